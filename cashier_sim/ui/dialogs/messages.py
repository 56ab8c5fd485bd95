"""Boxes that tell something or ask for one of a few answers."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cashier_sim.till.dialogs import MessageDialog, NoticeDialog, QuestionDialog
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.dialogs.panel import DialogPanel, is_demo, shortened, write_answer
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import Role, TillButton

MESSAGE_WIDTH = 405
"""Width of a message box. Source: iikoFront's popups."""

QUESTION_WIDTH = 560
"""Width of a box whose answers are sentences."""

DETAILS_WIDTH = 760
DETAILS_HEIGHT = 260
LONG_MESSAGE = 500
LONG_MESSAGE_LINES = 10
"""Characters or lines from which on a message scrolls, so that its buttons stay in view."""

_MESSAGE_ROOM = 72
_WIDE_BAR = 3
"""From this many answers on a box is as wide as a question."""


class MessagePanel(DialogPanel):
    """A message of a plugin with its buttons; the first one is in accent, Esc does the last one's.

    Source: `IViewManager.ShowOkPopup` and its kin (iikoFront API).
    """

    def __init__(self, dialog: MessageDialog, parent: QWidget | None = None) -> None:
        super().__init__(dialog, MESSAGE_WIDTH, parent)
        self._message = dialog
        _add_message(self, dialog.text)
        self._buttons: list[TillButton] = []
        for offered in dialog.buttons:
            role = Role.BAR if self._buttons else Role.PRIMARY
            button = self.add_answer(f"dialog_{offered.name}", role)
            button.clicked.connect(self._on_button)
            self._buttons.append(button)
        self.retranslate()

    @property
    def wished_width(self) -> int:
        """As wide as its captions need; all buttons are equally wide."""
        widest = max(button.sizeHint().width() for button in self._buttons)
        return max(MESSAGE_WIDTH, min(QUESTION_WIDTH, widest * len(self._buttons)))

    def first_focus(self) -> QWidget:
        """The button in accent."""
        return self._buttons[0]

    def accept(self) -> None:
        """Do what the button in accent does."""
        self.answer(self._message.buttons[0].answer)

    def cancel(self) -> None:
        """Do what the last button does; one that only tells is closed."""
        self.answer(self._message.buttons[-1].answer)

    def retranslate(self) -> None:
        """Write title and buttons."""
        super().retranslate()
        heading = self._message.heading
        self.set_title(self.tr("Error") if heading is None else heading)
        standard = {
            "ok": self.tr("OK"),
            "close": self.tr("Close"),
            "yes": self.tr("Yes"),
            "no": self.tr("No"),
            "retry": self.tr("Retry"),
            "ignore": self.tr("Ignore"),
            "cancel": self.tr("Cancel"),
        }
        for button, offered in zip(self._buttons, self._message.buttons, strict=True):
            write_answer(button, offered.caption, standard[offered.name])

    @Slot()
    def _on_button(self) -> None:
        pressed = self.sender()
        at = next(at for at, button in enumerate(self._buttons) if button is pressed)
        self.answer(self._message.buttons[at].answer)


class QuestionPanel(DialogPanel):
    """A question of the register: one button for each option, the safe one last.

    The first option goes on with what the cashier has begun: it is in accent, and Enter takes it.
    The last one gives up and is what Esc does. Neither moves a guest's money twice: the register
    asks only about what certainly has not happened, or about what stays as it is. In a grave
    question the safe option stands first, in accent, and is what Enter takes too.
    """

    def __init__(self, dialog: QuestionDialog, parent: QWidget | None = None) -> None:
        options = dialog.question.options
        is_wide = len(options) >= _WIDE_BAR
        super().__init__(dialog, QUESTION_WIDTH if is_wide else MESSAGE_WIDTH, parent)
        self._question = dialog.question
        self._offered = (options[-1], *options[:-1]) if dialog.question.is_grave else options
        self._buttons: dict[str, TillButton] = {}
        for option in self._offered:
            # The accent shows what Enter does.
            role = Role.PRIMARY if option == self._offered[0] else Role.BAR
            self._buttons[option] = self.add_answer(f"dialog_option_{option}", role)
            self._buttons[option].setProperty("option", option)
            self._buttons[option].clicked.connect(self._on_option)
        self.body.addSpacing(theme.MARGIN)
        self.retranslate()

    def first_focus(self) -> QWidget:
        """The option in accent."""
        return self._buttons[self._offered[0]]

    def accept(self) -> None:
        """Do what the option in accent does."""
        self.answer(self._offered[0])

    def cancel(self) -> None:
        """Give up."""
        self.answer(self._question.options[-1])

    def retranslate(self) -> None:
        """Write question and options."""
        super().retranslate()
        self.set_title(texts.question(self._question))
        for option, button in self._buttons.items():
            button.set_caption(texts.option(option))

    @Slot()
    def _on_option(self) -> None:
        self.answer(str(self.sender().property("option")))


