"""Names of the values that the screen shows: pages, groups, states."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cashier_sim.engine.model import AttemptKind, AttemptState, PaymentGroup, TransactionState
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.view import PaymentRowKind, Screen, WaitingCaption

SCREENS = {
    Screen.ORDERS: QT_TRANSLATE_NOOP("Words", "Orders"),
    Screen.ORDER: QT_TRANSLATE_NOOP("Words", "Order"),
    Screen.PAYMENT: QT_TRANSLATE_NOOP("Words", "Payment of order"),
    Screen.PREPAYMENTS: QT_TRANSLATE_NOOP("Words", "Prepayments of order"),
    Screen.PRELIMINARY: QT_TRANSLATE_NOOP("Words", "Preliminary payments of delivery"),
    Screen.CLOSED_ORDER: QT_TRANSLATE_NOOP("Words", "Closed order"),
    Screen.PARTIAL_RETURN: QT_TRANSLATE_NOOP("Words", "Partial return of order"),
    Screen.GOODS_RETURN: QT_TRANSLATE_NOOP("Words", "Goods return"),
    Screen.SHIFT: QT_TRANSLATE_NOOP("Words", "Till shift"),
    Screen.REPORT: QT_TRANSLATE_NOOP("Words", "Payments report"),
    Screen.ADDITIONS: QT_TRANSLATE_NOOP("Words", "Additions"),
}
GROUPS = {
    PaymentGroup.CASH: QT_TRANSLATE_NOOP("Words", "Cash"),
    PaymentGroup.CARDS: QT_TRANSLATE_NOOP("Words", "Bank cards"),
    PaymentGroup.NON_CASH: QT_TRANSLATE_NOOP("Words", "Cashless"),
    PaymentGroup.WRITEOFF: QT_TRANSLATE_NOOP("Words", "Write-off"),
}
GROUP_TITLES = {
    PaymentGroup.CASH: QT_TRANSLATE_NOOP("Words", "CASH"),
    PaymentGroup.CARDS: QT_TRANSLATE_NOOP("Words", "BANK CARDS"),
    PaymentGroup.NON_CASH: QT_TRANSLATE_NOOP("Words", "CASHLESS PAYMENT"),
    PaymentGroup.WRITEOFF: QT_TRANSLATE_NOOP("Words", "WRITE-OFF"),
}
ROW_KINDS = {
    PaymentRowKind.UNPROCESSED: QT_TRANSLATE_NOOP("Words", "not taken yet"),
    PaymentRowKind.PROCESSED: QT_TRANSLATE_NOOP("Words", "taken"),
    PaymentRowKind.PREPAYMENT: QT_TRANSLATE_NOOP("Words", "prepayment, taken"),
    PaymentRowKind.PRELIMINARY: QT_TRANSLATE_NOOP("Words", "preliminary, only announced"),
    PaymentRowKind.EXTERNAL: QT_TRANSLATE_NOOP("Words", "taken outside the register"),
    PaymentRowKind.UNKNOWN: QT_TRANSLATE_NOOP("Words", "outcome unknown"),
}
ORDER_STATUSES = {
    OrderStatus.NEW: QT_TRANSLATE_NOOP("Words", "open"),
    OrderStatus.BILL: QT_TRANSLATE_NOOP("Words", "precheque"),
    OrderStatus.CLOSED: QT_TRANSLATE_NOOP("Words", "closed"),
    OrderStatus.DELETED: QT_TRANSLATE_NOOP("Words", "deleted"),
}
TRANSACTION_STATES = {
    TransactionState.NOT_TAKEN: QT_TRANSLATE_NOOP("Words", "not taken yet"),
    TransactionState.TAKEN: QT_TRANSLATE_NOOP("Words", "taken"),
    TransactionState.TAKE_UNKNOWN: QT_TRANSLATE_NOOP("Words", "taken or not?"),
    TransactionState.CANCEL_UNKNOWN: QT_TRANSLATE_NOOP("Words", "undone or not?"),
    TransactionState.RETURN_UNKNOWN: QT_TRANSLATE_NOOP("Words", "given back or not?"),
    TransactionState.CANCELLED: QT_TRANSLATE_NOOP("Words", "undone"),
    TransactionState.RETURNED: QT_TRANSLATE_NOOP("Words", "given back"),
}
ATTEMPT_KINDS = {
    AttemptKind.PAY: QT_TRANSLATE_NOOP("Words", "Was the payment taken?"),
    AttemptKind.CANCEL: QT_TRANSLATE_NOOP("Words", "Was the payment undone?"),
    AttemptKind.RETURN: QT_TRANSLATE_NOOP("Words", "Was the money given back?"),
    AttemptKind.RETURN_WITHOUT_ORDER: QT_TRANSLATE_NOOP(
        "Words", "Was the money for the goods given back?"
    ),
    AttemptKind.FISCAL_CHEQUE: QT_TRANSLATE_NOOP("Words", "Was the fiscal cheque printed?"),
}
ATTEMPT_STATES = {
    AttemptState.ASKED: QT_TRANSLATE_NOOP("Words", "asked"),
    AttemptState.DONE: QT_TRANSLATE_NOOP("Words", "done"),
    AttemptState.FAILED: QT_TRANSLATE_NOOP("Words", "failed"),
    AttemptState.CANCELLED: QT_TRANSLATE_NOOP("Words", "cancelled"),
    AttemptState.UNKNOWN: QT_TRANSLATE_NOOP("Words", "unknown"),
    AttemptState.MARKED_DONE: QT_TRANSLATE_NOOP("Words", "marked as done"),
    AttemptState.MARKED_NOT_DONE: QT_TRANSLATE_NOOP("Words", "marked as not done"),
}
WAITING_CAPTIONS = {
    WaitingCaption.COLLECTING_DATA: QT_TRANSLATE_NOOP("Words", "Collecting data"),
    WaitingCaption.PAYMENT: QT_TRANSLATE_NOOP("Words", "Taking the payment"),
    WaitingCaption.CANCELLING: QT_TRANSLATE_NOOP("Words", "Undoing the payment"),
    WaitingCaption.RETURNING: QT_TRANSLATE_NOOP("Words", "Giving the money back"),
    WaitingCaption.SHIFT: QT_TRANSLATE_NOOP("Words", "Till shift"),
    WaitingCaption.FISCAL_CHEQUE: QT_TRANSLATE_NOOP("Words", "Printing the fiscal cheque"),
    WaitingCaption.OTHER: QT_TRANSLATE_NOOP("Words", "Please wait"),
}
REPORT_KINDS = {
    "payment": QT_TRANSLATE_NOOP("Words", "Payment"),
    "prepayment": QT_TRANSLATE_NOOP("Words", "Prepayment"),
    "cancel": QT_TRANSLATE_NOOP("Words", "Undone"),
    "return": QT_TRANSLATE_NOOP("Words", "Return"),
    "goods_return": QT_TRANSLATE_NOOP("Words", "Goods return"),
}
SLIP_TITLES = {
    "precheque": QT_TRANSLATE_NOOP("Words", "Precheque"),
    "prepayment": QT_TRANSLATE_NOOP("Words", "Prepayment"),
    "sales_slip": QT_TRANSLATE_NOOP("Words", "Sales slip"),
    "service_cheque": QT_TRANSLATE_NOOP("Words", "Kitchen order"),
    "return": QT_TRANSLATE_NOOP("Words", "Return"),
    "sale": QT_TRANSLATE_NOOP("Words", "Fiscal cheque"),
    "prepayment_return": QT_TRANSLATE_NOOP("Words", "Return of a prepayment"),
    "goods_return": QT_TRANSLATE_NOOP("Words", "Goods return"),
    "x_report": QT_TRANSLATE_NOOP("Words", "X report"),
    "z_report": QT_TRANSLATE_NOOP("Words", "Z report"),
}


def screen(value: Screen) -> str:
    """Return a page's title."""
    return _word(SCREENS[value])


