import ArgumentParser

@main
struct Mocban: ParsableCommand {}
