"""The shared language of terminal and centre: record types, merging, rules, codes and messages.

Nothing here does input or output, apart from reading the reference lists that ship with it.
"""
