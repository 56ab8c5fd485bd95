"""The strip on top of the window: where one is, the shift, the cashier, language and demo mode."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from cashier_sim.till.view import TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.buttons import press_by_key
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.language import Language
from cashier_sim.ui.register import keys

_DIVIDER_HEIGHT = 16


class Header(QWidget):
    """Title, parts of the window, state of the register.

    Signals:
        part_chosen (int): 0 = the till, 1 = the back office.
        language_chosen (object): The `Language` to switch to.
        demo_toggled: Demo mode on or off.
        cashier_requested: Another cashier wants to sign in.
        help_requested: The keys are wanted.
    """

    part_chosen = Signal(int)
    language_chosen = Signal(object)
    demo_toggled = Signal()
    cashier_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(theme.HEADER_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view: TillView | None = None
        self.title = QLabel()
        self.title.setObjectName("window_title")
        self.title.setFont(fonts.sans(15, fonts.BOLD))
        self.till = self._make("till_part", keys.TILL_PAGE, part=True)
        self.back_office = self._make("back_office_part", keys.BACK_OFFICE_PAGE, part=True)
        self.shift = QLabel()
        self.shift.setObjectName("shift_label")
        self.shift.setFont(fonts.sans(13, fonts.BOLD))
        self.status = ElidedLabel(
            "plugin_status",
            fonts.sans(13),
            alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        )
        self.status.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._divider = QWidget()
        self._divider.setFixedSize(1, _DIVIDER_HEIGHT)
        self._divider.setAutoFillBackground(True)
        self.cashier = self._make("cashier_button")
        self.language = self._make("language_button", keys.LANGUAGE)
        self.demo = self._make("demo_button", keys.DEMO)
        self.help = self._make("help_button", keys.HELP)
        self.demo.setCheckable(True)
        for switch in (self.language, self.demo):
            # Both are used while a dialog waits for keys: a click leaves the keyboard there.
            switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._parts = QButtonGroup(self)
        self._parts.addButton(self.till, 0)
        self._parts.addButton(self.back_office, 1)
        self.till.setChecked(True)
        self._ink_status()
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the shift, the cashier, the mode, and what plugins say in the status line."""
        self._view = view
        session = view.session.current
        clock = view.now.strftime("%H:%M")
        state = self.tr("Shift open") if session else self.tr("Shift closed")
        self.shift.setText(f"{state} · {clock}")
        self.shift.setProperty("shift", "open" if session else "closed")
        self.shift.style().polish(self.shift)
        self.status.set_text("   ·   ".join(one.text for one in view.status_texts))
        self._divider.setVisible(bool(view.status_texts))
        self.cashier.setText(view.cashier.name)
        self.demo.setChecked(view.settings.get("demo_mode") is True)

    def show_part(self, part: int) -> None:
        """Mark the part of the window that is shown."""
        button = self._parts.button(part)
        if button is not None:
            button.setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Write everything anew in another language, and the status in the ink of the scheme."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.PaletteChange:
            self._ink_status()
        super().changeEvent(event)

    def _ink_status(self) -> None:
        muted = self.palette().placeholderText().color()
        self.status.set_color(muted.name())
        palette = self._divider.palette()
        palette.setColor(QPalette.ColorRole.Window, muted)
        self._divider.setPalette(palette)

    def _make(self, name: str, key: str = "", *, part: bool = False) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setFont(fonts.sans(13, fonts.MEDIUM))
        button.setMinimumHeight(theme.TARGET - theme.GAP)
        button.setProperty("header", True)
        button.setProperty("key", key)
        button.setCheckable(part)
        if key:
            press_by_key(button, QKeySequence(key))
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MARGIN, 0, theme.MARGIN, 0)
        line.setSpacing(theme.GRID)
        line.addWidget(self.title)
        line.addSpacing(theme.MARGIN)
        line.addWidget(self.till)
        line.addWidget(self.back_office)
        line.addSpacing(theme.MARGIN)
        line.addWidget(self.status, 1)
        line.addSpacing(theme.GAP)
        line.addWidget(self._divider)
        line.addSpacing(theme.GAP)
        line.addWidget(self.shift)
        line.addSpacing(theme.GAP)
        for button in (self.cashier, self.language, self.demo, self.help):
            line.addWidget(button)

    def _connect(self) -> None:
        self._parts.idClicked.connect(self.part_chosen)
        self.language.clicked.connect(self._on_language)
        self.demo.clicked.connect(self._on_demo)
        self.cashier.clicked.connect(self.cashier_requested)
        self.help.clicked.connect(self.help_requested)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Register · simulator"))
        captions = {
            self.till: (self.tr("Till"), self.tr("Show the till")),
            self.back_office: (self.tr("Back office"), self.tr("Show the back office")),
            # Each language names the other one in its own words.
            self.language: (self.tr("Русский"), self.tr("Switch to Russian")),
            self.demo: (self.tr("Demo"), self.tr("Hide what only a tester needs")),
            self.help: ("?", self.tr("Show the keys")),
        }
        for button, (caption, name) in captions.items():
            key = QKeySequence(str(button.property("key")))
            button.setText(caption)
            button.setAccessibleName(name)
            shown = key.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{name} ({shown})")
        self.cashier.setAccessibleName(self.tr("Sign another cashier in"))
        self.cashier.setToolTip(self.tr("Sign another cashier in"))
        if self._view is not None:
            self.show_view(self._view)

    @Slot()
    def _on_language(self) -> None:
        is_russian = self._view is not None and self._view.settings.get("language") == "ru"
        self.language_chosen.emit(Language.ENGLISH if is_russian else Language.RUSSIAN)

    @Slot()
    def _on_demo(self) -> None:
        # The view decides whether it is on.
        is_on = self._view is not None and self._view.settings.get("demo_mode") is True
        self.demo.setChecked(is_on)
        self.demo_toggled.emit()
