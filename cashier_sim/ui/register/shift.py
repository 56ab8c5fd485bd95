"""The till shift: its state, opening and closing, the X report."""

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from cashier_sim.till.commands import CloseCafeSession, GoBack, OpenCafeSession, PrintXReport
from cashier_sim.till.commands.orders import OPEN_STATUSES
from cashier_sim.till.commands.shift import needs_settled
from cashier_sim.till.view import Screen, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import BottomBar
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.facts import Facts
from cashier_sim.ui.register.page import Page, PageHeader, column, row
from cashier_sim.ui.register.repairs import Repairs

_ZERO = Decimal(0)


class ShiftPage(Page):
    """Opens and closes the till shift."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("shift_page", parent)
        self.header = PageHeader("shift_header")
        self.state = Paragraph("shift_state", fonts.sans(34, fonts.MEDIUM), theme.PAPER)
        self.state.setContentsMargins(theme.MARGIN, 28, theme.MARGIN, 0)
        self.facts = Facts("shift_facts")
        self.repairs = Repairs("shift_repairs")
        left = QWidget()
        left_column = column(left)
        left_column.addWidget(self.state)
        left_column.addWidget(self.facts, 1)
        middle = QWidget()
        columns = row(middle)
        columns.addWidget(left, 1)
        columns.addWidget(self.repairs, 1)
        bar = BottomBar("shift_bar")
        self.back = bar.add("back_button", keys.BACK)
        self.x_report = bar.add("x_report_button", keys.X_REPORT)
        self.open_ = bar.add_primary("open_shift_button", keys.PRIMARY)
        self.close_ = bar.add_primary("close_shift_button", keys.PRIMARY)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(middle, 1)
        layout.addWidget(bar)
        self.add_act(self.back, lambda _: GoBack())
        self.add_act(self.x_report, lambda _: PrintXReport())
        self.add_act(self.open_, lambda v: None if v.session.current else OpenCafeSession())
        self.add_act(self.close_, lambda v: CloseCafeSession() if v.session.current else None)
        self.repairs.command_requested.connect(self.command_requested)
        self._retranslate()

    def _show(self, view: TillView) -> None:
        session = view.session.current
        self.header.show_texts(texts.screen(Screen.SHIFT), view.restaurant.cash_register.name)
        self.repairs.show_attempts(view.unknown, view)
        if session is None:
            self.state.setText(self.tr("The shift is closed"))
            last = view.session.last_number
            self.facts.show_facts(
                (self.tr("Last shift"), str(last) if last else ""),
                (self.tr("What to do"), self.tr("Open the shift to take payments.")),
            )
            return
        self.state.setText(self.tr("Shift {number} is open").format(number=session.number))
        ours = [one for one in view.orders if one.closed_in_session == session.number]
        still_open = sum(one.order.status in OPEN_STATUSES for one in view.orders)
        total = sum((one.order.result_sum for one in ours), _ZERO)
        self.facts.show_facts(
            (self.tr("Open since"), session.open_time.strftime("%d.%m.%Y %H:%M")),
            (self.tr("Orders closed"), str(len(ours))),
            (self.tr("For"), money_text(total, view.restaurant.currency.sign)),
            (self.tr("Orders still open"), str(still_open)),
            (self.tr("Why it cannot be closed"), texts.refusal(needs_settled(view))),
        )

    def _retranslate(self) -> None:
        self.back.set_caption(self.tr("← BACK"))
        self.x_report.set_caption(self.tr("X REPORT"))
        self.open_.set_caption(self.tr("OPEN THE SHIFT"))
        self.close_.set_caption(self.tr("CLOSE THE SHIFT"))
