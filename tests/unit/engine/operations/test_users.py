from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.operations import Front, Operations
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import (
    ArgumentException,
    AuthenticationException,
    EntityNotFoundException,
    PermissionDeniedException,
    PermissionsCheckMode,
    UserSessionInvalidException,
)
from tests.unit.engine.builders import (
    CASH,
    CASHIER,
    GUEST,
    RESTAURANT,
    TEA,
    WAITER,
)
from tests.unit.engine.operations.service import (
    DINER,
    HUNDRED,
    NOBODY,
    Service,
)


@pytest.fixture
def service() -> Service:
    return Service()


def test_users_are_those_who_work_here_and_the_plugins_own(service: Service) -> None:
    assert service.operations.get_users() == (CASHIER, WAITER, RESTAURANT.plugin_user.user)


def test_user_is_found_by_id(service: Service) -> None:
    assert service.operations.get_user_by_id(WAITER.id) == WAITER
    with pytest.raises(EntityNotFoundException) as refused:
        service.operations.get_user_by_id(UUID(int=999))
    assert refused.value.entity_id == UUID(int=999)


def test_pin_gives_credentials_of_its_user(service: Service) -> None:
    credentials = service.operations.authenticate_by_pin("1111")

    assert service.operations.get_user(credentials) == CASHIER


@pytest.mark.parametrize("pin", ["0000", ""])
def test_wrong_pin_is_refused(service: Service, pin: str) -> None:
    with pytest.raises(AuthenticationException):
        service.operations.authenticate_by_pin(pin)


def test_default_credentials_are_of_the_plugins_user(service: Service) -> None:
    assert service.operations.get_user(service.credentials) == RESTAURANT.plugin_user.user


def test_user_keeps_the_same_credentials(service: Service) -> None:
    first, other = (service.operations.authenticate_by_pin(pin) for pin in ("1111", "2222"))

    assert service.operations.authenticate_by_pin("1111") == first
    assert service.operations.get_default_credentials() == service.credentials
    assert len({first.id, other.id, service.credentials.id}) == 3


def test_credentials_of_another_service_are_refused(service: Service) -> None:
    other = Operations(service.on.state, SCREEN).get_default_credentials()
    # Both count ids from the same maker, so only the service tells them apart.
    with pytest.raises(UserSessionInvalidException, match="authenticate on the one"):
        service.operations.get_user(other)
    with pytest.raises(UserSessionInvalidException):
        service.operations.add_payment_item(HUNDRED, None, CASH.payment_type, service.order, other)


def test_user_without_the_right_is_refused(service: Service) -> None:
    waiter = service.operations.authenticate_by_pin("2222")
    with pytest.raises(PermissionDeniedException, match=f"{WAITER.name} lacks .*F_PAY"):
        service.operations.add_payment_item(HUNDRED, None, CASH.payment_type, service.order, waiter)

    service.operations.add_order_product_item(Decimal(1), TEA, service.order, GUEST, None, waiter)


def test_credentials_of_a_user_who_is_gone_are_refused(service: Service) -> None:
    credentials = service.operations.authenticate_by_pin("1111")
    service.on.state.commit("gone", restaurant=replace(DINER, employees=DINER.employees[1:]))
    with pytest.raises(UserSessionInvalidException, match="is gone"):
        service.operations.get_user(credentials)


def test_right_that_was_taken_away_is_gone_at_once(service: Service) -> None:
    cashier = service.operations.authenticate_by_pin("1111")
    first = replace(DINER.employees[0], rights=frozenset[Right]())
    service.on.state.commit(
        "changed", restaurant=replace(DINER, employees=(first, *DINER.employees[1:]))
    )
    with pytest.raises(PermissionDeniedException) as refused:
        service.operations.create_order((), cashier)

    assert refused.value.codes == ("F_EDIT",)
    assert refused.value.local_names == ("Изменять заказы",)


def test_missing_right_is_named_in_the_language_of_the_front() -> None:
    service = Service(front=Front(culture=lambda: "en"))
    waiter = service.operations.authenticate_by_pin("2222")
    with pytest.raises(PermissionDeniedException) as refused:
        service.operations.add_payment_item(HUNDRED, None, CASH.payment_type, service.order, waiter)

    assert refused.value.local_names == ("Take payments",)


def test_nobody_is_signed_in_without_a_screen(service: Service) -> None:
    assert service.operations.get_current_user() is None
    assert (
        Service(front=Front(current_user=lambda: CASHIER)).operations.get_current_user() == CASHIER
    )


def test_permission_is_what_the_user_may_do(service: Service) -> None:
    may = service.operations.check_permission

    assert may(CASHIER, "F_STRN")
    assert may(WAITER, "F_EDIT")
    assert not may(WAITER, "F_STRN")


@pytest.mark.parametrize(
    ("codes", "mode", "expected"),
    [
        (["F_EDIT", "F_PAY"], PermissionsCheckMode.ALL, False),
        (["F_EDIT", "F_PAY"], PermissionsCheckMode.ANY, True),
        (["F_EDIT"], PermissionsCheckMode.ALL, True),
        (["F_PAY", "F_STRN"], PermissionsCheckMode.ANY, False),
        ([], PermissionsCheckMode.ALL, True),
        ([], PermissionsCheckMode.ANY, False),
    ],
)
def test_permissions_are_checked_all_or_any(
    service: Service, codes: list[str], mode: PermissionsCheckMode, expected: bool
) -> None:
    assert service.operations.check_permissions(WAITER, codes, mode) is expected


def test_right_or_user_that_is_not_there_is_refused(service: Service) -> None:
    with pytest.raises(ArgumentException, match=r"no right 'F_NONE'; the register knows F_EDIT"):
        service.operations.check_permission(WAITER, "F_NONE")
    with pytest.raises(ArgumentException):
        service.operations.check_permissions(WAITER, ["F_EDIT", "F_NONE"])
    with pytest.raises(EntityNotFoundException):
        service.operations.check_permission(replace(WAITER, id=NOBODY), "F_EDIT")


def test_every_payment_system_is_there_where_nobody_says_otherwise() -> None:
    assert Front().is_registered("hotel")
