"""What a row of the table "what the cashier does, what the processor receives" is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api import PaymentItem
    from tests.process.acceptance.harness import ProbeTill

    Scene = Callable[[ProbeTill], Awaitable[None]]

SERVICES = {
    "printer": "ReceiptPrinter",
    "view_manager": "ViewManager",
    "context": "PaymentDataContext",
    "progress_bar": "ProgressBar",
}
"""The services of most calls in the article's shape, as the probe notes them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A scene, and what the probe does in it."""

    scene: Scene
    acts: dict[str, str]


class Rows:
    """Collects rows by their id."""

    def __init__(self) -> None:
        self.by_id: dict[str, Row] = {}

    def add(self, row_id: str, **acts: str) -> Callable[[Scene], Scene]:
        """Make a row of a scene."""

        def decorate(scene: Scene) -> Scene:
            self.by_id[row_id] = Row(scene, acts)
            return scene

        return decorate


@dataclass(frozen=True, slots=True)
class Shows:
    """Equals what the probe noted of an entity, when it has these parts."""

    parts: tuple[str, ...]

    def __eq__(self, other: object) -> bool:
        """Look for the parts."""
        return all(part in str(other) for part in self.parts)

    def __hash__(self) -> int:
        """One for the same parts."""
        return hash(self.parts)


def shows(kind: str, id: UUID, *more: str) -> Shows:
    """An entity of this kind with this id, as the probe notes it."""
    return Shows((f"{kind}(", f"id={id!r}", *more))


def services(till: ProbeTill) -> dict[str, str]:
    """The services of most calls, in the shape of the probe."""
    return {
        name: kind
        for name, kind in SERVICES.items()
        if name != "progress_bar" or till.shape == "article"
    }


def about_pay(
    till: ProbeTill,
    order_id: UUID,
    item: PaymentItem,
    sum: Decimal,
    transaction_id: UUID | None,
    *,
    is_prepay: bool = False,
) -> dict[str, object]:
    """All that `pay` receives, as the probe notes it in its shape."""
    values: dict[str, object] = {**about_money(till, order_id, item, sum, transaction_id)}
    if till.shape == "article":
        return values
    del values["order_id"]
    values["order"] = shows("Order", order_id)
    values["operation_service"] = "OperationService"
    if till.shape == "V8":
        del values["payment_type_id"]
        values["payment_item"] = shows("PaymentItem", item.id, f"is_prepay={is_prepay}")
    return values


def about_money(
    till: ProbeTill, order_id: UUID, item: PaymentItem, sum: Decimal, transaction_id: UUID | None
) -> dict[str, str]:
    """All that a call about the money of an item receives, as the probe notes it."""
    return {
        "sum": repr(sum),
        "order_id": repr(order_id),
        "payment_type_id": repr(item.type.id),
        "transaction_id": repr(transaction_id),
        "point_of_sale": repr(till.view.restaurant.point_of_sale),
        "cashier": repr(till.view.cashier),
        **services(till),
    }
