from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from cashier_sim.engine.edits import add_payment
from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.operations import EditSessionDraft, Operations
from cashier_sim.plugin_api import (
    CannotCreateEntityException,
    ConstraintViolationException,
    DiscountItem,
    EntityAlreadyInUseException,
    EntityModifiedException,
    EntityNotFoundException,
    EntityStubUsingException,
    InvalidOperationException,
    Order,
    OrderGuestItem,
    OrderProductItem,
    OrderStatus,
    PaymentItem,
    PaymentStatus,
    PermissionDeniedException,
    UserSessionInvalidException,
)
from tests.unit.engine.builders import (
    CARD,
    CASH,
    DISCOUNT,
    GUEST,
    HOTEL,
    SOUP,
    TABLE,
    TEA,
    WAITER,
    dish,
    payment,
    record,
)
from tests.unit.engine.operations.service import (
    BY_SUM,
    CLIENT,
    DELIVERY,
    FEE,
    HALL,
    HUNDRED,
    NOBODY,
    SIDE_TABLE,
    Service,
    delivery,
)

ONE = Decimal(1)


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def session(service: Service) -> EditSessionDraft:
    return service.operations.create_edit_session()


def test_nothing_happens_before_the_session_is_submitted(
    service: Service, session: EditSessionDraft
) -> None:
    session.change_order_comment("у окна", service.order)
    session.create_order(())

    assert service.on.changes == []
    assert service.order == service.record.order


def test_new_order_is_filled_by_its_stubs(service: Service, session: EditSessionDraft) -> None:
    order = session.create_order((TABLE,))
    anna = session.add_order_guest(None, "Анна", order)
    tea = session.add_order_product_item(ONE, TEA, order, anna, None)
    session.change_order_item_amount(Decimal(2), tea, order)
    session.change_order_item_comment("с лимоном", tea, order)
    discount = session.add_discount(DISCOUNT, order)
    cash = session.add_payment_item(HUNDRED, None, CASH.payment_type, order)
    session.change_payment_item_sum(Decimal(50), None, HUNDRED, cash, order)
    made = service.operations.submit_changes(session, service.credentials)

    opened = made.get(Order, order)
    assert made.orders == (opened,)
    assert (opened.number, opened.revision, opened.tables) == (2, 1, (TABLE,))
    assert made.get(OrderGuestItem, anna).name == "Анна"
    dish_made = made.get(OrderProductItem, tea)
    assert (dish_made.amount, dish_made.comment, dish_made.guest.name) == (
        Decimal(2),
        "с лимоном",
        "Анна",
    )
    assert made.get(DiscountItem, discount).sum == Decimal("29.98")
    assert made.get(PaymentItem, cash).sum == Decimal("50.00")
    assert service.on.state.record(opened.id).order == opened


def test_session_is_one_commit_for_all_its_orders(
    service: Service, session: EditSessionDraft
) -> None:
    first, second = session.create_order(()), session.create_order((SIDE_TABLE,))
    session.change_order_comment("a", service.order)
    session.add_order_product_item(ONE, SOUP, service.order, GUEST, None)
    made = service.operations.submit_changes(session, service.credentials)

    (change,) = service.on.changes
    assert [item.order for item in change.orders] == list(made.orders)
    assert [made.get(Order, stub).number for stub in (first, second)] == [2, 3]
    assert service.order.revision == service.record.order.revision + 1
    assert (service.order.comment, len(service.order.items)) == ("a", 2)


def test_numbers_go_on_after_a_session_that_began_with_a_known_order(
    service: Service, session: EditSessionDraft
) -> None:
    session.change_order_comment("a", service.order)
    stubs = [session.create_order(()) for _ in range(2)]
    made = service.operations.submit_changes(session, service.credentials)

    assert [made.get(Order, stub).number for stub in stubs] == [2, 3]
    assert service.operations.create_order((), service.credentials).number == 4


def test_session_without_edits_makes_nothing(service: Service, session: EditSessionDraft) -> None:
    assert service.operations.submit_changes(session, service.credentials).orders == ()
    assert service.on.changes == []


def test_session_is_submitted_once(service: Service, session: EditSessionDraft) -> None:
    session.change_order_comment("a", service.order)
    service.operations.submit_changes(session, service.credentials)
    with pytest.raises(InvalidOperationException, match="begin a new one"):
        service.operations.submit_changes(session, service.credentials)
    assert len(service.on.changes) == 1