class NoticePanel(DialogPanel):
    """A notice of the register; the stack trace behind it is one click away, not in a demo."""

    def __init__(self, dialog: NoticeDialog, parent: QWidget | None = None) -> None:
        super().__init__(dialog, MESSAGE_WIDTH, parent)
        self._notice = dialog.notice
        self._message = self.add_message("dialog_message")
        self._message.setMinimumHeight(_MESSAGE_ROOM)
        self._details = details_view("dialog_details")
        self._details.setPlainText(dialog.notice.details)
        self._details.hide()
        room = QVBoxLayout()
        room.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.MARGIN)
        room.addWidget(self._details)
        self.body.addLayout(room)
        self._close = self.add_answer("dialog_close", Role.PRIMARY)
        self._close.clicked.connect(self._on_accepted)
        self._more = self.add_answer("dialog_show_details")
        self._more.clicked.connect(self._on_more)
        self._more.setVisible(bool(dialog.notice.details))
        self.retranslate()

    @property
    def wished_width(self) -> int:
        """Wider while the details are shown."""
        return DETAILS_WIDTH if self.shows_details else MESSAGE_WIDTH

    @property
    def shows_details(self) -> bool:
        """Whether the stack trace is open."""
        return not self._details.isHidden()

    def first_focus(self) -> QWidget:
        """«Close»."""
        return self._close

    def accept(self) -> None:
        """Close it."""
        self.answer(True)

    def cancel(self) -> None:
        """Close it: there is nothing to cancel."""
        self.answer(True)

    def show_view(self, view: TillView) -> None:
        """Hide the details in a demo."""
        demo = is_demo(view)
        self._more.setVisible(bool(self._notice.details) and not demo)
        if demo:
            self._show_details(shown=False)

    def retranslate(self) -> None:
        """Write notice and buttons."""
        super().retranslate()
        is_error = bool(self._notice.message or self._notice.details)
        self.set_title(self.tr("Error") if is_error else self.tr("Attention"))
        message = texts.notice(self._notice)
        self._message.setText(shortened(message, LONG_MESSAGE))
        self._message.setToolTip(message if len(message) > LONG_MESSAGE else "")
        self._close.set_caption(self.tr("Close"))
        self._details.setAccessibleName(self.tr("Details"))
        self._write_more()

    @Slot()
    def _on_more(self) -> None:
        self._show_details(shown=not self.shows_details)

    def _show_details(self, *, shown: bool) -> None:
        self._details.setVisible(shown)
        self._write_more()
        self.updateGeometry()

    def _write_more(self) -> None:
        self._more.set_caption(
            self.tr("Hide details") if self.shows_details else self.tr("Details")
        )


def details_view(name: str) -> QPlainTextEdit:
    """Return a place to read and copy a stack trace on the dark body."""
    view = QPlainTextEdit()
    view.setObjectName(name)
    view.setReadOnly(True)
    view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    view.setTabChangesFocus(True)
    view.setFont(fonts.mono(12))
    view.setStyleSheet(
        f"background: {theme.BAR}; color: {theme.INK_ON_DARK}; border: 0; border-radius: 0;"
        f"selection-background-color: {theme.ACCENT}; selection-color: {theme.INK};"
    )
    view.setMinimumHeight(DETAILS_HEIGHT)
    return view


def _add_message(panel: DialogPanel, message: str) -> None:
    if len(message) <= LONG_MESSAGE and message.count("\n") < LONG_MESSAGE_LINES:
        label = panel.add_message("dialog_message")
        label.setMinimumHeight(_MESSAGE_ROOM)
        label.setText(message)
        return
    scrolled = details_view("dialog_message")
    scrolled.setFont(fonts.sans(15))
    scrolled.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    scrolled.setPlainText(message)
    panel.body.addWidget(scrolled)
