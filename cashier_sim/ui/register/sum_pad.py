"""The right column of the cash screen: what is typed, the keypad, the exact sum."""

from collections import deque
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cashier_sim.till.commands import EnterExactSum, EnterSum, Refusal
from cashier_sim.till.commands.payments import active_row
from cashier_sim.till.view import PaymentRow, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.keypad import QUICK_SUMS, Keypad
from cashier_sim.ui.kit.labels import ElidedLabel, Figure
from cashier_sim.ui.kit.money import decimal_mark, money_text
from cashier_sim.ui.kit.sum_entry import SumEntry
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.page import column, show_allowed

if TYPE_CHECKING:
    from uuid import UUID

_ZERO = Decimal(0)
_DISPLAY_HEIGHT = 92


class SumPad(QWidget):
    """Types the sum of the active payment.

    The entry answers a key at once; the till's echo of each sum comes later and is recognised, so
    that fast typing is never overwritten by an older sum.

    Signals:
        sum_entered (object): A `Decimal`, after each key.
        exact_sum_requested: «Exact sum» was pressed.
        typed: A key changed what is shown, whether it can stand or not.
    """

    sum_entered = Signal(object)
    exact_sum_requested = Signal()
    typed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._entry = SumEntry()
        self._row: PaymentRow | None = None
        self._item_id: UUID | None = None
        self._sent: deque[Decimal] = deque()
        self._is_editable = False
        self._is_typed = False  # the payment's sum is what was typed here
        self._refused = ""
        self._caption = ElidedLabel(f"{name}_caption", fonts.sans(15, fonts.BOLD), theme.ACCENT)
        self._limits = Figure(f"{name}_limits", font=fonts.sans(13), color=theme.MUTED_ON_DARK)
        self.display = Figure(
            f"{name}_display", color=theme.PAPER, font=fonts.sans(52, fonts.LIGHT)
        )
        self.keypad = Keypad(f"{name}_keypad", quick_sums=QUICK_SUMS)
        self.keypad.key_pressed.connect(self._on_key)
        self.keypad.sum_added.connect(self._on_sum_added)
        self.exact = TillButton(Role.WIDE_KEY, "exact_sum_button", key=keys.EXACT_SUM)
        self.exact.clicked.connect(self.exact_sum_requested)
        self._lay_out()
        self._retranslate()

    @property
    def entry(self) -> SumEntry:
        """What is typed."""
        return self._entry

    @property
    def problem(self) -> str:
        """Why what is typed cannot stand, as a sentence; empty if it can."""
        if self._entry.problem is None or self._row is None:
            return ""
        low, high = self._row.item.min_sum, self._row.item.max_sum
        values = {
            "min": money_text(low) if low is not None else "",
            "max": money_text(high) if high is not None else "",
        }
        return texts.code_text(self._entry.problem.value, values)

    @property
    def is_complete(self) -> bool:
        """Whether the sum that is shown is the one that the payment has."""
        return not self._is_editable or self._entry.is_complete

    def show_view(self, view: TillView) -> None:
        """Show the active payment."""
        row = active_row(view)
        refusal = EnterSum(_ZERO).refusal(view)
        self._is_editable = refusal is None
        self.keypad.setEnabled(self._is_editable)
        self.keypad.setToolTip(texts.refusal(refusal))
        show_allowed(self.exact, EnterExactSum().refusal(view))
        self._take_row(row)
        self._show()

    def show_refusal(self, refusal: Refusal) -> None:
        """A typed sum was refused: show the payment's own sum again, and say why.

        What was typed before it stays open for the next key, as if the refused one had been dead.
        """
        self._sent.clear()
        self._refused = texts.refusal(refusal)
        if self._row is not None:
            self._entry = replace(_entry_of(self._row), is_fresh=not self._is_typed)
        self._show()

    def begin_anew(self) -> None:
        """Let the next key replace the sum: the cashier turned to the payment again."""
        self._sent.clear()
        self._refused = ""
        if self._row is not None:
            self._take_sum(self._row)
        self._show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a physical key; False if it is none of ours."""
        return self._is_editable and self.keypad.take_key(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin anew when the page comes, or the list of types goes."""
        if not event.spontaneous():
            self.begin_anew()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        screen = QWidget()
        fill(screen, theme.BODY)
        screen.setFixedHeight(_DISPLAY_HEIGHT)
        texts_column = QVBoxLayout(screen)
        texts_column.setContentsMargins(theme.MARGIN, 10, theme.MARGIN, 4)
        texts_column.setSpacing(0)
        words = QHBoxLayout()
        words.setSpacing(theme.MARGIN)
        words.addWidget(self._caption)
        words.addWidget(self._limits, 1)
        texts_column.addLayout(words)
        texts_column.addStretch(1)
        texts_column.addWidget(self.display)
        layout = column(self, theme.KEY_GAP)
        layout.addWidget(screen)
        layout.addWidget(self.keypad, 1)
        layout.addWidget(self.exact)
        self.exact.setMinimumHeight(48)

    def _take_row(self, row: PaymentRow | None) -> None:
        before, self._row = self._row, row
        if row is None:
            self._item_id, self._entry = None, SumEntry()
            self._sent.clear()
            return
        is_other = row.item.id != self._item_id
        is_changed = before is None or before.item != row.item
        if is_other:
            self._refused = ""
            self._sent.clear()
        self._item_id = row.item.id
        if is_other or (is_changed and not self._is_echo(row.item.sum)):
            self._sent.clear()
            self._take_sum(row)

    def _take_sum(self, row: PaymentRow) -> None:
        self._entry = _entry_of(row)
        self._is_typed = False

    def _is_echo(self, sum_: Decimal) -> bool:
        """Whether the till says a sum that was typed here; forgets it and those before it."""
        if sum_ not in self._sent:
            return False
        while self._sent.popleft() != sum_:
            pass
        self._is_typed = True
        return True

    def _show(self) -> None:
        self._caption.set_text(self._row.item.type.name if self._row else "")
        shown = self._entry.shown(decimal_mark()) if self._row else "0"
        self.display.set_text(shown)
        self.display.set_color(theme.PAPER if self._is_editable else theme.DISABLED_TEXT)
        told = self.problem or self._refused
        self._limits.set_color(theme.DANGER_ON_DARK if told else theme.MUTED_ON_DARK)
        self._limits.set_text(told or self._bounds())

    def _bounds(self) -> str:
        if self._row is None:
            return ""  # beside the cards it is said what to do
        low, high = self._row.item.min_sum, self._row.item.max_sum
        if low is not None and high is not None:
            return self.tr("From {min} to {max}").format(min=money_text(low), max=money_text(high))
        if high is not None:
            return self.tr("At most {max}").format(max=money_text(high))
        return self.tr("At least {min}").format(min=money_text(low)) if low is not None else ""

    def _take_entry(self, entry: SumEntry) -> None:
        before, self._entry = self._entry, entry
        self._refused = ""
        self._show()
        self.typed.emit()
        if entry.value == before.value and not before.is_fresh:
            return
        if entry.is_complete and not entry.refused:
            self._sent.append(entry.value)
            self.sum_entered.emit(entry.value)

    def _retranslate(self) -> None:
        self.exact.set_caption(self.tr("EXACT SUM"))
        self._show()

    @Slot(str)
    def _on_key(self, key: str) -> None:
        match key:
            case "comma":
                entry = self._entry.comma()
            case "backspace":
                entry = self._entry.backspace()
            case "clear":
                entry = self._entry.clear()
            case digit:
                entry = self._entry.digit(digit)
        self._take_entry(entry)

    @Slot(object)
    def _on_sum_added(self, step: Decimal) -> None:
        self._take_entry(self._entry.add(step))


def _entry_of(row: PaymentRow) -> SumEntry:
    return SumEntry.of(row.item.sum, minimum=row.item.min_sum, maximum=row.item.max_sum)
