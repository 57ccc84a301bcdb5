#!/bin/sh
# on-ext4.sh GIGABYTES COMMAND...: runs a command with MOUNT set to a fresh ext4 with a journal, made in a file and mounted (as root).
# Fresh, since some file systems are slow for minutes where much was deleted before.
set -eu
gigabytes=$1
shift
image=$(mktemp -p "${BENCH_DISK:-.}" .ext4.XXXXXX)
MOUNT=$(mktemp -d)
export MOUNT
trap 'umount "$MOUNT" 2>/dev/null || true; rmdir "$MOUNT"; rm -f "$image"' EXIT INT TERM
truncate -s "${gigabytes}G" "$image"
# An inode for every 8 KB: sites are many small files.
mkfs.ext4 -q -F -i 8192 "$image"
mount -o loop "$image" "$MOUNT"
"$@"
