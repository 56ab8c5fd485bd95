"""What every page of the register is: a function of the till's view that emits commands."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from cashier_sim.till.commands import Command, Refusal
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import TillButton
from cashier_sim.ui.kit.labels import ElidedLabel

CommandOf = Callable[[TillView], Command | None]


@dataclass(frozen=True, slots=True)
class Act:
    """A button and the command that it stands for; None hides the button."""

    button: QAbstractButton
    command_of: CommandOf


class Page(QWidget):
    """A page of the register, or a part of one.

    Signals:
        command_requested (object): A `Command` that the person asked for.
    """

    command_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._view: TillView | None = None
        self._acts: list[Act] = []
        fill(self, theme.BODY)

    @property
    def view(self) -> TillView | None:
        """What it shows."""
        return self._view

    @property
    def acts(self) -> tuple[Act, ...]:
        """Its buttons with their commands."""
        return tuple(self._acts)

    def show_view(self, view: TillView) -> None:
        """Show a state of the till."""
        if view is self._view:
            return
        is_ours = not has_focus_elsewhere(self)
        self._view = view
        self._show(view)
        self.show_acts()
        if is_ours and not has_focus_inside(self):
            # What had the keyboard was disabled or hidden, and Qt gave it to the next best.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, command: Command, refusal: Refusal) -> None:
        """Take notice that a command was not carried out. The window tells the person."""
        del command, refusal

    def add_act(self, button: QAbstractButton, command_of: CommandOf) -> None:
        """Let a button ask for a command; it is enabled while the command is allowed."""
        self._acts.append(Act(button, command_of))
        button.clicked.connect(self._on_act_clicked)

    def show_acts(self) -> None:
        """Enable each act by its command's own rule; its tooltip says why not, or names its key."""
        if self._view is None:
            return
        for act in self._acts:
            command = act.command_of(self._view)
            act.button.setVisible(command is not None)
            if command is not None:
                show_allowed(act.button, command.refusal(self._view))

    def changeEvent(self, event: QEvent) -> None:
        """Write everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            if self._view is not None:
                self._show(self._view)
                self.show_acts()
        super().changeEvent(event)

    def _show(self, view: TillView) -> None:
        raise NotImplementedError

    def _retranslate(self) -> None:
        raise NotImplementedError

    @Slot()
    def _on_act_clicked(self) -> None:
        button = self.sender()
        for act in self._acts:
            if act.button is button and self._view is not None:
                command = act.command_of(self._view)
                if command is not None:
                    self.command_requested.emit(command)
                return


class PageHeader(QWidget):
    """The white strip on top of a page: its title, and facts in a quieter colour."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFixedHeight(theme.HEADER_HEIGHT)
        fill(self, theme.PAPER)
        self.title = ElidedLabel(f"{name}_title", fonts.sans(20, fonts.BOLD))
        self.facts = ElidedLabel(f"{name}_facts", fonts.sans(15), theme.MUTED)
        self.room = QWidget()
        self.room.setObjectName(f"{name}_room")
        self.room.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.MARGIN, 0, 0, 0)
        self._row.setSpacing(theme.MARGIN + theme.GRID)
        self._row.addWidget(self.title)
        self._row.addWidget(self.facts, 1)
        self._row.addWidget(self.room)

    def keep_room(self, width: int) -> None:
        """Keep room for messages at the right of the facts, which are cut for it; 0 = none."""
        self.room.setFixedWidth(width)
        self.room.setVisible(width > 0)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def show_texts(self, title: str, *facts: str) -> None:
        """Write the title and those facts that are not empty."""
        self.title.set_text(title)
        self.facts.set_text("   ·   ".join(fact for fact in facts if fact))


def has_focus_inside(widget: QWidget) -> bool:
    """Whether the window's keyboard is in a widget, the window being active or not."""
    focused = widget.window().focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def has_focus_elsewhere(widget: QWidget) -> bool:
    """Whether the window's keyboard is in another widget: a tester types in a dock."""
    return widget.window().focusWidget() is not None and not has_focus_inside(widget)


def show_allowed(button: QAbstractButton, refusal: Refusal | None) -> None:
    """Enable a button, or disable it and say why in its tooltip."""
    button.setEnabled(refusal is None)
    key = button.key if isinstance(button, TillButton) else ""
    button.setToolTip(texts.refusal(refusal) if refusal else key)


def column(widget: QWidget, spacing: int = 0) -> QVBoxLayout:
    """Lay a widget out from top to bottom, without margins."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def row(widget: QWidget, spacing: int = 0) -> QHBoxLayout:
    """Lay a widget out from left to right, without margins."""
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