def test_one_refusal_undoes_all(service: Service, session: EditSessionDraft) -> None:
    session.create_order(())
    session.change_order_comment("a", service.order)
    session.add_discount(DISCOUNT, service.order)
    session.add_discount(DISCOUNT, service.order)
    with pytest.raises(ConstraintViolationException, match="already"):
        service.operations.submit_changes(session, service.credentials)

    assert service.on.changes == []
    assert len(service.operations.get_orders()) == 1
    assert service.on.state.locks.holder(service.order.id) is None


def test_snapshot_of_the_first_edit_counts(service: Service, session: EditSessionDraft) -> None:
    old = service.order
    session.change_order_comment("a", old)
    session.change_order_comment("b", replace(old, revision=99))
    service.operations.submit_changes(session, service.credentials)
    assert service.order.comment == "b"

    late = service.operations.create_edit_session()
    late.change_order_comment("c", old)
    with pytest.raises(EntityModifiedException):
        service.operations.submit_changes(late, service.credentials)


def test_order_in_use_stops_the_whole_session(service: Service, session: EditSessionDraft) -> None:
    other = service.operations.create_order((), service.credentials)
    service.on.changes.clear()
    session.change_order_comment("a", service.order)
    session.change_order_comment("b", other)
    with (
        service.on.state.locks.hold(other.id, SCREEN),
        pytest.raises(EntityAlreadyInUseException),
    ):
        service.operations.submit_changes(session, service.credentials)

    assert service.on.changes == []
    assert service.on.state.locks.holder(service.order.id) is None


def test_local_service_submits_for_the_order_on_the_screen(service: Service) -> None:
    local = Operations(service.on.state, SCREEN)
    session = local.create_edit_session()
    session.change_order_comment("a", service.order)
    with service.on.state.locks.hold(service.order.id, SCREEN):
        local.submit_changes(session, local.get_default_credentials())

    assert service.order.comment == "a"


def test_stub_of_another_session_is_refused(service: Service, session: EditSessionDraft) -> None:
    stranger = service.operations.create_edit_session().create_order(())
    session.change_order_comment("a", stranger)
    with pytest.raises(EntityStubUsingException, match="made by another edit session") as refused:
        service.operations.submit_changes(session, service.credentials)
    assert refused.value.entity_id == stranger.id


def test_stubs_of_parts_are_held_against_the_session_too(service: Service) -> None:
    other = service.operations.create_edit_session()
    guest = other.add_order_guest(CLIENT, "", service.order)
    item = other.add_payment_item(ONE, None, CASH.payment_type, service.order)
    renaming = service.operations.create_edit_session()
    renaming.rename_order_guest("", guest, service.order)
    deleting = service.operations.create_edit_session()
    deleting.delete_payment_item(item, service.order)
    for session in (renaming, deleting):
        with pytest.raises(EntityStubUsingException):
            service.operations.submit_changes(session, service.credentials)


def test_all_rights_of_the_edits_are_needed(service: Service, session: EditSessionDraft) -> None:
    waiter = service.operations.authenticate_by_pin("2222")
    session.create_order(())
    session.add_payment_item(ONE, None, CASH.payment_type, service.order)
    with pytest.raises(PermissionDeniedException) as refused:
        service.operations.submit_changes(session, waiter)
    assert refused.value.codes == ("F_PAY",)

    opening = service.operations.create_edit_session()
    opening.create_order(())
    made = service.operations.submit_changes(opening, waiter)
    assert made.orders[0].waiter == WAITER


def test_credentials_of_another_service_are_refused(
    service: Service, session: EditSessionDraft
) -> None:
    foreign = Operations(service.on.state, SCREEN).get_default_credentials()
    with pytest.raises(UserSessionInvalidException):
        service.operations.submit_changes(session, foreign)


def test_bad_arguments_are_refused_when_they_are_given(session: EditSessionDraft) -> None:
    with pytest.raises(CannotCreateEntityException):
        session.create_order((replace(TABLE, id=NOBODY),))
    with pytest.raises(EntityNotFoundException):
        session.add_discount(replace(DISCOUNT, id=NOBODY), session.create_order(()))


