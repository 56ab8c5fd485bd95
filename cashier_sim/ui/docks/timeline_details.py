"""Everything about one line of the timeline, to read and to copy."""

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from cashier_sim.till.events import TraceEntry
from cashier_sim.ui.docks.look import frame_of
from cashier_sim.ui.docks.timeline_words import TimelineWords
from cashier_sim.ui.kit import fonts


class TimelineDetails(QWidget):
    """Arguments one by one, the whole answer, the whole stack trace.

    Args:
        words: Names of kinds and states.
    """

    def __init__(self, words: TimelineWords) -> None:
        super().__init__()
        self._words = words
        self._entry: TraceEntry | None = None
        self._text = QTextBrowser()
        self._text.setObjectName("timeline_details")
        self._text.setOpenLinks(False)
        self._text.setFont(fonts.sans(13))
        self._text.setTabChangesFocus(True)
        self._text.setStyleSheet("QTextBrowser { border: 0; padding: 8px 12px; }")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        self.retranslate()

    @property
    def text(self) -> str:
        """What is shown, as plain text."""
        return self._text.toPlainText()

    def show_entry(self, entry: TraceEntry | None) -> None:
        """Show a line; None = say how to choose one."""
        if entry == self._entry and entry is not None:
            return
        self._entry = entry
        self._write()

    def retranslate(self) -> None:
        """Write anew in the present language."""
        self._text.setAccessibleName(self.tr("Details of the chosen line"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write anew in the colours of another scheme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        frame = frame_of(self)
        entry = self._entry
        if entry is None:
            hint = self.tr("Choose a line to see its arguments, its answer and its stack trace.")
            self._text.setHtml(f'<p style="color:{frame.muted}">{escape(hint)}</p>')
            return
        about = [
            self._words.kind(entry.kind),
            entry.plugin_name,
            self._words.own_thread() if entry.is_in_own_thread else "",
            self._words.state(entry.state),
        ]
        quiet = " · ".join(one for one in (f"{entry.started_at:%H:%M:%S}", *about) if one)
        parts = [
            f"<p><b>{escape(entry.name)}</b><br>"
            f'<span style="color:{frame.muted}">{escape(quiet)}</span></p>'
        ]
        if entry.arguments:
            parts.append(self._section(self.tr("Arguments"), _table(entry, frame.muted)))
        if entry.answer:
            parts.append(self._section(self.tr("Answer"), _pre(entry.answer)))
        if entry.details:
            parts.append(self._section(self.tr("Details"), _pre(entry.details)))
        self._text.setHtml("".join(parts))

    def _section(self, title: str, content: str) -> str:
        color = frame_of(self).muted
        return f'<p style="color:{color}; margin-bottom:2px">{escape(title)}</p>{content}'


def _table(entry: TraceEntry, muted: str) -> str:
    rows = "".join(
        f'<tr><td style="color:{muted}; padding-right:12px">{_code(name)}</td>'
        f"<td>{_code(value)}</td></tr>"
        for name, value in entry.arguments
    )
    return f"<table>{rows}</table>"


def _pre(text: str) -> str:
    lines = escape(text).replace(" ", "&nbsp;").replace("\n", "<br>")
    style = f"margin-top:0; font-family:'{fonts.mono(12).family()}'; font-size:12px"
    return f'<p style="{style}">{lines}</p>'


def _code(text: str) -> str:
    return f"<span style=\"font-family:'{fonts.mono(12).family()}'\">{escape(text)}</span>"
