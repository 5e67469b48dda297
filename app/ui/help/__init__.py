"""F1: the keys, the badges and the officer's words, on the terminal itself."""
