"""What is there on the register, as texts that a person reads and a scenario compares.

Everything here looks and changes nothing: at a view, a dialog, an order, a slip, a timeline.
"""
