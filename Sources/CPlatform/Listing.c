#define _GNU_SOURCE
#include "CPlatform.h"

#include <dirent.h>
#include <string.h>
#include <unistd.h>

static int is_dots(const char *name) { return !strcmp(name, ".") || !strcmp(name, ".."); }

#if defined(__linux__)
#include <stdint.h>
#include <sys/syscall.h>

// The kernel's own record. A site has a folder a page, and readdir would duplicate the descriptor,
// ask for its flags and status and allocate 32 KiB for each.
struct record {
    uint64_t inode;
    int64_t next;
    uint16_t length;
    uint8_t type;
    char name[];
};

int mocban_list(int directory, void *context,
                void (*each)(void *context, const char *name, unsigned char type)) {
    _Alignas(struct record) char buffer[1 << 14];
    long count;
    while ((count = syscall(SYS_getdents64, directory, buffer, sizeof buffer)) > 0) {
        for (long at = 0; at < count;) {
            const struct record *entry = (const struct record *)(buffer + at);
            if (!is_dots(entry->name)) each(context, entry->name, entry->type);
            at += entry->length;
        }
    }
    return count < 0 ? -1 : 0;
}
#else
#include <errno.h>

int mocban_list(int directory, void *context,
                void (*each)(void *context, const char *name, unsigned char type)) {
    int copy = dup(directory);
    if (copy < 0) return -1;
    DIR *stream = fdopendir(copy);
    if (!stream) {
        int number = errno;
        close(copy);
        errno = number;
        return -1;
    }
    struct dirent *entry;
    errno = 0;
    while ((entry = readdir(stream)))
        if (!is_dots(entry->d_name)) each(context, entry->d_name, entry->d_type);
    int number = errno;
    closedir(stream);
    errno = number;
    return number ? -1 : 0;
}
#endif
