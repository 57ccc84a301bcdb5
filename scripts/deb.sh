#!/bin/sh
# Packs dist/mocban with its manual pages, shell completions and licences into dist/mocban_VERSION_ARCH.deb, and writes
# dist/SHA256SUMS. The same program and the same commit give the same bytes.
set -eu
cd "$(dirname "$0")/.."

version=$(dist/mocban --version)
arch=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
# Whoever releases: the last commit's author unless told.
maintainer=${MAINTAINER:-$(git log -1 --format='%an <%ae>')}
# The newest interface of the C library that the program asks for.
libc=$(objdump -T dist/mocban | grep -o 'GLIBC_2\.[0-9]*' | sort -u -V | tail -n 1 | cut -d _ -f 2)

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
umask 022
put() { install -D -m 644 /dev/stdin "$root/$1"; }

install -D -m 755 dist/mocban "$root/usr/bin/mocban"
gzip -9n < docs/man/mocban.1 | put usr/share/man/man1/mocban.1.gz
gzip -9n < docs/man/vi/mocban.1 | put usr/share/man/vi/man1/mocban.1.gz
dist/mocban --generate-completion-script bash | sed 1d | put usr/share/bash-completion/completions/mocban
dist/mocban --generate-completion-script zsh | put usr/share/zsh/vendor-completions/_mocban
dist/mocban --generate-completion-script fish | put usr/share/fish/vendor_completions.d/mocban.fish
sh scripts/licences.sh | put usr/share/doc/mocban/copyright
put usr/share/lintian/overrides/mocban <<OVERRIDES
# On purpose: one program file that needs the C library alone.
mocban: embedded-library libyaml [usr/bin/mocban]
OVERRIDES
gzip -9n <<CHANGES | put usr/share/doc/mocban/changelog.gz
mocban ($version) stable; urgency=medium

  * Release $version; what changed is told by the repository's history.

 -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGES

mkdir "$root/DEBIAN"
cat > "$root/DEBIAN/control" <<CONTROL
Package: mocban
Version: $version
Architecture: $arch
Maintainer: $maintainer
Installed-Size: $(du -sk --apparent-size "$root/usr" | cut -f 1)
Depends: libc6 (>= $libc)
Suggests: git
Section: web
Priority: optional
Description: static site generator for portals on administrative reform
 Builds portals on administrative reform (cải cách hành chính) for public
 bodies in Vietnam from Markdown and small registry files: news, plans with
 their duties, hotlines, provinces and units with their mergers, documents,
 indices, search, feeds and open data. All content is checked first, and
 faults are told in Vietnamese or English, with their place and how to mend
 them.
CONTROL
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
chmod 644 "$root/DEBIAN/control" "$root/DEBIAN/md5sums"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

package=mocban_${version}_$arch.deb
rm -f dist/mocban_*.deb
dpkg-deb --root-owner-group --threads-max=1 -Zxz --build "$root" "dist/$package" >/dev/null
(cd dist && sha256sum mocban "$package" > SHA256SUMS && cat SHA256SUMS)
