#!/bin/sh
# Makes dist/mocban: one program file that needs nothing but the C library of Debian 12, Ubuntu 24.04 or later.
# The libraries that mocban is built with are linked into it as archives (.a) from Debian's -dev packages; libqrencode,
# whose package has no archive, is made from the source package that belongs to it. Debian and Ubuntu only.
set -eu
cd "$(dirname "$0")/.."

SWIFT=${SWIFT:-swift}
build=.build-release
archives=$PWD/$build/archives
mkdir -p "$archives/pkgconfig" dist

# An archive by the name of its pkg-config package; `brotlicommon` comes with `brotlienc`.
archive() {
    ln -sf "$(pkg-config --variable=libdir "$1")/$2.a" "$archives/$2.a"
    [ -e "$archives/$2.a" ] || {
        echo "Thiếu $2.a trên máy này / $2.a is missing on this machine" >&2
        exit 1
    }
}
archive libcmark libcmark
archive yaml-0.1 libyaml
archive zlib libz
archive libbrotlienc libbrotlienc
archive libbrotlienc libbrotlicommon
# One object of all of tcmalloc: what comes from archives is hidden from shared libraries (Swift asks for that), and the
# C library must find this malloc where it gives memory away that the program lets go.
ld -r -o "$archives/tcmalloc.o" --whole-archive "$(pkg-config --variable=libdir libtcmalloc_minimal)/libtcmalloc_minimal.a"
# operator new and delete are tcmalloc's: two of each would not be linked.
rm -f "$archives/libstdc++.a"
cp "$(c++ -print-file-name=libstdc++.a)" "$archives/libstdc++.a"
ar t "$archives/libstdc++.a" | grep -E '^(new|del)_op' | xargs ar d "$archives/libstdc++.a"

if [ ! -e "$archives/libqrencode.a" ]; then
    # Where the installed package came from is where its source is.
    origin=$(apt-cache policy libqrencode-dev | grep -m 1 -o 'https\{0,1\}://[^ ]* [^ ]*' | sed 's|/\([^/ ]*\)$| \1|')
    work=$PWD/$build/qrencode
    rm -rf "$work"
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
    echo "deb-src $origin" > "$work/sources.list"
    (
        cd "$work"
        apt() { apt-get -q -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User= "$@"; }
        apt update
        apt source --download-only --tar-only qrencode
        mkdir source
        tar -xf qrencode_*.orig.tar.* -C source --strip-components=1
        cd source
        # With the tests' setting QRcode_encodeMask is there to be called, as in Debian's shared library.
        ./configure --quiet --with-tests --without-tools --enable-static --disable-shared --with-pic CFLAGS="-O2 -ffile-prefix-map=$PWD=."
        make --quiet libqrencode.la
        cp .libs/libqrencode.a "$archives/"
    )
fi

# SwiftPM reads these before the system's: where the linker looks first there are archives alone.
for package in libcmark:cmark yaml-0.1:yaml zlib:z libbrotlienc:"brotlienc -lbrotlicommon" libqrencode:qrencode \
    libtcmalloc_minimal:":tcmalloc.o -lstdc++"; do
    name=${package%%:*}
    cat > "$archives/pkgconfig/$name.pc" <<PC
Name: $name
Description: $name as an archive
Version: $(pkg-config --modversion "$name")
Libs: -L$archives -l${package#*:}
Cflags: $(pkg-config --cflags "$name")
PC
done

PKG_CONFIG_PATH="$archives/pkgconfig" "$SWIFT" build -c release --product mocban --static-swift-stdlib \
    --scratch-path "$build" -Xswiftc -Xclang-linker -Xswiftc -static-libgcc ${SWIFT_BUILD_OPTIONS:-}
strip --strip-all -o dist/mocban "$build/release/mocban"

needed=$(readelf -d dist/mocban | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -v -E '^(libc|libm|libpthread|libdl|ld-linux.*)\.so' || true)
if [ -n "$needed" ]; then
    echo "dist/mocban cần thêm thư viện / dist/mocban needs more libraries:" $needed >&2
    exit 1
fi
nm -D --defined-only dist/mocban | grep -q ' T malloc$' || {
    echo "dist/mocban không có tcmalloc / tcmalloc is not in dist/mocban" >&2
    exit 1
}
ls -l dist/mocban
