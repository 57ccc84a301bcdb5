/// The plain letter under each accented Latin one: ă â á đ ø ... to a a a d o.
///
/// Drawn from Unicode's canonical decompositions, and beyond them the letters with a stroke or
/// without a dot (đ ð ø ł ħ ŧ ı ...), which have none. A full stop marks what has no plain letter.
enum LatinLetters {
    /// U+00C0 to U+024F, sixteen to a line.
    private static let upToLatinExtendedB: StaticString = """
        aaaaaa.ceeeeiiii\
        dnooooo.ouuuuy..\
        aaaaaa.ceeeeiiii\
        dnooooo.ouuuuy.y\
        aaaaaaccccccccdd\
        ddeeeeeeeeeegggg\
        gggghhhhiiiiiiii\
        ii..jjkk.llllll.\
        .llnnnnnn...oooo\
        oo..rrrrrrssssss\
        ssttttttuuuuuuuu\
        uuuuwwyyyzzzzzz.\
        b...............\
        .......i..l....o\
        oo.............u\
        u....zz.........\
        .............aai\
        ioouuuuuuuuuu.aa\
        aa..ggggkkoooo..\
        j...gg..nnaa....\
        aaaaeeeeiiiioooo\
        rrrruuuusstt..hh\
        ......aaeeoooooo\
        ooyy......acclt.\
        ...bu.eejj..rryy
        """

    /// U+1E00 to U+1EFF, sixteen to a line; the Vietnamese ones begin at the eleventh.
    private static let latinExtendedAdditional: StaticString = """
        aabbbbbbccdddddd\
        ddddeeeeeeeeeeff\
        gghhhhhhhhhhiiii\
        kkkkkkllllllllmm\
        mmmmnnnnnnnnoooo\
        oooopppprrrrrrrr\
        sssssssssstttttt\
        ttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyy\
        zzzzzzhtwy......\
        aaaaaaaaaaaaaaaa\
        aaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooo\
        oooooooooooooooo\
        oooouuuuuuuuuuuu\
        uuyyyyyyyy......
        """

    static let none = UInt8(ascii: ".")

    /// The plain small letter under a two-byte letter with lead byte C3 to C9, or ``none``.
    @inline(__always)
    static func plain(_ lead: UInt8, _ second: UInt8) -> UInt8 {
        let index = (Int(lead & 0x1F) << 6 | Int(second & 0x3F)) - 0xC0
        return index < upToLatinExtendedB.utf8CodeUnitCount
            ? upToLatinExtendedB.utf8Start[index] : none
    }

    /// The plain small letter under a three-byte letter with lead byte E1 and a second byte of B8 to
    /// BB, or ``none``.
    @inline(__always)
    static func plain(afterE1 second: UInt8, _ third: UInt8) -> UInt8 {
        latinExtendedAdditional.utf8Start[Int(second & 0x03) << 6 | Int(third & 0x3F)]
    }
}
