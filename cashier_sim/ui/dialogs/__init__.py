"""Dialogs drawn as overlays inside the till, and the messages at its top left.

Import from the modules: `overlay.OverlayLayer` and `notifications.NotificationStack` are what a
window needs; the others draw one kind of dialog each.
"""
