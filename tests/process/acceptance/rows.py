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
"""The services of most calls, as the probe notes them."""


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
        **SERVICES,
    }
