import Foundation
import Testing

/// A library laid under the program that makes one of its system calls fail, or kills it just before.
struct FaultShim {
    private let scratch: Scratch

    /// Built with the C compiler that building the program needs too.
    init() throws {
        scratch = try Scratch()
        try Data(FaultShim.source.utf8).write(to: URL(fileURLWithPath: scratch.path + "/shim.c"))
        let run = try Program.run(
            ["-c", "cc -shared -fPIC -O1 -o shim.so shim.c -ldl || clang -shared -fPIC -O1 -o shim.so shim.c -ldl"], executable: "/bin/sh",
            folder: scratch.path, environment: ["PATH": ProcessInfo.processInfo.environment["PATH"]])
        guard run.exitCode == 0 else { throw HarnessError("the shim is not built: \(run.err)") }
    }

    enum Fault {
        /// Killed before a call that changes something on the disk.
        case kill
        /// Any call that a publication makes, answered with an error.
        case error(Int32)
    }

    /// What a run with a fault at the `number`th call sees of the environment.
    func environment(_ fault: Fault, at number: Int, exchanges: Bool = true) -> [String: String?] {
        try? FileManager.default.removeItem(atPath: mark)
        let code = if case .error(let code) = fault { code } else { Int32(0) }
        return [
            "LD_PRELOAD": scratch.path + "/shim.so", "FAULT_AT": "\(number)", "FAULT_ERROR": "\(code)", "FAULT_MARK": mark,
            "FAULT_NO_EXCHANGE": exchanges ? nil : "1",
        ]
    }

    private var mark: String { scratch.path + "/mark" }

    /// Whether the last run came so far as its fault.
    var wasHit: Bool { FileManager.default.fileExists(atPath: mark) }

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <signal.h>
        #include <stdarg.h>
        #include <stdlib.h>
        #include <sys/stat.h>
        #include <sys/syscall.h>
        #include <unistd.h>

        static long seen;

        static long number(const char *name) {
            const char *text = getenv(name);
            return text ? atol(text) : 0;
        }

        static long raw(long call, long a, long b, long c, long d, long e, long f) {
            static long (*next)(long, ...);
            if (!next) next = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
            return next(call, a, b, c, d, e, f);
        }

        static int fails(int changes) {
            long error = number("FAULT_ERROR");
            if (!error && !changes) return 0;
            if (__atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST) != number("FAULT_AT")) return 0;
            long mark = raw(SYS_openat, AT_FDCWD, (long)getenv("FAULT_MARK"), O_WRONLY | O_CREAT, 0600, 0, 0);
            raw(SYS_close, mark, 0, 0, 0, 0, 0);
            if (!error) {
                kill(getpid(), SIGKILL);
                pause();
            }
            errno = (int)error;
            return 1;
        }

        #define NEXT(name) static __typeof__(name) *next; if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

        #define OPENAT(name) int name(int folder, const char *path, int flags, ...) { \\
            NEXT(name); \\
            va_list list; va_start(list, flags); mode_t mode = va_arg(list, mode_t); va_end(list); \\
            if (fails(flags & (O_CREAT | O_TRUNC))) return -1; \\
            return next(folder, path, flags, mode); }
        OPENAT(openat)
        OPENAT(openat64)
        int mkdirat(int folder, const char *path, mode_t mode) { NEXT(mkdirat); return fails(1) ? -1 : next(folder, path, mode); }
        int renameat(int a, const char *one, int b, const char *other) { NEXT(renameat); return fails(1) ? -1 : next(a, one, b, other); }
        int linkat(int a, const char *one, int b, const char *other, int flags) { NEXT(linkat); return fails(1) ? -1 : next(a, one, b, other, flags); }
        int unlinkat(int folder, const char *path, int flags) { NEXT(unlinkat); return fails(1) ? -1 : next(folder, path, flags); }
        ssize_t write(int file, const void *bytes, size_t count) { NEXT(write); return file > 2 && fails(1) ? -1 : next(file, bytes, count); }
        int fchmod(int file, mode_t mode) { NEXT(fchmod); return fails(1) ? -1 : next(file, mode); }
        int futimens(int file, const struct timespec *times) { NEXT(futimens); return fails(1) ? -1 : next(file, times); }
        ssize_t pread(int file, void *bytes, size_t count, off_t at) { NEXT(pread); return fails(0) ? -1 : next(file, bytes, count, at); }
        ssize_t pread64(int file, void *bytes, size_t count, off64_t at) { NEXT(pread64); return fails(0) ? -1 : next(file, bytes, count, at); }
        int fstat(int file, struct stat *about) { NEXT(fstat); return fails(0) ? -1 : next(file, about); }
        int fstatat(int folder, const char *path, struct stat *about, int flags) { NEXT(fstatat); return fails(0) ? -1 : next(folder, path, about, flags); }
        int flock(int file, int what) { NEXT(flock); return fails(0) ? -1 : next(file, what); }
        int close(int file) {
            NEXT(close);
            int answer = next(file);
            return file > 2 && fails(0) ? -1 : answer;
        }
        long syscall(long call, ...) {
            va_list list;
            va_start(list, call);
            long a[6];
            for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
            va_end(list);
            if (call == SYS_renameat2 && getenv("FAULT_NO_EXCHANGE")) { errno = ENOSYS; return -1; }
            if ((call == SYS_renameat2 || call == SYS_getdents64) && fails(call == SYS_renameat2)) return -1;
            return raw(call, a[0], a[1], a[2], a[3], a[4], a[5]);
        }

        """
}