Edit = Callable[[EditSessionDraft, Order], object]


def submitted(edit: Edit, service: Service | None = None) -> Service:
    """A service after one edit of its order was submitted."""
    service = service or Service()
    session = service.operations.create_edit_session()
    edit(session, service.order)
    service.operations.submit_changes(session, service.credentials)
    return service


@pytest.mark.parametrize(
    ("edit", "read", "expected"),
    [
        (
            lambda session, order: session.change_order_tables((SIDE_TABLE,), order),
            lambda order: order.tables,
            (SIDE_TABLE,),
        ),
        (
            lambda session, order: session.set_order_type(HALL, order),
            lambda order: order.order_type,
            HALL,
        ),
        (
            lambda session, order: session.change_order_origin_name("сайт", order),
            lambda order: order.origin_name,
            "сайт",
        ),
        (
            lambda session, order: session.change_order_external_number("A-7", order),
            lambda order: order.external_number,
            "A-7",
        ),
        (
            lambda session, order: session.add_client_to_order(CLIENT, order),
            lambda order: order.customer_ids,
            (CLIENT,),
        ),
        (
            lambda session, order: session.change_estimated_order_guests_count(4, order),
            lambda order: order.estimated_guests_count,
            4,
        ),
        (
            lambda session, order: session.rename_order_guest("Анна", GUEST, order),
            lambda order: [guest.name for guest in order.guests],
            ["Анна"],
        ),
        (
            lambda session, order: session.delete_order_item(order.items[0], order),
            lambda order: order.items,
            (),
        ),
        (
            lambda session, order: session.add_flexible_sum_discount(HUNDRED, BY_SUM, order),
            lambda order: order.result_sum,
            Decimal("320.00"),
        ),
        (
            lambda session, order: session.add_order_product_item(
                ONE, FEE, order, GUEST, None, predefined_price=HUNDRED
            ),
            lambda order: order.result_sum,
            Decimal("520.00"),
        ),
        (
            lambda session, order: session.add_external_payment_item(
                HUNDRED, True, None, CARD.payment_type, order
            ),
            lambda order: [item.status for item in order.payments],
            [PaymentStatus.PROCESSED],
        ),
        (
            lambda session, order: session.add_external_fiscalized_payment_item(
                HUNDRED, None, CARD.payment_type, order
            ),
            lambda order: [item.is_fiscalized_externally for item in order.payments],
            [True],
        ),
    ],
)
def test_each_edit_of_a_session_changes_what_it_says(
    edit: Edit, read: Callable[[Order], object], expected: object
) -> None:
    assert read(submitted(edit).order) == expected


def test_what_was_added_may_be_taken_away_in_the_same_session(
    service: Service, session: EditSessionDraft
) -> None:
    order = service.order
    session.delete_order_guest(session.add_order_guest(None, "", order), order)
    session.delete_order_item(session.add_order_product_item(ONE, TEA, order, GUEST, None), order)
    session.delete_discount(session.add_discount(DISCOUNT, order), order)
    session.delete_payment_item(
        session.add_payment_item(ONE, None, CASH.payment_type, order), order
    )
    session.add_client_to_order(CLIENT, order)
    session.remove_client_from_order(CLIENT, order)
    session.add_order_external_data("a", "1", order)
    session.add_order_external_data("b", "2", order)
    session.delete_order_external_data("a", order)
    service.operations.submit_changes(session, service.credentials)

    assert replace(service.order, revision=order.revision) == order
    assert service.kept.external_data == {"b": "2"}


def test_preliminary_payment_is_added_to_a_delivery() -> None:
    service = submitted(
        lambda session, order: session.add_preliminary_payment_item(
            HUNDRED, None, HOTEL.payment_type, order
        ),
        Service(delivery()),
    )

    assert service.payment.is_preliminary
    assert service.order.order_type == DELIVERY


def test_closed_order_is_not_edited_by_a_session() -> None:
    closed = record(dishes=(dish(),), status=OrderStatus.CLOSED, closed_in=3)
    made = add_payment(record(dishes=(dish(),)), payment(80, HOTEL, "1.00"))
    service = Service(replace(closed, payments=made.payments))
    with pytest.raises(ConstraintViolationException, match="New or Bill"):
        submitted(lambda session, order: session.change_order_comment("a", order), service)
