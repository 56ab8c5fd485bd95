"""What happens at the till while each plugin of `plugins/` runs, by the plugin's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import AddProduct, CreateDelivery, GoBack, OpenCafeSession
from tests.contract.stage import nothing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.contract.stage import ContractTill, Scene


async def _press_run(till: ContractTill) -> None:
    await till.do(OpenCafeSession())
    await till.run_button()


async def _press_run_with_delivery(till: ContractTill) -> None:
    await till.do(OpenCafeSession())
    await till.do(CreateDelivery("Анна"))
    await till.do(AddProduct(till.view.restaurant.products[0].id))
    await till.do(GoBack())
    await till.run_button()


SCENES: Mapping[str, Scene] = {
    "constants": nothing,
    "entities": nothing,
    "editing": _press_run,
    "payment_items": _press_run_with_delivery,
    "sessions": _press_run_with_delivery,
    "reading": _press_run,
}
