"""The payments report as a table model: groups, each with its total over its rows."""

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from cashier_sim.engine.model import PaymentReportRow
from cashier_sim.engine.report_groups import Grouping, Key, ReportGroup, grouped
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import in_cells, money_text

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()
_SUM = 4
_IN_COLUMNS = frozenset({0, _SUM, 5, 8})
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ReportModel(QAbstractTableModel):
    """Lines of the payments report: the head of each group, then its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaymentReportRow, ...] = ()
        self._by = Grouping.TYPE
        self.groups: tuple[ReportGroup, ...] = ()
        """As they are shown."""
        self._lines: list[ReportGroup | PaymentReportRow] = []

    @property
    def titles(self) -> tuple[str, ...]:
        """The columns' titles in the present language."""
        return (
            self.tr("Time"),
            self.tr("Order"),
            self.tr("Payment type"),
            self.tr("What"),
            self.tr("Sum"),
            self.tr("Card number"),
            self.tr("Card type"),
            self.tr("Cashier"),
            self.tr("Transaction"),
        )

    @property
    def heads(self) -> list[int]:
        """Which lines are heads of groups."""
        return [at for at, line in enumerate(self._lines) if isinstance(line, ReportGroup)]

    def show_rows(self, rows: tuple[PaymentReportRow, ...], by: Grouping) -> bool:
        """Show other rows, or the same in other groups; return whether anything changed."""
        if rows is self._rows and by is self._by:
            return False
        self.beginResetModel()
        self._rows, self._by = rows, by
        self.groups = grouped(rows, by)
        self._lines = []
        for group in self.groups:
            self._lines += [group, *group.rows]
        self.endResetModel()
        return True

    def name_of(self, key: Key) -> str:
        """What a group is called."""
        match key:
            case date():
                return key.strftime("%d.%m.%Y")
            case int():
                return self.tr("Shift {number}").format(number=key)
            case _:
                return key or self.tr("(deleted type)")

    def retranslate(self) -> None:
        """Write everything anew in another language."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self.titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == _SUM:
            return _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, and the colours of what is unknown or given back."""
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column == _SUM:
            return _RIGHT
        if isinstance(line, ReportGroup):
            return self._head_data(line, column, role)
        return _row_data(line, column, role)

    def _head_data(self, group: ReportGroup, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            if column == _SUM:
                return in_cells(money_text(group.total))
            return self.name_of(group.key) if column == 0 else None
        if role == Qt.ItemDataRole.FontRole:
            return fonts.mono(13, fonts.BOLD) if column == _SUM else fonts.sans(13, fonts.BOLD)
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(theme.PAPER_STRIPE)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.INK)
        return None


def _row_data(row: PaymentReportRow, column: int, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return cells(row)[column]
    if role == Qt.ItemDataRole.FontRole:
        return _font(column)
    if role == Qt.ItemDataRole.ForegroundRole:
        return QColor(_color(row, column))
    if role == Qt.ItemDataRole.ToolTipRole and row.transaction_id is not None:
        return str(row.transaction_id)
    return None


def cells(row: PaymentReportRow) -> tuple[str, ...]:
    """Return a row as the screen writes it."""
    kind = texts.report_kind(row.kind)
    kind = f"{kind}: {row.donation_type_name}" if row.donation_type_name else kind
    return (
        row.time.strftime("%d.%m %H:%M"),
        str(row.order_number) if row.order_number is not None else "",
        row.payment_type_name,
        f"{kind} ?" if row.is_unknown else kind,
        in_cells(money_text(row.sum)),
        row.card_number,
        row.card_type,
        row.cashier_name,
        str(row.transaction_id)[:8] if row.transaction_id else "",
    )


def _font(column: int) -> QFont:
    return fonts.mono(13) if column in _IN_COLUMNS else fonts.sans(13)


def _color(row: PaymentReportRow, column: int) -> str:
    if row.is_unknown:
        return theme.LIGHT.waiting
    if column == _SUM and row.sum < 0:
        return theme.DANGER
    return theme.INK
