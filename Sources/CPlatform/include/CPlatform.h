#ifndef MOCBAN_CPLATFORM_H
#define MOCBAN_CPLATFORM_H

#include "ByteMasks.h"
#include "CArena.h"
#include "FrameMemory.h"
#include "Prefetch.h"
#include <sys/types.h>

/// Exchanges two names in an open directory in a single step (Linux: renameat2 with
/// RENAME_EXCHANGE; macOS: renameatx_np with RENAME_SWAP). Returns 0, or -1 with errno set.
int mocban_exchange(int directory, const char *one, const char *other);

/// Puts everything written to the file system of an open directory on the disk itself (Linux:
/// syncfs; macOS: fsync_volume_np). Returns 0, or -1 with errno set.
int mocban_sync_file_system(int directory);

/// Whether an open directory is the root of a mount, and so cannot be renamed: 1 yes, 0 no,
/// -1 not known (kernels before 5.8, other systems).
int mocban_is_mount_point(int directory);

/// Calls `each` with every name in an open folder but `.` and `..`, and with what the listing says
/// it is (`DT_REG` and so on, `DT_UNKNOWN` if it does not say). Returns 0, or -1 with errno set.
int mocban_list(int directory, void *context,
                void (*each)(void *context, const char *name, unsigned char type));

/// Reads on in an open file as far as its bytes are in memory. Returns how many were read, or -1 with errno set: EAGAIN where the disk
/// would have to be waited for, another where the system does not tell (Linux does of most file systems, not of tmpfs; macOS does not).
ssize_t mocban_read_at_hand(int descriptor, void *buffer, size_t count);

/// Has the system fetch a regular file's bytes from the disk, without waiting for them. Returns 1, or 0 where they are in
/// memory already or nobody can tell.
int mocban_fetch(const char *path);

/// The process that holds the flock of an open file, or 0 if the system does not tell.
int mocban_lock_holder(int descriptor);

/// From now on SIGINT, SIGTERM and SIGHUP are noted instead of ending the process, and SIGPIPE
/// and SIGXFSZ are ignored, so that writing answers EPIPE and EFBIG. A signal that the parent
/// had set to be ignored (nohup) stays ignored. A second signal ends the process at once with
/// 128 + its number.
void mocban_watch_signals(void);

/// The words that the process was called with, its own name first. NULL for an index that there is not.
int mocban_argument_count(void);
const char *mocban_argument(int index);

/// The first signal noted since `mocban_watch_signals`, or 0.
int mocban_noted_signal(void);

/// A watch over folders (Linux: inotify; elsewhere there is none, ENOSYS): a descriptor to be closed, or -1 with errno set.
int mocban_watch_open(void);

/// Watches one folder, not those in it; watching it again changes nothing. Returns the folder's number, or -1 with errno set.
int mocban_watch_folder(int watch, const char *path);

/// Waits until something happens in a watched folder, and takes everything that did: calls `each` with every name that it
/// happened to and with its folder's number. Returns a sum of `MOCBAN_WATCH_...`, 0 when the time is over, -1 with errno set.
int mocban_watch_wait(int watch, int milliseconds, void *context, void (*each)(void *context, int folder, const char *name));

/// Something was written, made, moved or deleted.
#define MOCBAN_WATCH_CHANGED 1
/// Folders were, or so much happened that it is not known what: the folders must be looked up again.
#define MOCBAN_WATCH_FOLDERS 2

#endif
