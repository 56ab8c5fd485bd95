"""What happens at the till while each plugin of `plugins/` runs, by the plugin's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    CloseCafeSession,
    CreateDelivery,
    CreateOrder,
    EnterExactSum,
    GoBack,
    GoToPayment,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    ShowScreen,
)
from cashier_sim.till.view import PluginState, Screen
from tests.contract.dialog_answers import ANSWERS
from tests.contract.notification_scenes import be_told
from tests.contract.processor_scenes import use_article_processor, use_paying, use_processors
from tests.contract.stage import nothing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from cashier_sim.plugin_api import Order
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


async def _answer_dialogs(till: ContractTill) -> None:
    await till.do(OpenCafeSession())
    await till.do(CreateOrder())
    await till.do(GoBack())
    await till.do(ShowScreen(Screen.ADDITIONS))
    running = till.start_button("Run")
    for kind, answer in ANSWERS:
        dialog = await till.dialog()
        assert type(dialog).__name__ == kind
        await till.answer(answer)
    await running
    await till.until(lambda: till.view.screen is Screen.ORDER)


async def _use_screens(till: ContractTill) -> None:
    await till.do(OpenCafeSession())
    assert [text.text for text in till.view.status_texts] == ["12 guests"]
    await till.run_button()
    await till.until(lambda: till.view.dialog)
    await till.answer(True)
    assert [one.message for one in till.view.notifications] == ["news", "careful", "broken"]
    assert "by name" in str(till.slips()[-1].document)
    await till.press("Old menu")
    await till.do(ShowScreen(Screen.GOODS_RETURN))
    await till.press("Goods")
    closed_id = await _press_on_order(till)
    await till.do(CloseCafeSession())
    await till.do(OpenOrder(closed_id))
    await till.press("Old past")


async def _press_on_order(till: ContractTill) -> UUID:
    await till.do(CreateOrder())
    await till.do(AddProduct(till.view.restaurant.products[0].id))
    await till.press("Order")
    await till.until(lambda: _order(till).comment == "edited")
    await till.until(lambda: not till.view.is_busy)
    await till.do(GoToPayment())
    await till.do(ChoosePaymentType(_cash(till)))
    await till.press("Bonus")
    await till.until(lambda: _order(till).payments[0].sum == 150)
    await till.until(lambda: "Used" not in [one.caption for one in till.view.plugin_buttons])
    await till.until(lambda: not till.view.is_busy)
    await till.do(EnterExactSum())
    order_id = _order(till).id
    await till.do(PressPay())
    await till.do(OpenOrder(order_id))
    await till.press("Closed")
    await till.press("Old closed")
    return order_id


def _order(till: ContractTill) -> Order:
    assert till.view.current is not None
    return till.view.current.record.order


def _cash(till: ContractTill) -> UUID:
    return till.view.choices[0].settings.id


async def _use_services(till: ContractTill) -> None:
    await till.do(OpenCafeSession())
    await till.run_button()
    log = "".join(path.read_text("utf-8") for path in till.folder.parent.rglob("*.log"))
    for line in ("plain", "1 of 2", "careful", "2.5", "ValueError: why", "broken!"):
        assert line in log
    assert "1.50" in str(till.slips()[-1].document)
    assert till.plugin.systems[0].returns_without_order
    await till.press("End")
    await till.until(lambda: till.plugin.state is PluginState.STOPPED)


SCENES: Mapping[str, Scene] = {
    "constants": nothing,
    "entities": nothing,
    "dialogs": _answer_dialogs,
    "notifications": be_told,
    "notifications_v6": be_told,
    "paying": use_paying,
    "article_processor": use_article_processor,
    "processors": use_processors,
    "services": _use_services,
    "screens": _use_screens,
    "editing": _press_run,
    "orders": _press_run_with_delivery,
    "values": nothing,
    "payment_items": _press_run_with_delivery,
    "sessions": _press_run_with_delivery,
    "reading": _press_run,
}
