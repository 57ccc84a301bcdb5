import Checking
import Keeping
import Publishing
import Text

extension PackedDrafts {
    private static let name = "~site drafts"

    /// What the last build left of content files that have the same bytes now.
    convenience init(_ table: KeptTable, _ inputs: InputFiles) {
        let words = table.value(PackedDrafts.name)?.withBytes { bytes in
            (0..<bytes.count / 8).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
        }
        // Of another program, its numbers may mean other things.
        let isOurs = words.map { $0.count == 3 && $0[0] == inputs.programs } ?? false
        self.init(isOurs ? words.map { Fingerprint($0[1], $0[2]) } : nil) { inputs.draft($0) }
    }

    /// For a table of what is kept: what the drafts in it were checked against.
    func entry(_ inputs: InputFiles) -> (name: String, value: [UInt8])? {
        grounds.map { grounds in
            (PackedDrafts.name, [inputs.programs, grounds.first, grounds.second].flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } })
        }
    }
}

extension Publication.State {
    /// The former one.
    init(_ table: KeptTable) { self.init(former: table.size, parts: []) }

    init(_ table: KeptTable.Writer) {
        let (former, parts) = table.finish()
        self.init(former: former, parts: parts)
    }
}
