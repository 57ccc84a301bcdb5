#define _GNU_SOURCE
#include "CPlatform.h"

#include <unistd.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

// The kernel's RENAME_EXCHANGE; older C libraries have the call but neither name nor function.
enum { EXCHANGE = 1 << 1 };

int mocban_exchange(int directory, const char *one, const char *other) {
    return (int)syscall(SYS_renameat2, directory, one, directory, other, EXCHANGE);
}

int mocban_sync_file_system(int directory) { return syncfs(directory); }

int mocban_is_mount_point(int directory) {
#if defined(STATX_ATTR_MOUNT_ROOT)
    struct statx about;
    if (statx(directory, "", AT_EMPTY_PATH, 0, &about) != 0) return -1;
    if (!(about.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT)) return -1;
    return (about.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
    (void)directory;
    return -1;
#endif
}
#else
#include <stdio.h>

int mocban_exchange(int directory, const char *one, const char *other) {
    return renameatx_np(directory, one, directory, other, RENAME_SWAP);
}

int mocban_sync_file_system(int directory) {
    return fsync_volume_np(directory, SYNC_VOLUME_FULLSYNC | SYNC_VOLUME_WAIT);
}

int mocban_is_mount_point(int directory) {
    (void)directory;
    return -1;
}
#endif
