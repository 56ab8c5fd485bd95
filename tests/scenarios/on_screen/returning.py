"""How a cashier prepares a return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.returned_dishes import returnable
from cashier_sim.till import commands as do
from cashier_sim.till.view import Screen
from tests.scenarios.on_screen.excuses import ExcusedError, Why
from tests.scenarios.on_screen.fingers import OutOfReachError
from tests.scenarios.on_screen.page_parts import enter_number, needs, place_of, press_dish

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView
    from tests.scenarios.on_screen.fingers import Fingers


def returning(fingers: Fingers, command: Command, view: TillView) -> bool:
    """Prepare a return; False = the command does not."""
    match command:
        case do.SetReturnAmount(item_id, amount):
            needs(view, {Screen.PARTIAL_RETURN})
            plan, current = view.partial_return, view.current
            if plan is None or current is None:
                raise OutOfReachError("nothing is returned")
            dishes = (one.id for one in current.record.order.items if one.id in plan.returnable)
            fingers.press(f"return_dishes_{place_of(item_id, dishes)}_amount")
            enter_number(fingers, "return_number", amount)
        case do.SetReturnShare(item_id, sum_):
            needs(view, {Screen.PARTIAL_RETURN})
            plan, current = view.partial_return, view.current
            if plan is None or current is None:
                raise OutOfReachError("nothing is returned")
            shares = (one.id for one in current.record.order.payments if one.id in plan.limits)
            fingers.press(f"share_card_{place_of(item_id, shares)}")
            enter_number(fingers, "return_number", sum_)
        case do.SetGoodsReturnAmount(product_id, amount):
            needs(view, {Screen.GOODS_RETURN})
            _bring_back(fingers, product_id, amount, view)
        case do.SetPastReturnAmount(item_id, amount):
            needs(view, {Screen.GOODS_RETURN})
            _bring_dish_back(fingers, item_id, amount, view)
        case do.ChooseGoodsReturnType(type_id):
            needs(view, {Screen.GOODS_RETURN})
            types = (one.settings.id for one in view.choices if one.returns_without_order)
            fingers.press(f"goods_type_{place_of(type_id, types)}")
        case _:
            return False
    return True


def _bring_back(fingers: Fingers, product_id: UUID, amount: Decimal, view: TillView) -> None:
    amounts = dict(view.goods_return.lines)
    if amount == amounts.get(product_id, 0) + 1:
        press_dish(fingers, "goods_menu", product_id, view)
        return
    if product_id not in amounts:
        raise ExcusedError(Why.ONE_BY_ONE)
    fingers.press(f"goods_{place_of(product_id, amounts)}_amount")
    enter_number(fingers, "goods_amount", amount)


def _bring_dish_back(fingers: Fingers, item_id: UUID, amount: Decimal, view: TillView) -> None:
    record = view.goods_return.order
    if record is None:
        raise OutOfReachError("no past order is returned")
    most = returnable(record)
    dishes = (one.id for one in record.order.items if one.id in most)
    fingers.press(f"goods_{place_of(item_id, dishes)}_amount")
    enter_number(fingers, "goods_amount", amount)
