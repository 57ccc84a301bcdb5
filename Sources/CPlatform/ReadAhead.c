#define _GNU_SOURCE
#include "CPlatform.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

ssize_t mocban_read_at_hand(int descriptor, void *buffer, size_t count) {
#if defined(RWF_NOWAIT)
    struct iovec room = {buffer, count};
    return preadv2(descriptor, &room, 1, -1, RWF_NOWAIT);
#else
    (void)descriptor, (void)buffer, (void)count;
    errno = ENOSYS;
    return -1;
#endif
}

int mocban_fetch(const char *path) {
#if defined(RWF_NOWAIT)
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) return 0;
    char first;
    int is_away = mocban_read_at_hand(file, &first, 1) < 0 && errno == EAGAIN;
    if (is_away) posix_fadvise(file, 0, 0, POSIX_FADV_WILLNEED);
    close(file);
    return is_away;
#else
    (void)path;
    return 0;
#endif
}
