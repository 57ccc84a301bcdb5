import ArgumentParser

/// `mocban reference`: the reference pages, made from the program's own declarations.
struct Reference: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: Console.say("In trang tham khảo.", "Prints a reference page."), shouldDisplay: false)
    }

    func run() throws {}
}
