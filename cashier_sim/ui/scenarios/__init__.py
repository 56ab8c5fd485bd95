"""Scenarios in the window: a dock to browse, edit, record and play them, and a show for the staff.

`control` is between the window and what plays and records on the register's thread.
"""
