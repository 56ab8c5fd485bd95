"""The payments report as a table model, its totals, and the same as CSV text."""

import csv
import io
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from cashier_sim.engine.model import PaymentReportRow
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import in_cells, money_text

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()
_ZERO = Decimal(0)
_SUM = 4
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ReportModel(QAbstractTableModel):
    """Rows of the payments report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaymentReportRow, ...] = ()

    @property
    def rows(self) -> tuple[PaymentReportRow, ...]:
        """All rows."""
        return self._rows

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

    def show_rows(self, rows: tuple[PaymentReportRow, ...]) -> None:
        """Show other rows."""
        if rows is not self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def retranslate(self) -> None:
        """Write everything anew in another language."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

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
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column == _SUM:
            return _RIGHT
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


def totals(rows: tuple[PaymentReportRow, ...]) -> dict[str, Decimal]:
    """Return the sum of the known rows by payment type, in the order of their first row."""
    sums: dict[str, Decimal] = {}
    for row in rows:
        if not row.is_unknown:
            sums[row.payment_type_name] = sums.get(row.payment_type_name, _ZERO) + row.sum
    return sums


def csv_text(rows: tuple[PaymentReportRow, ...], titles: tuple[str, ...]) -> str:
    """Return the report as CSV: semicolons, full times and transaction ids, plain decimals."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(titles)
    for row in rows:
        transaction = str(row.transaction_id) if row.transaction_id else ""
        shown = list(cells(row))
        shown[0], shown[_SUM], shown[-1] = row.time.isoformat(), f"{row.sum:.2f}", transaction
        writer.writerow(shown)
    return text.getvalue()


def _font(column: int) -> QFont:
    return fonts.mono(13) if column in {0, _SUM, 5, 8} else fonts.sans(13)


def _color(row: PaymentReportRow, column: int) -> str:
    if row.is_unknown:
        return "#8A6800"
    if column == _SUM and row.sum < 0:
        return theme.DANGER
    return theme.INK
