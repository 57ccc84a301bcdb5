#!/bin/sh
# Prints the licences of mocban and of all that is linked into dist/mocban, as the Debian packages and Swift tell them.
set -eu
cd "$(dirname "$0")/.."

part() {
    [ -f "$2" ] || {
        echo "Thiếu giấy phép của $1 / the licence of $1 is missing: $2" >&2
        exit 1
    }
    printf '\n%s\n%s\n\n' "========================================================================" "$1"
    cat "$2"
}
docs=/usr/share/doc
swift=$(dirname "$(readlink -f "$(command -v "${SWIFT:-swift}")")")/../share/swift/LICENSE.txt
stdcpp=$(dpkg -S "$(readlink -f "$(c++ -print-file-name=libstdc++.a)")" | cut -d : -f 1)

cat <<HEAD
mocban is licensed under the Apache License, Version 2.0. On Debian systems its
text is in /usr/share/common-licenses/Apache-2.0.

The program holds the libraries named below, each under the licence printed
here. Its source, with which it can be linked again with another version of
libqrencode (LGPL), is the repository it was released from (\`make release\`).
HEAD
part "mocban: NOTICE" NOTICE
printf '\n%s\n%s\n\n' "========================================================================" \
    "Swift runtime and libraries, swift-argument-parser, SwiftNIO, swift-atomics, swift-collections, swift-system: Apache License 2.0, the runtime and some of them with this exception"
sed -n '/Runtime Library Exception/,$p' "$swift"
part "SwiftNIO: NOTICE, with the licence of its HTTP parser llhttp" .build/checkouts/swift-nio/NOTICE.txt
part "cmark" "$docs/libcmark-dev/copyright"
part "libyaml" "$docs/libyaml-dev/copyright"
part "zlib" "$docs/zlib1g-dev/copyright"
part "Brotli" "$docs/libbrotli-dev/copyright"
part "libqrencode" "$docs/libqrencode-dev/copyright"
part "tcmalloc (gperftools)" "$docs/libgoogle-perftools-dev/copyright"
part "libstdc++, libgcc (GPL 3 with GCC Runtime Library Exception)" "$docs/$stdcpp/copyright"
