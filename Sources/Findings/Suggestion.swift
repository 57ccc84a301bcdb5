import Text

/// «có phải ý bạn là …?» with the nearest known names, or nil where none is near.
///
/// - Parameters:
///   - written: what the editor wrote.
///   - known: the names that would have been right.
///   - shown: how a name is shown, for example an id with the name it stands for.
public func didYouMean(
    _ written: String, among known: some Sequence<String>,
    shown: (String) -> String = { "«\($0)»" }
) -> Bilingual? {
    let near = nearest(to: written, among: known)
    guard !near.isEmpty else { return nil }
    return Bilingual(
        "có phải ý bạn là " + near.map(shown).joined(separator: ", hoặc ") + "?",
        "did you mean " + near.map(shown).joined(separator: ", or ") + "?")
}
