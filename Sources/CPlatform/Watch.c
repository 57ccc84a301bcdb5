#include "CPlatform.h"

#include <errno.h>

#ifdef __linux__

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

int mocban_watch_open(void) { return inotify_init1(IN_CLOEXEC | IN_NONBLOCK); }

int mocban_watch_folder(int watch, const char *path) {
    // IN_CLOSE_WRITE and not IN_MODIFY: a file is read when it was written to its end.
    const uint32_t mask = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF |
                          IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;
    return inotify_add_watch(watch, path, mask);
}

int mocban_watch_wait(int watch, int milliseconds, void *context, void (*each)(void *context, int folder, const char *name)) {
    struct pollfd waiting = {.fd = watch, .events = POLLIN};
    int ready = poll(&waiting, 1, milliseconds);
    if (ready < 0) return errno == EINTR ? 0 : -1;
    int told = 0;
    char buffer[16384] __attribute__((aligned(__alignof__(struct inotify_event))));
    while (ready > 0) {
        ssize_t count = read(watch, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EAGAIN) break;
        if (count <= 0) return -1;
        for (char *at = buffer; at < buffer + count;) {
            const struct inotify_event *event = (const struct inotify_event *)at;
            // A closed watch is told after its folder's end, which was told already.
            if (!(event->mask & IN_IGNORED)) told |= MOCBAN_WATCH_CHANGED;
            if (event->mask & (IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW | IN_UNMOUNT)) told |= MOCBAN_WATCH_FOLDERS;
            if (event->len > 0) each(context, event->wd, event->name);
            at += sizeof *event + event->len;
        }
    }
    return told;
}

#else

int mocban_watch_open(void) {
    errno = ENOSYS;
    return -1;
}

int mocban_watch_folder(int watch, const char *path) {
    (void)watch;
    (void)path;
    errno = ENOSYS;
    return -1;
}

int mocban_watch_wait(int watch, int milliseconds, void *context, void (*each)(void *context, int folder, const char *name)) {
    (void)context;
    (void)each;
    (void)watch;
    (void)milliseconds;
    errno = ENOSYS;
    return -1;
}

#endif
