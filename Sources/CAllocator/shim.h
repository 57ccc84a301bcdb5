// Nothing is called: being linked, the library takes the place of the C library's malloc.
