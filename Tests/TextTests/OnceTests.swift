import Testing

@testable import Text

/// What is made when somebody first asks for it.
@Suite struct OnceTests {
    private final class Former: Sendable {
        let number = 7
    }

    /// A site in a preview is made of the one before: if that stayed, every save would leave a whole site in memory.
    @Test func whatItIsMadeOfIsLetGoOf() {
        weak var left: Former?
        let (value, object): (Once<Int>, OnceObject<Boxed<Int>>)
        do {
            let former = Former()
            left = former
            value = Once { former.number }
            object = OnceObject { Boxed(former.number + 1) }
        }
        #expect(left != nil)
        #expect(value.value == 7)
        #expect(left != nil)
        #expect(object.object.value == 8)
        #expect(left == nil)
        #expect(value.value == 7 && object.object.value == 8 && object.isMade)
    }

    @Test func whatIsThereAlreadyIsNotMade() {
        let object = OnceObject(Boxed("có"))
        #expect(object.isMade && object.object.value == "có")
    }
}
