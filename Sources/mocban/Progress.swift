import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A line on the terminal that tells how far the pages are.
final class Progress: Sendable {
    private let total: Int
    private let step_: Int
    private let shown: Bool
    private let done = Atomic<Int>(0)

    /// - Parameter shown: whether progress is wanted; it is shown on a terminal only.
    init(total: Int, shown: Bool) {
        self.total = max(total, 1)
        step_ = max(1, total / 50)
        self.shown = shown && Console.isTerminal(STDERR_FILENO)
    }

    func step() {
        guard shown else { return }
        let now = done.add(1, ordering: .relaxed).newValue
        guard now % step_ == 0 else { return }
        write("\r" + Console.say("Đang dựng trang: ", "Making pages: ") + "\(now)/\(total)")
    }

    /// Takes the line away.
    func finish() {
        if shown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        var text = text
        _ = text.withUTF8 { Console.write($0, to: STDERR_FILENO) }
    }
}
