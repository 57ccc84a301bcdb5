/// `--name value` pairs.
struct Options {
    private var values: [String: String] = [:]

    init(_ arguments: ArraySlice<String>, known: [String]) throws {
        var rest = arguments
        while let name = rest.popFirst() {
            guard name.hasPrefix("--"), known.contains(String(name.dropFirst(2))) else {
                throw Failure("unknown argument \(name)")
            }
            guard let value = rest.popFirst() else { throw Failure("\(name) needs a value") }
            values[String(name.dropFirst(2))] = value
        }
    }

    subscript(name: String) -> String? { values[name] }

    func required(_ name: String) throws -> String {
        guard let value = values[name] else { throw Failure("--\(name) is missing") }
        return value
    }

    func number(_ name: String, in range: ClosedRange<Int>, default standard: Int? = nil) throws -> Int {
        guard let value = values[name] else {
            if let standard { return standard }
            throw Failure("--\(name) is missing")
        }
        guard let number = Int(value), range.contains(number) else {
            throw Failure("--\(name) is a number from \(range.lowerBound) to \(range.upperBound), not \(value)")
        }
        return number
    }

    /// A list separated by commas.
    func list(_ name: String) -> [String] { values[name].map { $0.split(separator: ",").map(String.init) } ?? [] }
}
