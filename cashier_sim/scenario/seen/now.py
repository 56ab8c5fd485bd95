"""The expectations that hold on the present screen, in the order of a manual."""

from collections.abc import Iterable, Iterator, Sequence

from cashier_sim.scenario import words
from cashier_sim.scenario.facts import calls, dialogs, orders, payments, slips
from cashier_sim.scenario.facts.tables import Column, R, seen_rows
from cashier_sim.scenario.grammar.sentence import Arguments, Sentence
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.seen.volatile import steady
from cashier_sim.scenario.sentences import (
    expected_calls,
    expected_cheques,
    expected_dialogs,
    expected_order,
    expected_payments,
    expected_screen,
    expected_shift,
    expected_slips,
)
from cashier_sim.scenario.stage import Happened
from cashier_sim.till.dialogs import (
    ChooserDialog,
    Dialog,
    NoticeDialog,
    PermissionDialog,
    QuantityChangerDialog,
    QuestionDialog,
)
from cashier_sim.till.view import OrderView, Screen, TillView

Expected = tuple[Sentence, Arguments]
"""A sentence, and with what it holds now."""

_CASH_PAGES = frozenset({Screen.PAYMENT, Screen.PREPAYMENTS, Screen.PRELIMINARY})
_TOLD_FACTS = frozenset({"takes", "initial value", "least", "most", "greatest length", "selected"})
"""Facts of a dialog that are worth a line, by their English names."""


def expected_now(view: TillView, happened: Happened, language: Language) -> tuple[Expected, ...]:
    """What can be expected of a register.

    Args:
        view: What its screen shows.
        happened: What happened since the last expectation.
        language: Of the sentences.

    Returns:
        Sentences with arguments that hold now and in another run: what differs in every run, such
        as an id or a time of day, is a placeholder. Empty strings and zeros are not expected.
    """
    return (
        *_screen(view, language),
        *_order(view, happened, language),
        *_past(happened, language),
    )


def _screen(view: TillView, language: Language) -> Iterator[Expected]:
    if view.waiting is not None and view.dialog is None:
        yield expected_screen.call_is_under_way, {"plugin": view.waiting.plugin_name}
        if view.waiting.message:
            yield expected_screen.waiting_says, {"message": steady(view.waiting.message)}
    elif view.dialog is not None:
        yield from _dialog(view.dialog, language)
    else:
        yield expected_screen.page_is_open, {"page": view.screen}


def _dialog(dialog: Dialog, language: Language) -> Iterator[Expected]:
    heading = steady(words.plain(dialogs.heading(dialog, language)))
    match dialog:
        case NoticeDialog():
            yield expected_dialogs.register_tells, {"text": heading}
            return
        case QuestionDialog():
            yield expected_dialogs.register_asks, {"text": heading}
        case PermissionDialog():
            yield expected_dialogs.rights_are_asked, {"rights": heading}
            return
        case _:
            kind = dialogs.kind_of(dialog)
            yield expected_dialogs.dialog_of_kind_is_open, {"kind": kind, "title": heading}
    said = words.plain(dialogs.text(dialog))
    if said:
        yield expected_dialogs.dialog_says, {"text": steady(said)}
    yield from _options(dialog, language)
    facts = [
        (name[list(Language).index(language)], steady(words.plain(_written(cell))))
        for name, cell in dialogs.facts(dialog, language)
        if name[1] in _TOLD_FACTS and cell not in {"", None}
    ]
    if facts:
        yield expected_dialogs.dialog_facts, {"table": tuple(facts)}


def _options(dialog: Dialog, language: Language) -> Iterator[Expected]:
    if isinstance(dialog, QuantityChangerDialog):
        yield (
            expected_dialogs.dialog_offers,
            {"table": _table(dialogs.QUANTITY_COLUMNS, dialog.items, language)},
        )
    elif isinstance(dialog, (ChooserDialog, QuestionDialog)):
        offered = dialogs.options(dialog, language)
        if offered:
            table = tuple((steady(words.plain(one)),) for one in offered)
            yield expected_dialogs.dialog_offers, {"table": table}


