#ifndef MOCBAN_FRAMEMEMORY_H
#define MOCBAN_FRAMEMEMORY_H

/// Where the calling thread puts what pages are filled with; NULL until the thread says. Only `FrameMemory` of the
/// templates uses it: Swift has no memory of a thread's own that costs a load only.
void *mocban_frame_memory(void);
void mocban_use_frame_memory(void *memory);

#endif
