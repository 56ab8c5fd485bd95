from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import GoBack, GoToPayment, ShowScreen
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.view import Screen
from tests.unit.till.headless import Bench, story

if TYPE_CHECKING:
    from cashier_sim.till.pages import Pages


def pages_of(bench: Bench) -> Pages:
    return bench.till._parts.pages  # noqa: SLF001 (the object under test)


@story
async def test_a_page_without_an_order_has_none_to_give(bench: Bench) -> None:
    pages = pages_of(bench)
    assert pages.order_id is None
    with pytest.raises(RefusedError, match="no_open_order"):
        pages.current_order_id()


@story
async def test_leaving_the_order_takes_the_keypad_away(bench: Bench) -> None:
    order_id = await bench.ready_to_pay()
    pages = pages_of(bench)
    assert pages.current_order_id() == order_id
    assert pages.active_item_id is not None
    await bench.do(GoBack())
    assert pages.active_item_id is not None
    await bench.do(ShowScreen(Screen.ORDERS))
    assert pages.active_item_id is None


@story
async def test_a_page_that_no_longer_fits_its_order_is_left(bench: Bench) -> None:
    order_id = await bench.ready_to_pay()
    pages = pages_of(bench)
    pages.settle()
    assert pages.order_id == order_id
    await bench.till._parts.register.payments.pay(  # noqa: SLF001 (closed behind its back)
        order_id, pages.cashier
    )
    pages.settle()
    assert pages.place.screen is Screen.ORDERS
    assert pages.order_id is None


@story
async def test_a_page_opened_twice_holds_the_order_once(bench: Bench) -> None:
    order_id = await bench.order()
    await bench.do(GoToPayment())
    await bench.do(GoBack())
    pages_of(bench).close()
    assert bench.till._parts.register.state.locks.holder(order_id) is None  # noqa: SLF001 (as above)


@story
async def test_an_order_that_was_asked_for_meanwhile_is_opened_once(bench: Bench) -> None:
    first, second = await bench.order(), await bench.order()
    pages = pages_of(bench)
    await bench.do(ShowScreen(Screen.ORDERS))
    pages.open_afterwards(first)
    pages.open_afterwards(second)
    assert pages.order_id is None
    pages.open_awaited()
    assert pages.order_id == second
    await bench.do(ShowScreen(Screen.ORDERS))
    pages.open_awaited()
    assert pages.order_id is None


@story
async def test_cashier_is_told_when_the_awaited_order_is_in_use(bench: Bench) -> None:
    order_id = await bench.order()
    await bench.do(ShowScreen(Screen.ORDERS))
    bench.till._parts.register.state.locks.take(order_id, bench.plugin_owner)  # noqa: SLF001
    pages_of(bench).open_afterwards(order_id)
    bench.till._assembly.open_awaited_order()  # noqa: SLF001 (what ends every flow)
    assert bench.view.screen is Screen.ORDERS
    assert [note.code for note in bench.view.notifications] == ["order_in_use"]
