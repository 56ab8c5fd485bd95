"""Docks around the till: timeline, payment inspector, world, plugins.

Every dock takes nothing from the window: it has `show_view(view)`, most have `on_event(event)`,
and those that act have the signal `command_requested(object)`.
"""
