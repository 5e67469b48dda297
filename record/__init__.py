"""The shared language of terminal and centre: record types, actions, merging, rules and the wire.

Nothing in here opens a file, a socket or a window; both sides import it, so that a field, a rule
or a message is written once and means the same at the desk and at the centre.
"""
