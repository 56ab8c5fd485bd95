"""What is said about buttons of plugins."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXTS = {
    "plugin_button_gone": QT_TRANSLATE_NOOP(
        "Codes", "This button is gone: its plugin took it away or has ended."
    ),
    "plugin_button_elsewhere": QT_TRANSLATE_NOOP("Codes", "“{button}” stands on another page."),
    "plugin_button_disabled": QT_TRANSLATE_NOOP(
        "Codes", "The plugin “{plugin}” has switched “{button}” off."
    ),
    "plugin_button_dead": QT_TRANSLATE_NOOP(
        "Codes", "“{button}” does nothing: the plugin “{plugin}” does not run."
    ),
    "plugin_button_failed": QT_TRANSLATE_NOOP(
        "Codes", "{message} (“{button}” of the plugin “{plugin}”)"
    ),
    "plugin_button_error": QT_TRANSLATE_NOOP(
        "Codes", "“{button}” of the plugin “{plugin}” made an error: {error}. Tell its author."
    ),
    "plugin_button_not_answered": QT_TRANSLATE_NOOP(
        "Codes", "“{button}” of the plugin “{plugin}” did not answer: {reason}."
    ),
}
