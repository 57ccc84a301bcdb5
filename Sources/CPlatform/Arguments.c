#include "CPlatform.h"

static int count;
static char **words;

/// The dynamic linkers of Linux's C library and of macOS hand the words of the call to what runs before main.
__attribute__((constructor)) static void keep(int argument_count, char **arguments) {
    count = argument_count;
    words = arguments;
}

int mocban_argument_count(void) { return count; }

const char *mocban_argument(int index) { return index >= 0 && index < count ? words[index] : 0; }
