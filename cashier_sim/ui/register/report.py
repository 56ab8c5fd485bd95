"""The payments report: a table of a shift or of all, in groups with totals, saved as CSV."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from cashier_sim.engine.report_groups import Grouping, total_of
from cashier_sim.till.commands import GoBack, SaveReport, ShowReportOf
from cashier_sim.till.view import Screen, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar, fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.page import Page, PageHeader, column, row
from cashier_sim.ui.register.report_table import ReportModel
from cashier_sim.ui.register.totals_strip import TotalsStrip

_GROUPING_WIDTH = 88
_MEASURED_ROWS = 100
"""Among thousands of rows, as many tell how wide the columns are."""
_SPANNED = 4
"""Columns under the name of a group: those before the sum."""


class ReportPage(Page):
    """Shows the movements of money."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("report_page", parent)
        self.header = PageHeader("report_header")
        self.model = ReportModel(self)
        self.table = self._make_table()
        self.totals = TotalsStrip("report_totals")
        self.shifts = QComboBox()
        self.shifts.setObjectName("report_shifts")
        self.shifts.setProperty("till", True)
        self.shifts.setMinimumSize(180, theme.TARGET)
        self.shifts.activated.connect(self._on_shift_chosen)
        self._grouping = Grouping.TYPE
        self._groupings = {by: self._make_grouping(by) for by in Grouping}
        self._empty = Paragraph("report_empty", fonts.sans(15), theme.MUTED)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fill(self._empty, theme.PAPER)
        self._dialog: QFileDialog | None = None
        self._last = -1
        self._lay_out()
        self.add_act(self.back, lambda _: GoBack())
        self.save.clicked.connect(self._on_save)
        self._retranslate()

    def _make_grouping(self, by: Grouping) -> TillButton:
        segment = TillButton(Role.GROUP, f"report_by_{by.value}")
        segment.setCheckable(True)
        segment.setFixedHeight(theme.TARGET)
        segment.setMinimumWidth(_GROUPING_WIDTH)
        segment.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        segment.setProperty("by", by.value)
        segment.clicked.connect(self._on_grouping_chosen)
        return segment

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("report_table")
        table.setModel(self.model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setProperty("paper", True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        return table

    def _lay_out(self) -> None:
        filter_ = QWidget()
        filter_row = QHBoxLayout(filter_)
        filter_row.setContentsMargins(0, 0, theme.MARGIN, 0)
        filter_row.setSpacing(theme.KEY_GAP)
        for segment in self._groupings.values():
            filter_row.addWidget(segment)
        filter_row.addSpacing(theme.GAP)
        filter_row.addWidget(self.shifts)
        self.header.add_right(filter_)
        middle = QWidget()
        fill(middle, theme.PAPER)
        columns = row(middle)
        columns.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
        columns.addWidget(self.table, 1)
        columns.addWidget(self._empty, 1)
        bar = BottomBar("report_bar")
        self.back = bar.add("back_button", keys.BACK)
        self.save = bar.add_primary("save_report_button", keys.SAVE)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(middle, 1)
        layout.addWidget(self.totals)
        layout.addWidget(bar)

    def _show(self, view: TillView) -> None:
        self.header.show_texts(texts.screen(Screen.REPORT))
        if self.model.show_rows(view.report, self._grouping):
            self._span_heads()
        for by, segment in self._groupings.items():
            segment.setChecked(by is self._grouping)
        self.table.setVisible(bool(view.report))
        self._empty.setVisible(not view.report)
        self._show_shifts(view.session.last_number)
        sign = view.restaurant.currency.sign
        groups = self.model.groups
        self.totals.show_totals(
            *((self.model.name_of(one.key), money_text(one.total, sign)) for one in groups),
            (self.tr("Total"), money_text(total_of(view.report), sign)),
        )
        self.totals.setVisible(bool(groups))
        self.save.setEnabled(bool(view.report))
        self.save.setToolTip(self.save.key if view.report else self.tr("There is nothing to save."))

    def _span_heads(self) -> None:
        self.table.clearSpans()
        for line in self.model.heads:
            self.table.setSpan(line, 0, 1, _SPANNED)

    def _show_shifts(self, last: int) -> None:
        if last == self._last:
            return
        self._last = last
        chosen = self.shifts.currentData()
        self.shifts.clear()
        self.shifts.addItem(self.tr("All shifts"), None)
        for number in range(last, 0, -1):
            self.shifts.addItem(self.tr("Shift {number}").format(number=number), number)
        self.shifts.setCurrentIndex(max(self.shifts.findData(chosen), 0))

    def _retranslate(self) -> None:
        self._last = -1
        self.model.retranslate()
        self._span_heads()
        captions = {
            Grouping.TYPE: self.tr("By type"),
            Grouping.SHIFT: self.tr("By shift"),
            Grouping.DAY: self.tr("By day"),
        }
        for by, segment in self._groupings.items():
            segment.set_caption(captions[by])
        self.back.set_caption(self.tr("← BACK"))
        self.save.set_caption(self.tr("SAVE AS CSV"))
        self.shifts.setAccessibleName(self.tr("Shift of the report"))
        self.table.setAccessibleName(self.tr("Movements of money"))
        self._empty.setText(self.tr("No money has moved yet. Take a payment, and it stands here."))

    @Slot()
    def _on_shift_chosen(self) -> None:
        number = self.shifts.currentData()
        self.command_requested.emit(ShowReportOf(number if isinstance(number, int) else None))

    @Slot()
    def _on_grouping_chosen(self) -> None:
        self._grouping = Grouping(self.sender().property("by"))
        if self.view is not None:
            self._show(self.view)

    @Slot()
    def _on_save(self) -> None:
        self._dialog = QFileDialog(self, self.tr("Save the payments report"), "payments.csv")
        self._dialog.setObjectName("save_report_dialog")
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setNameFilter("CSV (*.csv)")
        self._dialog.setDefaultSuffix("csv")
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.fileSelected.connect(self._on_file_chosen)
        self._dialog.open()

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self.command_requested.emit(SaveReport(path))
