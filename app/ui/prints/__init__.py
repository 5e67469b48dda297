"""What goes on paper: a sheet says what stands on it, ``pages`` lays it out, ``printer`` sends it.

A print is the record outside of the record: it leaves its line in the audit trail before anything
is read for it (``app.desk.prints``), and lies nowhere but on paper or in the file that was chosen.
"""
