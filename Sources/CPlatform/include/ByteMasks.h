#ifndef MOCBAN_BYTEMASKS_H
#define MOCBAN_BYTEMASKS_H

#include <stdint.h>

/// Answers for 64 bytes as the bits of one number, the first byte's the lowest. In C, since Swift has no name for the one
/// instruction that makes bits of a vector; without it the answers of sixteen bytes take ten.

typedef signed char mocban_bytes __attribute__((ext_vector_type(16)));

static inline __attribute__((always_inline)) mocban_bytes mocban_load(const uint8_t *at) {
    mocban_bytes bytes;
    __builtin_memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/// The highest bits of sixteen bytes, the first byte's the lowest.
static inline __attribute__((always_inline)) uint64_t mocban_bits(mocban_bytes answers) {
#if defined(__SSE2__)
    return (uint64_t)(uint32_t)__builtin_ia32_pmovmskb128(answers);
#else
    typedef uint64_t words __attribute__((vector_size(16)));
    words both = (words)answers >> 7 & 0x0101010101010101u;
    // On machines whose lowest byte comes last the bits would stand the other way round.
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
    both[0] = __builtin_bswap64(both[0]);
    both[1] = __builtin_bswap64(both[1]);
#endif
    return both[0] * 0x0102040810204080u >> 56 | both[1] * 0x0102040810204080u >> 56 << 8;
#endif
}

/// Which of 64 bytes are letters of ASCII or lie beyond it.
static inline __attribute__((always_inline)) uint64_t mocban_letters(const uint8_t *start) {
    uint64_t letters = 0;
    for (int part = 0; part < 4; part++) {
        mocban_bytes bytes = mocban_load(start + 16 * part);
        // From 0x61 to 0x7A, shifted so that the range begins at the lowest number.
        mocban_bytes answers = (mocban_bytes)((bytes | 0x20) + (signed char)0x1F < (signed char)-102) | bytes;
        letters |= mocban_bits(answers) << 16 * part;
    }
    return letters;
}

/// Which of 64 bytes are figures, line ends or begin a mark of a text: `'`, `+`, `<`, `]`, `^`, `` ` `` and `~`; with them, since
/// that is cheaper than to tell them apart, all from `0` to `?`.
static inline __attribute__((always_inline)) uint64_t mocban_signs(const uint8_t *start) {
    uint64_t signs = 0;
    for (int part = 0; part < 4; part++) {
        mocban_bytes bytes = mocban_load(start + 16 * part);
        mocban_bytes answers = (mocban_bytes)((bytes & (signed char)0xF0) == 0x30) | (mocban_bytes)((bytes & ~0x20) == 0x5E)
            | (mocban_bytes)(bytes == 0x0A) | (mocban_bytes)(bytes == 0x27) | (mocban_bytes)(bytes == 0x2B)
            | (mocban_bytes)(bytes == 0x5D) | (mocban_bytes)(bytes == 0x60);
        signs |= mocban_bits(answers) << 16 * part;
    }
    return signs;
}

#endif
