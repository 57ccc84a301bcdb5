#define _GNU_SOURCE
#include "CPlatform.h"

#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

int mocban_exchange(const char *one, const char *other) {
    // By number: older C libraries have the kernel's call but no function for it.
    return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1u << 1);
}
#else
int mocban_exchange(const char *one, const char *other) {
    return renamex_np(one, other, RENAME_SWAP);
}
#endif
