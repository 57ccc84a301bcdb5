#include "FrameMemory.h"

static _Thread_local void *current;

void *mocban_frame_memory(void) { return current; }

void mocban_use_frame_memory(void *memory) { current = memory; }
