#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where the sun stands, by Jean Meeus, Astronomical Algorithms (2nd edition), chapter 25: to a hundredth of a degree.
enum SunLongitude {
    /// Apparent longitude in degrees, 0 to 360, at a Julian day of terrestrial time.
    static func at(_ julianDay: Double) -> Double {
        let t = (julianDay - 2_451_545) / 36_525
        let mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
        let anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
        let centre =
            (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly) + (0.019993 - 0.000101 * t) * sine(2 * anomaly)
            + 0.000289 * sine(3 * anomaly)
        let apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
        return apparent - 360 * floor(apparent / 360)
    }

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
}