def group(value: PaymentGroup) -> str:
    """Return a payment group's name in a sentence."""
    return _word(GROUPS[value])


def group_title(value: PaymentGroup) -> str:
    """Return a payment group's name on its tab, in capitals."""
    return _word(GROUP_TITLES[value])


def row_kind(value: PaymentRowKind) -> str:
    """Return what kind of payment row it is."""
    return _word(ROW_KINDS[value])


def order_status(value: OrderStatus) -> str:
    """Return an order's status."""
    return _word(ORDER_STATUSES[value])


def transaction_state(value: TransactionState) -> str:
    """Return what is known of an item's money."""
    return _word(TRANSACTION_STATES[value])


def attempt_kind(value: AttemptKind) -> str:
    """Return the question that an attempt with an unknown outcome leaves."""
    return _word(ATTEMPT_KINDS[value])


def attempt_state(value: AttemptState) -> str:
    """Return what became of an attempt."""
    return _word(ATTEMPT_STATES[value])


def waiting_caption(value: WaitingCaption) -> str:
    """Return the caption of the waiting window."""
    return _word(WAITING_CAPTIONS[value])


def report_kind(code: str) -> str:
    """Return the kind of a row of the payments report."""
    return _word(REPORT_KINDS.get(code, code))


def slip_title(code: str) -> str:
    """Return what printed a slip: a cheque kind's name, or a method's as it is."""
    return _word(SLIP_TITLES.get(code, code))


def _word(source: object) -> str:
    # Qt's stubs call a marked text an `object`
    return QCoreApplication.translate("Words", str(source))
