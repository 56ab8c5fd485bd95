"""Which arguments a plugin's methods declare, checked when they are registered.

Every call point offers a bag of named arguments; a method gets those that it declares. What does
not fit is refused at registration with a sentence that says what is on offer.
"""

from collections.abc import Mapping, Sequence

from cashier_sim.plugin_api import ArgumentException, PaymentSystemRegistrationException
from cashier_sim.plugin_host.calls import CALLABLE, Ref, Signature

_CASHIER_SERVICES = ("cashier", "printer", "view_manager", "context", "progress_bar")
_ITEM = ("order", "payment_item", "operation_service", *_CASHIER_SERVICES)
_MONEY = (
    "sum",
    "order_id",
    "payment_type_id",
    "transaction_id",
    "point_of_sale",
    "order",
    "payment_item",
    "operation_service",
    *_CASHIER_SERVICES,
)

CALL_POINTS: Mapping[str, tuple[str, ...]] = {
    "collect_data": ("order_id", "payment_type_id", "order", *_CASHIER_SERVICES),
    "on_payment_added": _ITEM,
    "on_preliminary_payment_editing": _ITEM,
    "pay": _MONEY,
    "emergency_cancel_payment": _MONEY,
    "return_payment": _MONEY,
    "return_payment_without_order": (
        "sum",
        "order_id",
        "payment_type_id",
        "point_of_sale",
        "cashier",
        "printer",
        "view_manager",
        "progress_bar",
    ),
}
"""What each required method of a payment system is offered: the article's and later arguments."""

_SILENT = (
    "sum",
    "order_id",
    "payment_type_id",
    "transaction_id",
    "point_of_sale",
    "cashier",
    "printer",
    "context",
)

OPTIONAL_CALL_POINTS: Mapping[str, tuple[str, ...]] = {
    "can_pay_silently": ("sum", "order_id", "payment_type_id", "context"),
    "pay_silently": (*_SILENT, "order", "payment_item"),
    "emergency_cancel_payment_silently": _SILENT,
    "return_payment_silently": _SILENT,
    "on_payment_deleting": _ITEM,
    "payment_state": ("transaction_id",),
}
"""The same for methods that a processor may lack. `payment_state` is the simulator's own."""

OPTIONAL_SINCE: Mapping[str, int] = {"return_payment_silently": 8, "on_payment_deleting": 8}
"""The version of the API that brought some of these; an older plugin's are not called."""


def check_processor(processor: Ref) -> None:
    """Check that an object can be registered as a payment system.

    Whether its key is taken is the caller's to know.

    Raises:
        PaymentSystemRegistrationException: Its key is empty, or a method is missing or does not
            fit its call point; the sentence names it and lists what is on offer.
    """
    if not processor.key:
        raise PaymentSystemRegistrationException(
            f"{processor.type_name}: payment_system_key is missing or empty; "
            "give it a unique text that never changes"
        )
    if not processor.name:
        raise PaymentSystemRegistrationException(
            f"{processor.type_name}: payment_system_name is missing or empty; "
            "give it the name that the back office shows"
        )
    missing = [name for name in CALL_POINTS if name not in processor.methods]
    if missing:
        raise PaymentSystemRegistrationException(
            f"{processor.type_name}: a payment system needs {', '.join(missing)}; "
            "a method may raise PaymentActionFailedException when it is not for this system"
        )
    for name, offered in {**CALL_POINTS, **OPTIONAL_CALL_POINTS}.items():
        signature = processor.methods.get(name)
        if signature is not None:
            sentence = misfit(f"{processor.type_name}.{name}", signature, offered)
            if sentence:
                raise PaymentSystemRegistrationException(sentence)


def misfit(what: str, signature: Signature, offered: Sequence[str]) -> str:
    """Why a method cannot be called by name with these arguments; empty when it can.

    Args:
        what: The method, for the sentence.
        signature: What it declares.
        offered: The names on offer.
    """
    if signature.positional_only:
        return (
            f"{what}: arguments are given by name, and {', '.join(signature.positional_only)} "
            "cannot be; remove the '/' or '*' that hides the names"
        )
    unknown = [
        name for name in signature.names if name in signature.required and name not in offered
    ]
    if unknown:
        return (
            f"{what}: unknown argument {', '.join(unknown)}; on offer are {', '.join(offered)}; "
            "others need a default"
        )
    return ""


def check_callback(
    what: str, callback: Ref, offered: Sequence[str], positions: Sequence[str]
) -> None:
    """Check that a subscriber can be called, by name or else by position.

    Args:
        what: The notification, for the sentence.
        callback: The callable.
        offered: The names on offer.
        positions: The names in the order of the plugin's ApiVersion.

    Raises:
        ArgumentException: It is not callable, or takes another number of arguments.
    """
    signature = callback.methods.get(CALLABLE)
    if signature is None:
        raise ArgumentException(
            f"{what}: {callback.type_name} cannot be called; give a function or a bound method"
        )
    if not _by_name(signature, offered) and not _takes(signature, len(positions)):
        raise ArgumentException(
            f"{what}: {callback.type_name} must take {len(positions)} arguments "
            f"({', '.join(positions)}), or name some of {', '.join(offered)}"
        )


def bind(
    what: str, signature: Signature, offered: Sequence[str], positions: Sequence[str] = ()
) -> tuple[str, ...]:
    """Choose which of the arguments on offer a method gets.

    Args:
        what: The method, for the sentence.
        signature: What it declares.
        offered: The names on offer.
        positions: The order for a callable that does not declare names on offer; empty = by name
            only.

    Returns:
        The names of the arguments to send: all of `positions` in that order when they have to be
        given by position, see `is_positional`.

    Raises:
        ValueError: The method needs something that is not on offer.
    """
    if is_positional(signature, offered, positions):
        return tuple(positions)
    sentence = misfit(what, signature, offered)
    if sentence:
        raise ValueError(sentence)
    return tuple(name for name in offered if signature.takes_rest or name in signature.names)


def is_positional(signature: Signature, offered: Sequence[str], positions: Sequence[str]) -> bool:
    """Whether a callable gets its arguments by position."""
    return bool(positions) and not _by_name(signature, offered)


def _by_name(signature: Signature, offered: Sequence[str]) -> bool:
    """Whether all names that it declares are on offer; one without names goes by position."""
    if signature.positional_only or not (signature.names or signature.takes_rest):
        return False
    return all(name in offered for name in signature.names)


def _takes(signature: Signature, count: int) -> bool:
    """Whether it can be called with this many arguments by position."""
    if signature.required & signature.keyword_only:
        return False
    needed = len(signature.required)
    most = len(signature.positional_only) + len(signature.names) - len(signature.keyword_only)
    return needed <= count and (signature.takes_any_count or count <= most)
