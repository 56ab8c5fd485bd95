"""The permission check: a right that somebody confirms with a card or a pin."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cashier_sim.engine.rights import local_name
from cashier_sim.plugin_api import PermissionsCheckMode
from cashier_sim.till.dialogs import PermissionDialog
from cashier_sim.ui import theme
from cashier_sim.ui.dialogs.entries import Entry, PinDigits
from cashier_sim.ui.dialogs.entry_box import EntryBox, ReadingPanel
from cashier_sim.ui.dialogs.field import EntryField, FieldLook
from cashier_sim.ui.kit.buttons import Role

PERMISSION_WIDTH = 405
FIELD_HEIGHT = 66


class PermissionPanel(ReadingPanel):
    """Asks for a card or a pin; the pin pad opens on request or with the first digit.

    Source: `IViewManager.ShowCheckPermissionPopup` (iikoFront API).
    """

    def __init__(
        self, dialog: PermissionDialog, clock_ms: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(dialog, PERMISSION_WIDTH, clock_ms, parent)
        self._rights = dialog.rights
        self._is_any = dialog.mode is PermissionsCheckMode.ANY
        self._names = self.add_hint("dialog_hint")
        self._any = self.add_message("dialog_any")
        self._swipe = self.add_message("dialog_card_hint")
        self._box = EntryBox(EntryField("dialog_field", FieldLook.FIGURE, FIELD_HEIGHT))
        self._box.hide()
        self.body.addSpacing(theme.MARGIN)
        self.body.addWidget(self._box)
        self._enter_pin = self.add_answer("dialog_enter_pin", Role.PRIMARY)
        self._ok = self.add_answer("dialog_ok", Role.PRIMARY)
        self._ok.hide()
        self._cancel = self.add_answer("dialog_cancel")
        self._enter_pin.clicked.connect(self._on_enter_pin)
        self._ok.clicked.connect(self._on_accepted)
        self._cancel.clicked.connect(self._on_cancelled)
        self._box.changed.connect(self._on_changed)
        self._edit(PinDigits())
        self.retranslate()
        self.watch_keys()

    @property
    def shows_pin_pad(self) -> bool:
        """Whether a pin can be typed with keys on the screen."""
        return not self._box.isHidden()

    def accept(self) -> None:
        """Open the pin pad, or give the pin; a wrong one is forgotten."""
        pin = self._box.entry.result
        if not self.shows_pin_pad:
            self._show_pin_pad()
        elif pin is not None:
            self._edit(PinDigits())
            self.answer(pin)

    def type_text(self, text: str) -> None:
        """Type into the pin."""
        self._show_pin_pad()
        self._box.type_text(text)

    def retranslate(self) -> None:
        """Write everything but what is typed."""
        super().retranslate()
        self.set_title(self.tr("A right must be confirmed"))
        is_russian = QLocale().language() is QLocale.Language.Russian
        culture = "ru" if is_russian else "en"
        self._names.setText("\n".join(local_name(right, culture) for right in self._rights))
        self._any.setText(self.tr("One of these rights is enough"))
        self._any.setVisible(self._is_any and len(self._rights) > 1)
        self._swipe.setText(self.tr("Swipe a card"))
        self._edit(self._box.entry)
        self._enter_pin.set_caption(self.tr("Enter the PIN"))
        self._ok.set_caption(self.tr("OK"))
        self._cancel.set_caption(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Erase and paste; the rest as in every dialog."""
        if not (self.shows_pin_pad and self._box.take_key(event)):
            super().keyPressEvent(event)

    def _edit(self, entry: Entry) -> None:
        self._box.edit(entry, self.tr("PIN"))

    def _show_pin_pad(self) -> None:
        if self.shows_pin_pad:
            return
        self._box.show()
        self._enter_pin.hide()
        self._ok.show()
        self.setFocus()

    @Slot()
    def _on_enter_pin(self) -> None:
        self._show_pin_pad()

    @Slot()
    def _on_changed(self) -> None:
        self.show_problem(None)
        self._ok.setEnabled(self._box.entry.result is not None)
