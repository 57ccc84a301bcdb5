#ifndef MOCBAN_CARENA_H
#define MOCBAN_CARENA_H

#include <stddef.h>

/// Memory for documents of the calling thread: handed out by moving a pointer, taken back all at once. The three
/// functions are what libcmark wants of an allocator, which gives them no context of their own; hence the memory
/// belongs to the thread.
void *mocban_arena_calloc(size_t count, size_t size);
void *mocban_arena_realloc(void *old, size_t size);
void mocban_arena_free(void *memory);

/// A document begins to live on this thread.
void mocban_arena_begin(void);

/// A document of this thread has ended. With the last one everything is taken back; blocks beyond the first go
/// to the system.
void mocban_arena_end(void);

#endif
