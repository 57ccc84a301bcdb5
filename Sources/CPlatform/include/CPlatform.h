#ifndef MOCBAN_CPLATFORM_H
#define MOCBAN_CPLATFORM_H

/// Exchanges two paths of one file system in a single step (Linux: renameat2 with
/// RENAME_EXCHANGE; macOS: renamex_np with RENAME_SWAP). Returns 0, or -1 with errno set.
int mocban_exchange(const char *one, const char *other);

#endif
