#include "CArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct block {
    struct block *next;
    size_t size;
    size_t used;
    // Aligned for any type.
    _Alignas(16) unsigned char bytes[];
};

static _Thread_local struct block *newest;
static _Thread_local int living;

enum { first_size = 1 << 20 };

static __attribute__((noinline)) struct block *grow(size_t needed) {
    size_t room = newest == NULL ? first_size : newest->size * 2;
    if (room < needed) room = needed;
    struct block *fresh = malloc(sizeof *fresh + room);
    if (fresh == NULL) abort();  // As libcmark's own allocator does.
    fresh->next = newest;
    fresh->size = room;
    fresh->used = 0;
    newest = fresh;
    return fresh;
}

static inline void *take(size_t size) {
    // A word before each piece keeps its size for realloc.
    size_t needed = ((size + 15) & ~(size_t)15) + 16;
    struct block *block = newest;
    if (block == NULL || block->size - block->used < needed) block = grow(needed);
    unsigned char *piece = block->bytes + block->used;
    block->used += needed;
    *(size_t *)piece = size;
    return piece + 16;
}

void *mocban_arena_calloc(size_t count, size_t size) {
    size_t total;
    // A division would take longer than all else here.
    if (__builtin_mul_overflow(count, size, &total) || total > SIZE_MAX / 2) abort();
    return memset(take(total), 0, total);
}

void *mocban_arena_realloc(void *old, size_t size) {
    if (old == NULL) return take(size);
    size_t before = *(size_t *)((unsigned char *)old - 16);
    if (size <= before) return old;
    return memcpy(take(size), old, before);
}

void mocban_arena_free(void *memory) { (void)memory; }

void mocban_arena_begin(void) { living++; }

void mocban_arena_end(void) {
    if (--living > 0) return;
    while (newest != NULL && newest->next != NULL) {
        struct block *older = newest->next;
        free(newest);
        newest = older;
    }
    if (newest != NULL) newest->used = 0;
}
