#ifndef MOCBAN_PREFETCH_H
#define MOCBAN_PREFETCH_H

/// Asks the processor for the line of memory at a place that will soon be written, without waiting for it.
static inline void mocban_prefetch(const void *place) { __builtin_prefetch(place, 1); }

/// The same for a line that will only be read.
static inline void mocban_prefetch_read(const void *place) { __builtin_prefetch(place, 0); }

#endif
