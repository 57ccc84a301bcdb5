#!/bin/sh
# Sees to the system libraries that mocban is built with, and says what it installs and why.
set -eu

missing=""
note() {
    missing="$missing $1"
    echo "mocban cần $1: $2 / mocban needs $1: $3"
}

has() { pkg-config --exists "$1" 2>/dev/null; }

case "$(uname -s)" in
Darwin) cmark=cmark yaml=libyaml allocator="" config=pkg-config ;;
*) cmark=libcmark-dev yaml=libyaml-dev allocator=libgoogle-perftools-dev config=pkg-config ;;
esac

command -v pkg-config >/dev/null 2>&1 || note "$config" "tìm các thư viện C" "finds the C libraries"
has libcmark || note "$cmark" "thư viện đọc Markdown (CommonMark)" "reads Markdown (CommonMark)"
has yaml-0.1 || note "$yaml" "thư viện đọc phần khai báo YAML" "reads the YAML front matter"
[ -z "$allocator" ] || has libtcmalloc_minimal \
    || note "$allocator" "cấp bộ nhớ nhanh hơn khi dựng cổng lớn (tcmalloc)" "hands out memory faster for large portals (tcmalloc)"

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
