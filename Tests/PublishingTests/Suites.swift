import Testing

/// One after the other: the tests share the process's umask and descriptors.
@Suite(.serialized) enum PublishingTests {}
