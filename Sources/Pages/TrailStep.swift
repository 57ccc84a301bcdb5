import PortalModel
import Templates
import Text

/// A page on the way from home to another. A class, since every page holds on to several and most are many pages' own.
final class TrailStep: Sendable {
    let title: String
    let address: Address
    /// What is printed of it, where it stands on the way to many pages: made once, it spares each news item a tenth of what its
    /// head takes.
    let ready: Ready?

    init(title: String, address: Address, ready: Ready?) {
        self.title = title
        self.address = address
        self.ready = ready
    }

    final class Ready: Sendable {
        let link: Value
        /// Its name and address as members of a JSON object, a comma before them.
        let data: [UInt8]

        fileprivate init(_ link: Value, _ data: [UInt8]) {
            self.link = link
            self.data = data
        }
    }
}

extension Frames {
    /// A step whose link lasts as long as the memory that this thread uses.
    func step(_ title: String, _ address: Address) -> TrailStep {
        var data = ByteBuffer(capacity: 256)
        StructuredData.writeStep(title, address, self, into: &data)
        return TrailStep(
            title: title, address: address, ready: TrailStep.Ready(.object(link(title, address)), data.bytes()))
    }

    /// A step as the list of steps shows it.
    func link(_ step: TrailStep) -> Value { step.ready?.link ?? .object(link(step.title, step.address)) }
}
