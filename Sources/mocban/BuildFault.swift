import Findings
import Publishing

/// Why a site could not be built, where its content is not to blame.
enum BuildFault: Error {
    case publishing(PublishError)
    /// A part that cannot be merged.
    case part(Finding)
    /// What was asked for is not there.
    case usage(Bilingual)
}
