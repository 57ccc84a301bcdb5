#define _GNU_SOURCE
#include "CPlatform.h"

#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

// In C and not in Swift: a handler may neither allocate nor wait, and a Swift global may do both
// when it is first used.
static atomic_int noted;

static void note(int number) {
    int none = 0;
    if (!atomic_compare_exchange_strong(&noted, &none, number)) _exit(128 + number);
}

void mocban_watch_signals(void) {
    const int ending[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
        struct sigaction former;
        if (sigaction(ending[i], NULL, &former) == 0 && former.sa_handler == SIG_IGN) continue;
        struct sigaction action = {0};
        action.sa_handler = note;
        action.sa_flags = SA_RESTART;
        sigfillset(&action.sa_mask);
        sigaction(ending[i], &action, NULL);
    }
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
}

int mocban_noted_signal(void) { return atomic_load_explicit(&noted, memory_order_relaxed); }
