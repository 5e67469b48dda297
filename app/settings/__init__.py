"""What IT and the user have set for this program, and which of them said so.

``table`` declares every setting once, ``sources`` knows where values lie on Windows and elsewhere,
``settings`` says which value counts: that of a policy, else the machine's, else the user's.
"""
