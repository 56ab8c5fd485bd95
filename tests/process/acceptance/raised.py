"""How a plugin provokes each exception of the API, and what the exception then carries."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    ChangeEmployee,
    ChangePaymentType,
    ChangeProduct,
    CreatePaymentType,
    SetModuleLicence,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.process.acceptance.harness import ProbeTill

    Before = Callable[[ProbeTill], Awaitable[None]]

DEVELOPERS_MODULE = 21009108
LOADED = "global known\nknown = operations.get_active_products()"
HELPERS = """
def kind_named(name):
    return next(one for one in operations.get_payment_types() if one.name == name)


def plugins_kind(given):
    return operations.get_payment_type_by_id(given.payment_item.type.id)


def provoke(given, wanted, work):
    service = given.operation_service
    try:
        work(given, service, service.get_default_credentials(), given.order)
    except Exception as error:
        values = {name: getattr(error, name) for name in wanted}
        family = [kind.__name__ for kind in type(error).__mro__]
        given.note("raised", family=" ".join(family), text=str(error), **values)
    else:
        given.note("raised", family="nothing", text="")
"""


async def nothing(till: ProbeTill) -> None:
    """Leave the register as it is."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to an exception.

    Attributes:
        code: What the plugin does in `on_payment_added`; it has `given`, `service`, `by` (the
            credentials of that service), `order`, and the global `operations`.
        text: A part of the message.
        values: The exception's attributes, as Python writes them; `{order}`, `{item}` and `{type}`
            stand for the ids of the order, its payment item and that one's type.
        family: Names of its bases that a plugin may catch instead.
        before: What a person did before.
    """

    code: str
    text: str
    values: dict[str, str] = field(default_factory=dict)
    family: tuple[str, ...] = ("FrontApiException",)
    before: Before = nothing


async def _type_without_plugin(till: ProbeTill) -> None:
    await till.do(CreatePaymentType(name="Ничья", payment_system_key="nobody", is_fiscal=False))


async def _switched_off_type(till: ProbeTill) -> None:
    off = replace(till.cash.payment_type, is_enabled=False)
    await till.do(ChangePaymentType(replace(till.cash, payment_type=off)))


async def _closed_personal_shift(till: ProbeTill) -> None:
    employee = next(one for one in till.view.restaurant.employees if one.pin == "2222")
    user = replace(employee.user, is_session_open=False)
    await till.do(ChangeEmployee(user, employee.pin, tuple(employee.rights)))


async def _dish_off_the_menu(till: ProbeTill) -> None:
    gone = replace(till.view.restaurant.products[-1], is_active=False)
    await till.do(ChangeProduct(gone, None))


async def _no_licence(till: ProbeTill) -> None:
    await till.do(SetModuleLicence(DEVELOPERS_MODULE, has_licence=False))


_USING = ("EntityUsingException", "FrontApiException")

WAYS = {
    "AuthenticationException": Way('service.authenticate_by_pin("0000")', "pin"),
    "UserSessionInvalidException": Way(
        'service.change_order_comment("x", order, operations.get_default_credentials())',
        "come from another operation service",
    ),
    "PermissionDeniedException": Way(
        'waiter = service.authenticate_by_pin("3333")\n'
        "service.delete_payment_item(given.payment_item, order, waiter)",
        "Журавлёва Мария lacks the right F_PAY",
        {"codes": "('F_PAY',)", "local_names": "('Принимать оплату',)"},
    ),
    "UserPersonalSessionNotOpenedException": Way(
        'operations.pay_order(order, True, operations.authenticate_by_pin("2222"))',
        "Орлов Дмитрий has no personal shift open",
        family=("Exception",),
        before=_closed_personal_shift,
    ),
    "EntityModifiedException": Way(
        "for text in ('1', '2'):\n    service.change_order_comment(text, order, by)",
        "the snapshot has revision",
        {"entity_id": "{order}"},
        _USING,
    ),
    "EntityNotFoundException": Way(
        "service.get_order_by_id(given.payment_item.id)",
        "There is no order with id",
        {"entity_id": "{item}"},
        _USING,
    ),
    "CannotUseInactiveEntityException": Way(
        'service.add_payment_item(Decimal(1), None, kind_named("Наличные"), order, by)',
        "is switched off",
        {"entity_id": "{cash}"},
        _USING,
        _switched_off_type,
    ),
    "OrderWithoutTypeException": Way(
        "service.set_order_type(None, order, by)",
        "is a delivery and needs its type",
        {"entity_id": "{order}"},
        _USING,
    ),
    "EntityStubUsingException": Way(
        "one, two = service.create_edit_session(), service.create_edit_session()\n"
        'two.add_order_guest(None, "x", one.create_order(()))\n'
        "service.submit_changes(two, by)",
        "was made by another edit session",
        family=_USING,
    ),
    "CannotCreateEntityException": Way(
        "table = service.get_tables()[0]\n"
        "from dataclasses import replace\n"
        "service.create_order((replace(table, id=order.id),), by)",
        "take one of get_tables()",
    ),
    "EntityAlreadyInUseException": Way(
        'operations.change_order_comment("x", order, operations.get_default_credentials())',
        "One or more objects used in edit session are already in use",
    ),
    "ConstraintViolationException": Way(
        "service.add_external_payment_item(Decimal(1), True, None, plugins_kind(given), order, by)",
        "PaymentType should be CanBeExternalProcessed",
    ),
    "CannotAddInactiveProductException": Way(
        "old = known[-1]\n"
        "service.add_order_product_item(Decimal(1), old, order, order.guests[0], None, by)",
        "is not on sale",
        family=("ConstraintViolationException", "FrontApiException"),
        before=_dish_off_the_menu,
    ),
    "CafeSessionException": Way(
        "operations.open_cafe_session(operations.get_default_credentials())",
        "The register is busy with an order",
    ),
    "PaymentTypeConfigurationException": Way(
        'service.add_payment_item(Decimal(1), None, kind_named("Ничья"), order, by)',
        "Payment system 'nobody' of type 'Ничья' is not registered",
        {"payment_type_id": "{nobody}"},
        before=_type_without_plugin,
    ),
    "PaymentSystemRegistrationException": Way(
        "operations.register_payment_system(given.self)",
        "Another payment proccessor with key 'probe' was already registered",
    ),
    "LicenseRestrictionException": Way(
        f"PluginContext.licensing.acquire_slot({DEVELOPERS_MODULE}, order.id)",
        f"There is no licence for module {DEVELOPERS_MODULE}",
        before=_no_licence,
    ),
    "ArgumentException": Way(
        "service.get_order_by_id('x')", "order_id", family=("ValueError", "Exception")
    ),
    "ArgumentOutOfRangeException": Way(
        "item = given.payment_item\n"
        "service.change_payment_item_sum(Decimal(9), None, Decimal(5), item, order, by)",
        "sum: 9.00 is above max_sum 5.00",
        family=("ArgumentException", "ValueError"),
    ),
    "InvalidOperationException": Way(
        "service.pay_order(order, True, by)",
        'Method "PayOrder" cannot be called using operation service of notification event handler, '
        "use default operation service.",
        family=("RuntimeError",),
    ),
    "NotSupportedException": Way(
        "operations.register_cheque_task_processor(given.self)",
        "is not supported",
        family=("RuntimeError",),
    ),
}
"""By the exception."""
