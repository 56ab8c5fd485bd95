"""What plugins do to orders while the cashier works: fees, discounts, sessions, locks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import OrderStatus, PaymentStatus
from cashier_sim.till.commands import PressPay
from cashier_sim.till.dialogs import NoticeDialog
from tests.process.acceptance.harness import OK, on_probe

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill

BY_SUM = "next(kind for kind in operations.get_discount_types() if kind.is_flexible_sum)"


@on_probe(
    on_payment_added=f"""
        service = given.operation_service
        by = service.get_default_credentials()
        order = given.order
        fee = service.get_active_products()[-1]
        guest = order.guests[0]
        service.add_order_product_item(Decimal(1), fee, order, guest, None, by)
        order = service.get_order_by_id(order.id)
        off = service.add_flexible_sum_discount(Decimal("50"), {BY_SUM}, order, by)
        order = service.get_order_by_id(order.id)
        given.note("sums", applied=sum(item.sum for item in order.applied_discounts), off=off.sum)
        service.change_payment_item_sum(
            order.result_sum, None, order.result_sum, given.payment_item, order, by
        )
    """
)
async def test_fee_and_discount_of_a_plugin_are_paid_with_the_order(till: ProbeTill) -> None:
    await till.to_pay()
    order = till.record.order
    assert len(order.items) == 2
    assert [item.sum for item in order.discounts] == [Decimal("50.00")]
    assert till.got("sums").values == {
        "applied": repr(Decimal("50.00")),
        "off": repr(Decimal("50.00")),
    }
    assert till.items[0].sum == till.items[0].max_sum == order.result_sum == order.full_sum - 50

    await till.act(PressPay())
    (record,) = till.view.orders
    assert record.order.status is OrderStatus.CLOSED
    assert record.order.result_sum == order.result_sum


@on_probe(
    on_payment_added="""
        service = given.operation_service
        by = service.get_default_credentials()
        session = service.create_edit_session()
        table = service.get_tables()[4]
        new = session.create_order((table,))
        guest = session.add_order_guest(None, "Анна", new)
        session.add_order_product_item(
            Decimal(2), service.get_active_products()[0], new, guest, None
        )
        session.change_order_comment("пересадили", given.order)
        made = service.submit_changes(session, by)
        opened = made.get(Order, new)
        name = opened.items[0].guest.name
        given.note("made", number=opened.number, orders=len(made.orders), name=name)
        try:
            service.submit_changes(session, by)
        except InvalidOperationException as error:
            given.note("again", error=str(error))
    """
)
async def test_session_opens_an_order_and_edits_the_one_on_the_screen(till: ProbeTill) -> None:
    await till.to_pay()
    assert till.got("made").values == {"number": "2", "orders": "2", "name": "'Анна'"}
    assert "create_edit_session" in till.got("again").values["error"]
    assert till.record.order.comment == "пересадили"
    assert [record.order.number for record in till.view.orders] == [2, 1]


@on_probe(
    on_payment_added="""
        by = operations.get_default_credentials()
        session = operations.create_edit_session()
        session.create_order(())
        session.change_order_comment("x", given.order)
        try:
            operations.submit_changes(session, by)
        except EntityAlreadyInUseException:
            given.note("refused")
    """
)
async def test_global_session_leaves_the_order_on_the_screen_and_opens_none(
    till: ProbeTill,
) -> None:
    await till.to_pay()
    assert till.got("refused")
    assert till.record.order.comment == ""
    assert [record.order.number for record in till.view.orders] == [1]


@on_probe(
    on_payment_added="""
        service = given.operation_service
        waiter = service.authenticate_by_pin("3333")
        try:
            service.delete_payment_item(given.payment_item, given.order, waiter)
        except PermissionDeniedException as error:
            given.note("denied", codes=error.codes, names=error.local_names)
        user = service.get_user(waiter)
        current = service.get_current_user().name
        given.note("may", take=service.check_permission(user, "F_PAY"), current=current)
    """
)
async def test_missing_right_is_told_with_its_code_and_name(till: ProbeTill) -> None:
    await till.to_pay()
    assert till.got("denied").values == {
        "codes": "('F_PAY',)",
        "names": "('Принимать оплату',)",
    }
    assert till.got("may").values == {"take": "False", "current": repr(till.view.cashier.name)}


@on_probe(
    on_payment_added="""
        service = given.operation_service
        by = service.get_default_credentials()
        card = next(kind for kind in service.get_payment_types() if kind.can_be_external_processed)
        taken = service.add_external_payment_item(
            Decimal(100), True, None, card, given.order, by
        )
        order = service.get_order_by_id(given.order.id)
        service.change_payment_item_sum(
            order.result_sum - 100, None, None, given.payment_item, order, by
        )
    """,
    pay="given.note('asked', sum=given.sum)",
)
async def test_money_taken_elsewhere_is_not_asked_for_again(till: ProbeTill) -> None:
    await till.to_pay()
    assert [item.status for item in till.items] == [PaymentStatus.NEW, PaymentStatus.PROCESSED]
    due = till.record.order.result_sum - 100
    await till.act(PressPay())

    assert till.got("asked").values == {"sum": repr(due)}
    assert till.calls.count("pay") == 1


@on_probe(
    on_payment_added="""
        try:
            given.operation_service.delete_order_guest(
                given.order.guests[0], given.order,
                given.operation_service.get_default_credentials(),
            )
        finally:
            given.note("tried")
    """
)
async def test_rule_that_a_plugin_breaks_is_told_in_a_box(till: ProbeTill) -> None:
    await till.at_cash_screen()
    (box,) = await till.choose(OK)
    assert isinstance(box, NoticeDialog)
    assert "ConstraintViolationException: Guest 'Гость 1' has dishes" in box.notice.values["error"]
    assert till.record.order.status is OrderStatus.NEW