def _order(view: TillView, happened: Happened, language: Language) -> Iterator[Expected]:
    order_id = view.current.record.order.id if view.current else happened.order_id
    record = orders.by_id(view, order_id) if order_id else None
    if record is not None:
        yield expected_order.order_is, {"status": record.order.status}
    if view.current is not None:
        if view.screen is Screen.ORDER:
            yield from _dishes(view.current, language)
        if view.screen in _CASH_PAGES:
            yield from _payments(view, view.current, language)
    unknown = payments.unknown(view)
    if unknown:
        table = _table(payments.UNKNOWN_COLUMNS[:3], unknown, language)
        yield expected_payments.unknown_outcomes, {"table": table}
    yield from _returning(view, language)
    if view.screen is Screen.REPORT:
        yield _report(view, language)


def _dishes(current: OrderView, language: Language) -> Iterator[Expected]:
    there = orders.dishes(current.record)
    if not there:
        yield expected_order.order_is_empty, {}
        return
    table = _table(orders.DISH_COLUMNS[:3], there, language)
    yield expected_order.order_dishes, {"table": table}
    discounts = current.record.order.discounts
    if discounts:
        table = _table(orders.DISCOUNT_COLUMNS, discounts, language)
        yield expected_order.order_discounts, {"table": table}
    yield expected_order.order_total, {"money": current.record.order.result_sum}


def _payments(view: TillView, current: OrderView, language: Language) -> Iterator[Expected]:
    rows = payments.payments(view, current.record)
    if rows:
        table = _table(payments.PAYMENT_COLUMNS[:3], rows, language)
        yield expected_payments.order_payments, {"table": table}
    else:
        yield expected_payments.order_has_no_payments, {}
    tips = payments.donations(view, current.record)
    if tips:
        table = _table(payments.TIPS_COLUMNS[:4], tips, language)
        yield expected_payments.order_tips, {"table": table}
    yield expected_order.order_due, {"money": current.due}
    if current.change:
        yield expected_order.order_change, {"money": current.change}


def _returning(view: TillView, language: Language) -> Iterator[Expected]:
    if view.screen not in {Screen.PARTIAL_RETURN, Screen.GOODS_RETURN}:
        return
    lines = orders.returned_dishes(view)
    if lines:
        table = _table(orders.RETURNED_DISH_COLUMNS[:2], lines, language)
        yield expected_shift.dishes_to_return, {"table": table}
    shares = orders.return_shares(view)
    if shares:
        table = _table(orders.SHARE_COLUMNS, shares, language)
        yield expected_shift.shares_of_return, {"table": table}
    partial = view.partial_return
    total = partial.total if partial is not None else view.goods_return.total
    yield expected_shift.return_total, {"money": total}


def _report(view: TillView, language: Language) -> Expected:
    if not view.report:
        return expected_shift.report_is_empty, {}
    table = _table(payments.REPORT_COLUMNS[:5], view.report, language)
    return expected_shift.report_is, {"table": table}


def _past(happened: Happened, language: Language) -> Iterator[Expected]:
    for slip in happened.slips:
        total = calls.fiscal_total(happened.entries, slip)
        if total is not None and slip.title in slips.FISCAL_KINDS:
            yield expected_cheques.fiscal_cheque, {"kind": slip.title, "money": total}
        elif slip.title in slips.KINDS and not slip.plugin_name:
            yield expected_cheques.slip_of_register, {"kind": slip.title}
        else:
            yield expected_slips.whole_slip, {"doc_string": steady(slips.text(slip))}
    if happened.slips:
        yield expected_slips.number_of_slips, {"count": len(happened.slips)}
    for one in happened.notifications:
        text = steady(words.plain(words.notification_text(one, language)))
        yield expected_screen.notification_is_shown, {"level": one.level, "text": text}
    made = calls.processor_calls(happened.entries.values())
    if made:
        columns = (expected_calls.CALL_COLUMNS[0], expected_calls.CALL_COLUMNS[2])
        yield expected_calls.methods_called, {"table": _table(columns, made, language)}


def _table(
    columns: Sequence[Column[R]], rows: Iterable[R], language: Language
) -> tuple[tuple[str, ...], ...]:
    titles, *seen = seen_rows(columns, rows, language)
    return (titles, *(tuple(map(steady, row)) for row in seen))


def _written(cell: object) -> str:
    return cell if isinstance(cell, str) else f"{cell:f}"
