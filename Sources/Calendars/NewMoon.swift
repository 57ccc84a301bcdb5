#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The moments of new moons, by Jean Meeus, Astronomical Algorithms (2nd edition), chapter 49: a mean moon's way,
/// corrected by the largest waves of the true one's. Right to some seconds between 1900 and 2200.
enum NewMoon {
    /// The number of the new moon nearest before or after a moment, counted from the one of 6 January 2000.
    static func number(nearest julianDay: Double) -> Int {
        Int(((julianDay - 2_451_550.09766) / 29.530588861).rounded())
    }

    /// When it is new, as a Julian day of terrestrial time.
    static func moment(_ number: Int) -> Double {
        let k = Double(number)
        let t = k / 1236.85
        let (t2, t3, t4) = (t * t, t * t * t, t * t * t * t)
        // Degrees: the sun's and the moon's mean anomalies, the moon's argument of latitude, its ascending node.
        let sun = 2.5534 + 29.10535670 * k - 0.0000014 * t2 - 0.00000011 * t3
        let moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3 - 0.000000058 * t4
        let latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3 + 0.000000011 * t4
        let node = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3
        // The earth's way becomes rounder.
        let roundness = 1 - 0.002516 * t - 0.0000074 * t2

        var moment = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t2 - 0.00000015 * t3 + 0.00000000073 * t4
        for wave in waves {
            let angle = wave.sun * sun + wave.moon * moon + wave.latitude * latitude
            moment += wave.height * pow(roundness, abs(wave.sun)) * sine(angle)
        }
        moment -= 0.00017 * sine(node)
        moment += 0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t2)
        for pull in planets { moment += pull.height * sine(pull.start + pull.step * k) }
        return moment
    }

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }

    /// Days that the true moon is late by, as multiples of sines.
    private static let waves: [(height: Double, moon: Double, sun: Double, latitude: Double)] = [
        (-0.40720, 1, 0, 0), (0.17241, 0, 1, 0), (0.01608, 2, 0, 0), (0.01039, 0, 0, 2),
        (0.00739, 1, -1, 0), (-0.00514, 1, 1, 0), (0.00208, 0, 2, 0), (-0.00111, 1, 0, -2),
        (-0.00057, 1, 0, 2), (0.00056, 2, 1, 0), (-0.00042, 3, 0, 0), (0.00042, 0, 1, 2),
        (0.00038, 0, 1, -2), (-0.00024, 2, -1, 0), (-0.00007, 1, 2, 0), (0.00004, 2, 0, -2),
        (0.00004, 0, 3, 0), (0.00003, 1, 1, -2), (0.00003, 2, 0, 2), (-0.00003, 1, 1, 2),
        (0.00003, 1, -1, 2), (-0.00002, 1, -1, -2), (-0.00002, 3, 1, 0), (0.00002, 4, 0, 0),
    ]

    /// What the planets add.
    private static let planets: [(height: Double, start: Double, step: Double)] = [
        (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239),
        (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
        (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154), (0.000035, 239.56, 25.513099),
        (0.000023, 331.55, 3.592518),
    ]
}
