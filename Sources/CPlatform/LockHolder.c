#define _GNU_SOURCE
#include "CPlatform.h"

#if defined(__linux__)
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

int mocban_lock_holder(int descriptor) {
    struct stat about;
    if (fstat(descriptor, &about) != 0) return 0;
    FILE *locks = fopen("/proc/locks", "re");
    if (!locks) return 0;

    // One lock a line: "3: FLOCK  ADVISORY  WRITE 1234 08:01:5678 0 EOF"; a process that waits has
    // "->" after the number and does not match.
    char line[256];
    int holder = 0;
    while (!holder && fgets(line, sizeof line, locks)) {
        int process;
        unsigned major_number, minor_number;
        unsigned long long inode;
        if (sscanf(line, "%*d: FLOCK %*s %*s %d %x:%x:%llu", &process, &major_number,
                   &minor_number, &inode) == 4
            && inode == (unsigned long long)about.st_ino
            && major_number == major(about.st_dev) && minor_number == minor(about.st_dev)
            && process > 0)
            holder = process;
    }
    fclose(locks);
    return holder;
}
#else
int mocban_lock_holder(int descriptor) {
    (void)descriptor;
    return 0;
}
#endif
