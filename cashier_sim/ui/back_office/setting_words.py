"""What is said of the settings, in the present language."""

from PySide6.QtCore import QObject

from cashier_sim.till.settings import Setting


class SettingWords(QObject):
    """Titles and sentences by key; a setting without words of its own shows the catalogue's."""

    def of(self, setting: Setting) -> tuple[str, str]:
        """A setting's title and what it does."""
        words = {
            "language": (self.tr("Language"), self.tr("Language of the screen.")),
            "slip_culture": (
                self.tr("Language of cheques"),
                self.tr("Of the register's own cheques; used from the next start on."),
            ),
            "demo_mode": (
                self.tr("Demo mode"),
                self.tr("Hides docks, stack traces and test marks, to show the register to staff."),
            ),
            "dark_docks": (
                self.tr("Dark panels"),
                self.tr("Draws the panels around the till dark."),
            ),
            "creates_payment_type_for_new_system": (
                self.tr("A payment type for each new payment system"),
                self.tr(
                    "A newly registered payment system without a payment type gets one at once, "
                    "so that it can be tried on the cash screen."
                ),
            ),
            "call_time_limit_minutes": (
                self.tr("Time limit of a plugin's call"),
                self.tr(
                    "A call that has run this long without an open dialog is ended; 0 = never, "
                    "as in iikoFront."
                ),
            ),
        }
        return words.get(setting.key, (setting.key, setting.sentence))

    def choice(self, value: str) -> str:
        """A value that a setting may have."""
        return {
            "ru": "Русский",
            "en": "English",
            "ru-RU": "Русский",
            "en-US": "English",
        }.get(value, value)

    def unit(self, unit: str) -> str:
        """A unit of the catalogue."""
        return {"minutes": self.tr("min")}.get(unit, unit)
