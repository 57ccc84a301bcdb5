#!/bin/sh
# Sees to the system libraries that mocban is built with, and says what it installs and why.
# `dependencies.sh release` sees to what `make release` needs besides.
# `dependencies.sh test` sees to what the browser tests need besides; nothing of that is needed to build a site.
set -eu

missing=""
note() {
    missing="$missing $1"
    echo "mocban cần $1: $2 / mocban needs $1: $3"
}

has() { pkg-config --exists "$1" 2>/dev/null; }

case "$(uname -s)" in
Darwin) cmark=cmark yaml=libyaml zlib=zlib brotli=brotli qr=qrencode allocator="" config=pkg-config ;;
*) cmark=libcmark-dev yaml=libyaml-dev zlib=zlib1g-dev brotli=libbrotli-dev qr=libqrencode-dev allocator=libgoogle-perftools-dev config=pkg-config ;;
esac

command -v pkg-config >/dev/null 2>&1 || note "$config" "tìm các thư viện C" "finds the C libraries"
has libcmark || note "$cmark" "thư viện đọc Markdown (CommonMark)" "reads Markdown (CommonMark)"
has yaml-0.1 || note "$yaml" "thư viện đọc phần khai báo YAML" "reads the YAML front matter"
has zlib || note "$zlib" "nén trang sẵn thành .gz" "compresses pages ahead into .gz"
has libbrotlienc || note "$brotli" "nén trang sẵn thành .br (Brotli)" "compresses pages ahead into .br (Brotli)"
has libqrencode || note "$qr" "vẽ mã QR của từng trang" "makes the QR code of each page"
[ -z "$allocator" ] || has libtcmalloc_minimal \
    || note "$allocator" "cấp bộ nhớ nhanh hơn khi dựng cổng lớn (tcmalloc)" "hands out memory faster for large portals (tcmalloc)"

if [ "${1:-}" = release ]; then
    command -v c++ >/dev/null 2>&1 || note g++ "thư viện chuẩn C++ để gộp vào chương trình" "the C++ standard library, to be put into the program"
fi

if [ "${1:-}" = test ]; then
    case "$(uname -s)" in
    Darwin) python=python java=openjdk ;;
    *) python="python3 python3-venv" java=default-jre-headless ;;
    esac
    python3 -c 'import ensurepip, venv' >/dev/null 2>&1 \
        || note "$python" "chạy kiểm thử trong trình duyệt (pytest, Playwright từ PyPI)" "runs the browser tests (pytest, Playwright from PyPI)"
    [ -n "${JAVA:-}" ] || java -version >/dev/null 2>&1 \
        || note "$java" "chạy bộ kiểm tra HTML Nu" "runs the Nu HTML checker"
    browser=""
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        [ -z "$name" ] || ! command -v "$name" >/dev/null 2>&1 || browser=$name
    done
    if [ -z "$browser" ]; then
        if [ "$(uname -s)" = Darwin ] || grep -qi '^ID=ubuntu' /etc/os-release 2>/dev/null; then
            # Ubuntu's package is a snap, which does not work everywhere; the Mac's is no package of the terminal.
            echo "Kiểm thử cần Chromium hoặc Chrome: hãy cài, hoặc đặt biến CHROMIUM là đường dẫn tới chương trình." >&2
            echo "The tests need Chromium or Chrome: install one, or set CHROMIUM to the program's path." >&2
            exit 1
        fi
        note chromium "trình duyệt để kiểm thử trang đã dựng" "the browser in which built pages are tested"
    fi
fi

if ! command -v swift >/dev/null 2>&1; then
    echo "Không thấy Swift. Cài Swift 6.0 trở lên từ https://www.swift.org/install/ rồi chạy lại." >&2
    echo "Swift is missing. Install Swift 6.0 or later from https://www.swift.org/install/ and run again." >&2
    exit 1
fi

[ -n "$missing" ] || exit 0

if command -v apt-get >/dev/null 2>&1; then
    run=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 && run="sudo"
    fi
    if [ "$(id -u)" -ne 0 ] && [ -z "$run" ]; then
        echo "Không có quyền cài đặt. Nhờ người quản trị chạy: apt-get install$missing" >&2
        echo "No permission to install. Ask an administrator to run: apt-get install$missing" >&2
        exit 1
    fi
    $run apt-get update -q
    # shellcheck disable=SC2086
    $run env DEBIAN_FRONTEND=noninteractive apt-get install -y -q $missing
elif command -v brew >/dev/null 2>&1; then
    # shellcheck disable=SC2086
    brew install $missing
else
    echo "Hãy cài bằng trình quản lý gói của máy:$missing" >&2
    echo "Install with your machine's package manager:$missing" >&2
    exit 1
fi
