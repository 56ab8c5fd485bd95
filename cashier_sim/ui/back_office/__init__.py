"""The back office: payment types, plugins, settings, and the restaurant to look at.

`page.BackOfficePage` is what a window needs.
"""
