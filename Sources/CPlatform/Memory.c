#include "CPlatform.h"

/* Defines __GLIBC__ where it is the C library. */
#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void mocban_take_memory_in_large_steps(void) {
#if defined(__GLIBC__)
    /* What a step adds is address space; pages of it cost nothing until they are used. */
    mallopt(M_TOP_PAD, 64 << 20);
    /* Setting one of these ends glibc's own adjusting of the others, so all are set. */
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
#endif
}
