"""The health of the terminal, for IT: the checks of ``app.doctor``, and what is set."""
