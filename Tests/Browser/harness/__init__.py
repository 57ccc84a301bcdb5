"""What the browser tests stand on: sites built by the program, a server for them, a browser, the checkers."""
