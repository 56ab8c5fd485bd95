"""Row 18 of the click-to-call table: the till shift."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.model import AttemptState
from cashier_sim.engine.ports import (
    Failed,
    FiscalChequeKind,
    FiscalNoAnswer,
    FiscalRefused,
    ProcessorMethod,
    Returned,
)
from cashier_sim.engine.returning import has_unfinished_return
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CASH,
    HOTEL,
    NO_ANSWER,
    Playbook,
    refusal,
    run,
)

REFUSED = FiscalRefused("no_paper")


def test_plugins_hear_of_opening_before_the_shift_is_open() -> None:
    book = Playbook(shift=False)
    seen: list[object] = []
    book.outside.during_shift = lambda: seen.append(book.register.state.session.current)
    session = run(book.register.shifts.open(ANN))
    assert seen == [None]
    assert book.heard() == ["cafe_session_opening"]
    assert book.register.state.session.current == session
    assert session.number == 1


def test_open_shift_is_not_opened_again() -> None:
    book = Playbook()
    assert refusal(book.register.shifts.open, ANN) == (Code.SHIFT_ALREADY_OPEN, {"shift": "1"})


def test_closing_tells_the_plugins_then_prints_the_z_report() -> None:
    book = Playbook()
    book.closed((HOTEL, "60"), (CASH, "50"))
    assert run(book.register.shifts.close(ANN))
    assert book.heard() == ["cafe_session_closing", "cheque z_report 100.00"]
    assert book.register.state.session.current is None
    assert run(book.register.shifts.open(ANN)).number == 2


def test_shift_stays_open_when_its_report_is_given_up() -> None:
    book = Playbook()
    book.outside.fiscal_answers.append(REFUSED)
    assert not run(book.register.shifts.close(ANN))
    assert book.heard()[2:] == ["asked cheque_refused"]
    assert book.register.state.session.current is not None


def test_unanswered_report_keeps_the_shift_until_a_person_knows() -> None:
    book = Playbook()
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not run(book.register.shifts.close(ANN))
    assert refusal(book.register.shifts.close, ANN) == (Code.SHIFT_HAS_UNKNOWN, {"count": "1"})
    book.register.repairs.mark_not_done(book.unknown().id)
    assert book.register.state.session.current is not None
    book.outside.fiscal_answers.append(FiscalNoAnswer())
    assert not run(book.register.shifts.close(ANN))
    book.register.repairs.mark_done(book.unknown().id)
    assert book.register.state.session.current is None


def test_open_orders_may_wait_for_the_next_shift_unless_they_hold_taken_money() -> None:
    book = Playbook()
    prepaid = book.order()
    book.prepaid(prepaid, HOTEL, "10")
    book.choose(prepaid, CASH)
    taken = book.order()
    book.choose(taken, HOTEL, "60")
    book.choose(taken, BONUS)
    book.outside.answer(ProcessorMethod.PAY, Returned(), Failed("No"))
    book.outside.answer(ProcessorMethod.EMERGENCY_CANCEL_PAYMENT, Failed("No"))
    assert not book.pay(taken)
    assert refusal(book.register.shifts.close, ANN) == (Code.SHIFT_HAS_TAKEN, {"number": "2"})
    (item,) = book.record(taken).order.payments
    assert run(book.register.payments.delete(taken, item.id, ANN))
    assert run(book.register.shifts.close(ANN))
    assert run(book.register.shifts.open(ANN))
    assert book.pay(prepaid)


def stopped_return(book: Playbook) -> UUID:
    """A closed order of which the first payment has gone back, and the second has not."""
    order_id = book.closed((HOTEL, "60"), (BONUS, None))
    book.outside.answer(ProcessorMethod.RETURN_PAYMENT, Returned(), Failed("No"))
    assert not run(book.register.returns.delete_order(order_id, ANN))
    book.heard()
    return order_id


def test_shift_is_not_closed_over_an_unfinished_return_without_asking() -> None:
    book = Playbook()
    book.closed((CASH, None))
    stopped_return(book)
    stopped_return(book)
    before = book.register.state.session
    assert not run(book.register.shifts.close(ANN))
    assert book.heard() == ["asked unfinished_returns"]
    (asked,) = book.outside.questions
    assert asked.values == {"numbers": "2, 3"}
    assert asked.options == (Code.CLOSE_SHIFT, Code.KEEP_OPEN)
    assert book.register.state.session is before


def test_cashier_may_close_the_shift_over_an_unfinished_return() -> None:
    book = Playbook()
    stopped_return(book)
    book.outside.choices.append(Code.CLOSE_SHIFT)
    assert run(book.register.shifts.close(ANN))
    assert book.heard()[:2] == ["asked unfinished_returns", "cafe_session_closing"]
    assert book.register.state.session.current is None


def test_return_that_is_done_again_is_not_asked_about() -> None:
    book = Playbook()
    order_id = stopped_return(book)
    assert run(book.register.returns.delete_order(order_id, ANN))
    assert run(book.register.shifts.close(ANN))
    assert book.outside.questions == []


def test_unfinished_return_of_an_earlier_shift_is_not_asked_about() -> None:
    book = Playbook()
    order_id = stopped_return(book)
    book.outside.choices.append(Code.CLOSE_SHIFT)
    assert run(book.register.shifts.close(ANN))
    assert has_unfinished_return(book.record(order_id))
    run(book.register.shifts.open(ANN))
    assert run(book.register.shifts.close(ANN))
    assert len(book.outside.questions) == 1


def test_shift_with_an_unknown_payment_does_not_close() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    book.outside.answer(ProcessorMethod.PAY, NO_ANSWER)
    book.pay(order_id)
    assert refusal(book.register.shifts.close, ANN) == (Code.SHIFT_HAS_UNKNOWN, {"count": "1"})


@pytest.mark.parametrize(
    ("end", "heard"),
    [(REFUSED, ["told report_refused"]), (FiscalNoAnswer(), ["told cheque_unknown"])],
)
def test_x_report_may_fail_without_consequences(
    end: FiscalRefused | FiscalNoAnswer, heard: list[str]
) -> None:
    book = Playbook()
    assert run(book.register.shifts.x_report(ANN))
    assert book.outside.cheques[-1].kind is FiscalChequeKind.X_REPORT
    assert book.outside.cheques[-1].total == Decimal("0.00")
    book.heard()
    book.outside.fiscal_answers.append(end)
    assert not run(book.register.shifts.x_report(ANN))
    assert book.heard()[1:] == heard
    assert not [item for item in book.store.load_attempts() if item.state is AttemptState.UNKNOWN]


def test_printed_reports_speak_of_their_own_shift() -> None:
    book = Playbook()
    book.closed((CASH, None))
    assert run(book.register.shifts.close(ANN))
    assert book.outside.cheques[-1].total > 0
    assert run(book.register.shifts.open(ANN))
    assert run(book.register.shifts.x_report(ANN))
    assert book.outside.cheques[-1].total == 0


def test_nothing_of_a_closed_shift_is_closed_or_reported() -> None:
    book = Playbook(shift=False)
    for act in (book.register.shifts.close, book.register.shifts.x_report):
        assert refusal(act, ANN) == (Code.SHIFT_NOT_OPEN, {})


def test_no_act_begins_while_the_shift_is_acted_on() -> None:
    book = Playbook()
    order_id = book.order()
    seen = []
    book.outside.during_shift = lambda: seen.extend(
        [
            refusal(book.register.payments.take_up_preliminary, order_id),
            refusal(book.register.shifts.x_report, ANN),
        ]
    )
    assert run(book.register.shifts.close(ANN))
    assert seen == [(Code.ACT_RUNNING, {}), (Code.ACT_RUNNING, {})]
