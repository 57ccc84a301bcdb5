// Runs a program to its end and tells what it took:
//
//   measure RESULT LOG PROGRAM ARGUMENT...
//
// RESULT gets one line: wall, user and system time in microseconds, peak resident memory in bytes, exit code (128 and
// the signal's number for a program that was killed). Standard output goes to LOG, standard error to LOG.log.
//
// A program of its own, in C and small, because the kernel counts the memory of the process that starts a program as
// that program's until it has become another one: started from the runner, nothing would seem to take less than it.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

static void redirect(int number, const char *path, int flags) {
    int file = open(path, flags, 0644);
    if (file < 0 || dup2(file, number) < 0) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        _exit(127);
    }
    close(file);
}

int main(int count, char **arguments) {
    if (count < 4) return 2;
    char errors[4096];
    if (snprintf(errors, sizeof errors, "%s.log", arguments[2]) >= (int)sizeof errors) return 2;

    long long start = now();
    pid_t child = fork();
    if (child < 0) return 2;
    if (child == 0) {
        redirect(0, "/dev/null", O_RDONLY);
        redirect(1, arguments[2], O_WRONLY | O_CREAT | O_TRUNC);
        redirect(2, errors, O_WRONLY | O_CREAT | O_TRUNC);
        execv(arguments[3], arguments + 3);
        fprintf(stderr, "%s: %s\n", arguments[3], strerror(errno));
        _exit(127);
    }
    int status;
    struct rusage usage;
    while (wait4(child, &status, 0, &usage) < 0)
        if (errno != EINTR) return 2;
    long long wall = now() - start;

#ifdef __APPLE__
    long long memory = usage.ru_maxrss;
#else
    long long memory = usage.ru_maxrss * 1024LL;
#endif
    FILE *result = fopen(arguments[1], "w");
    if (!result) return 2;
    fprintf(result, "%lld %lld %lld %lld %d\n", wall, microseconds(usage.ru_utime), microseconds(usage.ru_stime), memory,
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return fclose(result) ? 2 : 0;
}
