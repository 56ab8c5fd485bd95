from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.plugin_api import (
    ArgumentException,
    Credentials,
    EntityNotFoundException,
    ExtendedInputDialogSettings,
    NotSupportedException,
    StringInputDialogResult,
)
from cashier_sim.plugin_host.calls import ServiceRequest
from cashier_sim.till.commands import PressPay
from cashier_sim.till.dialogs import ExtendedInputDialog, PermissionDialog, PinEntry, YesNoDialog
from cashier_sim.till.plugins.view_services import ViewServices
from cashier_sim.till.view import Screen
from tests.unit.till.headless import Bench, script, story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.unit.till.fake_plugins import FakeCall


class Asker:
    """What a plugin asks of the view manager, and when its time limit stands still."""

    def __init__(self, bench: Bench, api_version: str | None = None) -> None:
        self.paused: list[str] = []
        self._services = ViewServices(api_version, bench.fake.till, self._pause)

    @contextmanager
    def _pause(self, call_id: int) -> Iterator[None]:
        assert call_id
        self.paused.append("begins")
        yield
        self.paused.append("ends")

    async def ask(self, call: FakeCall | None, method: str, **arguments: object) -> object:
        return await self._services(
            ServiceRequest(
                service="view_manager",
                method=method,
                arguments=arguments,
                call_id=None if call is None else call.call_id,
                plugin="fake",
                generation=1,
            )
        )


@story
async def test_answer_of_a_dialog_comes_back_and_the_time_limit_stands_meanwhile(
    bench: Bench,
) -> None:
    asker = Asker(bench)
    got: list[object] = []

    async def asking(call: FakeCall) -> None:
        answer = await asker.ask(
            call, "show_yes_no_popup", title="t", message="m", yes_caption="Go", no_caption=None
        )
        got.append(answer)

    await bench.ready_to_pay()
    script(bench, ProcessorMethod.PAY, asking)
    flow = bench.start(PressPay())
    dialog = await bench.dialog()
    assert isinstance(dialog, YesNoDialog)
    assert (dialog.yes_caption, asker.paused) == ("Go", ["begins"])
    await bench.answer(True)
    await flow
    assert (got, asker.paused) == ([True], ["begins", "ends"])


@story
async def test_results_depend_on_the_api_version(bench: Bench) -> None:
    asker = Asker(bench, "V7")
    got: list[object] = []

    async def asking(call: FakeCall) -> None:
        settings = ExtendedInputDialogSettings(enable_numeric_string=True)
        arguments = {"title": "t", "hint": "", "settings": settings}
        captions = {"ok_caption": None, "cancel_caption": None}
        got.append(await asker.ask(call, "show_extended_input_dialog", **arguments, **captions))

    await bench.ready_to_pay()
    script(bench, ProcessorMethod.PAY, asking)
    flow = bench.start(PressPay())
    assert isinstance(await bench.dialog(), ExtendedInputDialog)
    await bench.answer(StringInputDialogResult(result="007"))
    await flow
    assert got == [StringInputDialogResult(result="007")]


@story
async def test_waiting_window_says_what_the_plugin_says(bench: Bench) -> None:
    asker = Asker(bench)
    said: list[str] = []

    async def saying(call: FakeCall) -> None:
        await asker.ask(call, "change_progress_bar_message", message="Звоним в банк")
        assert bench.view.waiting is not None
        said.append(bench.view.waiting.message)

    await bench.ready_to_pay()
    script(bench, ProcessorMethod.PAY, saying)
    await bench.do(PressPay())
    assert said == ["Звоним в банк"]


@story
async def test_right_is_confirmed_by_somebodys_pin(bench: Bench) -> None:
    asker = Asker(bench)
    got: list[object] = []
    employees = bench.view.restaurant.employees

    async def asking(call: FakeCall) -> None:
        got.append(
            await asker.ask(
                call,
                "show_check_permission_popup",
                permission_code="F_STRN",
                show_confirm_popup_anyway=True,
            )
        )

    await bench.ready_to_pay()
    script(bench, ProcessorMethod.PAY, asking)
    flow = bench.start(PressPay())
    assert isinstance(await bench.dialog(), PermissionDialog)
    await bench.answer(PinEntry(employees[0].pin))
    await flow
    assert got == [employees[0].user]
    line = bench.trace("PermissionDialog")
    assert employees[0].pin not in f"{line.arguments} {line.answer}"


@story
async def test_present_user_with_the_right_is_not_asked(bench: Bench) -> None:
    asker = Asker(bench)
    got: list[object] = []

    async def asking(call: FakeCall) -> None:
        got.append(
            await asker.ask(
                call,
                "show_check_permission_popup",
                permission_code="F_STRN",
                show_confirm_popup_anyway=False,
            )
        )

    await bench.ready_to_pay()
    script(bench, ProcessorMethod.PAY, asking)
    await bench.do(PressPay())
    assert (got, asker.paused) == ([bench.view.cashier], [])


@story
async def test_screen_opens_an_order_after_the_call(bench: Bench) -> None:
    asker = Asker(bench)
    order_id = await bench.order()
    operations = bench.fake.till.operations(LockOwner("fake"))
    seen: list[Screen] = []

    async def going(call: FakeCall) -> None:
        order = operations.get_order_by_id(order_id)
        await asker.ask(call, "navigate_to_order_after_operation", order=order)
        seen.append(bench.view.screen)

    await bench.ready_to_pay()
    script(bench, ProcessorMethod.PAY, going)
    await bench.do(PressPay())
    assert seen == [Screen.PAYMENT]
    assert bench.view.screen is Screen.ORDER
    assert bench.view.current is not None
    assert bench.view.current.record.order.id == order_id


@story
async def test_screen_cannot_go_to_what_is_no_order(bench: Bench) -> None:
    asker = Asker(bench)
    refused: list[Exception] = []
    order_id = await bench.order()
    order = bench.fake.till.operations(LockOwner("fake")).get_order_by_id(order_id)

    async def going(call: FakeCall) -> None:
        for target in (Credentials(id=order_id), replace(order, id=UUID(int=404))):
            with pytest.raises((ArgumentException, EntityNotFoundException)) as error:
                await asker.ask(call, "navigate_to_order_after_operation", order=target)
            refused.append(error.value)

    await bench.ready_to_pay()
    script(bench, ProcessorMethod.PAY, going)
    await bench.do(PressPay())
    assert [type(error) for error in refused] == [ArgumentException, EntityNotFoundException]


@story
async def test_dialogs_live_only_during_a_call(bench: Bench) -> None:
    with pytest.raises(NotSupportedException, match="view_manager lives only during a call"):
        await Asker(bench).ask(None, "show_ok_popup", title="t", message="m", ok_caption=None)
