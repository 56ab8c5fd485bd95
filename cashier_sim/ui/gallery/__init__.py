"""`cashier-sim dialogs`: every dialog of `ViewManager`, to open and fill without a plugin.

The dialogs, the checks of their arguments and the overlay are the register's own; there is no till.
"""
