"""What a plugin's requests to the register do, and how wrong ones are refused."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host.binding import CALL_POINTS
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    ChoosePaymentType,
    CloseCafeSession,
    GoToPayment,
    OpenCafeSession,
    PressPay,
    PressReturnGoods,
    SetGoodsReturnAmount,
    SetLicence,
    ShowScreen,
)
from cashier_sim.till.dialogs import NoticeDialog
from cashier_sim.till.events import TraceKind, TraceState
from cashier_sim.till.view import PluginState, Screen
from tests.process.till.real_till import on_till, plugin_code

if TYPE_CHECKING:
    from pathlib import Path

    from tests.process.till.real_till import RealTill


def _services(till: RealTill) -> list[tuple[str, TraceState, str]]:
    entries = till.till.trace_reader().entries()
    return [
        (entry.name, entry.state, entry.answer)
        for entry in entries
        if entry.kind is TraceKind.SERVICE
    ]


@on_till(
    plugin_code(
        pay="""
        given["progress_bar"].change_message("Waiting")
        given["context"].set_custom_data("kept")
        return given["context"].get_custom_data()
        """
    )
)
async def test_each_request_is_a_line_inside_its_call(till: RealTill) -> None:
    await till.ready_to_pay()
    await till.do(PressPay())
    (call,) = [entry for entry in till.trace("pay") if entry.kind is TraceKind.CALL]
    inside = [one for one in till.till.trace_reader().entries() if one.parent_id == call.id]
    assert [one.name for one in inside] == [
        "progress_bar.change_message",
        "context.set_custom_data",
        "context.get_custom_data",
    ]
    assert inside[-1].answer == "kept"


@on_till(
    plugin_code(
        init="""
        self.begun, self.go_on = threading.Event(), threading.Event()
        Payments.plugin = self
        PluginContext.notifications.order_changed.subscribe(self.on_order)
        """,
        collect_data="""
        self.plugin.begun.wait(20)
        PluginContext.operations.add_notification_message("from collect_data", "probe")
        self.plugin.go_on.set()
        self.plugin.go_on.wait(20)
        """,
    ).replace(
        "    def dispose(self):",
        """    def on_order(self, args):
        self.begun.set()
        self.go_on.wait(20)

    def dispose(self):""",
        1,
    )
)
async def test_global_service_is_a_line_inside_the_call_whose_thread_asks(till: RealTill) -> None:
    await till.ready_to_pay()
    (asked,) = till.trace("operations.add_notification_message")
    parent = till.till.trace_reader().entry(asked.parent_id or 0)
    assert parent is not None
    assert parent.name == "collect_data"
    news = till.trace("order_changed")[0]
    assert news.id < asked.id, "two calls were open"


@on_till(
    plugin_code(
        init="PluginContext.operations.get_tables()",
        collect_data="""
        def ask():
            PluginContext.operations.add_notification_message("text", "hotel")
            PluginContext.log.warn("in a thread")
        PluginContext.log.warn("in a call")
        thread = __import__("threading").Thread(target=ask)
        thread.start()
        thread.join()
        """,
    )
)
async def test_what_a_plugins_own_thread_does_is_marked_and_inside_of_nothing(
    till: RealTill,
) -> None:
    await till.ready_to_pay()
    (asked,) = till.trace("operations.add_notification_message")
    assert (asked.parent_id, asked.is_in_own_thread) == (None, True)
    marked = [one for one in till.till.trace_reader().entries() if one.is_in_own_thread]
    assert [(one.kind, one.parent_id) for one in marked] == [
        (TraceKind.SERVICE, None),
        (TraceKind.NOTIFICATION, asked.id),
        (TraceKind.LOG, None),
    ]
    assert marked[-1].answer == "in a thread"
    (at_loading,) = till.trace("operations.get_tables")
    assert not at_loading.is_in_own_thread


NOTICES = {
    "add_notification_message('text', 'hotel', 0)": "timeout_seconds must be more than 0 or None",
    "add_warning_message('text', 'hotel', -1.5)": "timeout_seconds must be more than 0 or None",
    "add_error_message('text', 'hotel', 1e300)": "timeout_seconds must be at most",
    "add_error_message('text', 5)": "sender",
}


@pytest.mark.parametrize("request_text", NOTICES)
def test_wrong_messages_are_refused_by_name(tmp_path: Path, request_text: str) -> None:
    code = plugin_code(init=f"PluginContext.operations.{request_text}")

    async def scene(till: RealTill) -> None:
        assert till.plugin.state is PluginState.FAILED
        assert NOTICES[request_text] in till.plugin.reason

    on_till(code)(scene)(tmp_path)


@on_till(plugin_code(init="PluginContext.operations.add_error_message('text', 'hotel', 2.5)"))
async def test_message_closes_after_its_time(till: RealTill) -> None:
    (note,) = till.view.notifications
    assert (note.message, note.sender) == ("text", "hotel")
    assert note.closes_at is not None
    assert (note.closes_at - till.view.now).total_seconds() == 2.5


TELLS_NAMES = "raise PaymentActionFailedException(' '.join(sorted(given)))"


@on_till(plugin_code(collect_data=TELLS_NAMES))
async def test_collect_data_is_offered_nothing_that_edits_the_order(
    till: RealTill,
) -> None:
    await till.order()
    await till.do(GoToPayment())
    choice = next(one for one in till.view.choices if one.settings.payment_system_key == "probe")
    choosing = till.start(ChoosePaymentType(choice.settings.id))
    box = await till.dialog()
    assert isinstance(box, NoticeDialog)
    assert box.notice.message.split() == sorted(CALL_POINTS["collect_data"])
    await till.answer(True)
    await choosing


@on_till(plugin_code(pay=TELLS_NAMES))
async def test_pay_gets_what_is_on_offer(till: RealTill) -> None:
    await till.ready_to_pay()
    paying = till.start(PressPay())
    box = await till.dialog()
    assert isinstance(box, NoticeDialog)
    assert box.notice.message.split() == sorted(CALL_POINTS["pay"])
    await till.answer(True)
    await paying


@on_till(plugin_code(return_payment_without_order="assert 'context' not in given"))
async def test_goods_return_has_no_context(till: RealTill) -> None:
    await till.do(OpenCafeSession())
    await till.do(ShowScreen(Screen.GOODS_RETURN))
    await till.do(SetGoodsReturnAmount(till.view.restaurant.products[0].id, Decimal(1)))
    choice = next(one for one in till.view.choices if one.settings.payment_system_key == "probe")
    await till.do(ChooseGoodsReturnType(choice.settings.id))
    await till.do(PressReturnGoods())
    assert till.view.goods_return.total == 0


@on_till(
    plugin_code(
        init="""
        from uuid import uuid4
        slot = PluginContext.licensing.acquire_slot(21005918, uuid4())
        slot.dispose()
        slot.dispose()
        """
    )
)
async def test_licence_slots_come_and_go(till: RealTill) -> None:
    assert till.plugin.state is PluginState.RUNNING
    assert "licensing.acquire_slot" in [name for name, _, _ in _services(till)]


@on_till(
    plugin_code(
        init="""
        import gc, weakref
        class Other(Payments):
            payment_system_key = "other"
        opening, other = (lambda printer: None), Other()
        kept = [weakref.ref(opening), weakref.ref(other)]
        held = [
            PluginContext.notifications.subscribe_on_cafe_session_opening(opening),
            PluginContext.operations.register_payment_system(other),
        ]
        del opening, other
        assert all(one() for one in kept)
        for one in held:
            one.dispose()
        gc.collect()
        assert not any(one() for one in kept), kept
        """
    )
)
async def test_what_was_disposed_is_forgotten_by_the_plugins_process(till: RealTill) -> None:
    assert till.plugin.reason == ""
    assert [system.key for system in till.plugin.systems] == ["probe"]


@on_till(
    plugin_code(
        init="""
        from uuid import uuid4
        def opening(printer, progress_bar):
            PluginContext.licensing.acquire_slot(21005918, uuid4())
        PluginContext.notifications.subscribe_on_cafe_session_opening(opening)
        """
    )
)
async def test_licence_slot_is_refused_without_a_licence(till: RealTill) -> None:
    await till.do(SetLicence(has_licence=False))
    await till.do(OpenCafeSession())
    (call,) = [one for one in till.trace("cafe_session_opening") if one.kind is TraceKind.CALL]
    assert call.answer == "LicenseRestrictionException: There is no licence for module 21005918"


@on_till(
    plugin_code(
        init="""
        def opening(printer, progress_bar):
            self.subscription.dispose()
        self.subscription = PluginContext.notifications.subscribe_on_cafe_session_opening(opening)
        """
    )
)
async def test_disposed_subscription_is_not_called_again(till: RealTill) -> None:
    for _ in range(2):
        await till.do(OpenCafeSession())
        await till.do(CloseCafeSession())
    calls = [one for one in till.trace("cafe_session_opening") if one.kind is TraceKind.CALL]
    assert [call.state for call in calls] == [TraceState.DONE]
    assert "unsubscribed" in [one.name for one in till.till.trace_reader().entries()]


@on_till(
    plugin_code(
        init="PluginContext.notifications.subscribe_on_cafe_session_opening(lambda a, b, c, d: 1)"
    )
)
async def test_subscriber_with_a_wrong_count_is_refused(till: RealTill) -> None:
    assert till.plugin.state is PluginState.FAILED
    assert "cafe_session_opening: " in till.plugin.reason
