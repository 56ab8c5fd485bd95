"""What the ApiVersion of a plugin's manifest changes for its payment system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    CreateOrder,
    DeleteOrder,
    DeletePayment,
    OpenCafeSession,
    OpenCalls,
    PressPay,
    ReloadPlugin,
)
from cashier_sim.till.dialogs import NoticeDialog
from tests.process.till.real_till import on_till, plugin_code

if TYPE_CHECKING:
    from cashier_sim.till.commands import Command
    from tests.process.till.real_till import RealTill

DELETING = (
    plugin_code()
    + """
    def on_payment_deleting(self, **given):
        raise PaymentActionFailedException("It stays")
"""
)
READING = plugin_code(
    collect_data="""
    def statuses(*given):
        return " ".join(one.status.name for one in PluginContext.operations.get_orders(*given))

    for text in (statuses(), statuses(False), statuses(True)):
        PluginContext.operations.add_notification_message(text, "probe")
    """
)
PRINTING = plugin_code(
    collect_data="""
    given["printer"].print(ReceiptSlip(XElement(Tags.DOC, "a")))
    printer = PluginContext.operations.try_get_receipt_cheque_printer()
    PluginContext.operations.print(printer, Document(markup=XElement(Tags.DOC, "b")))
    """
)
KEEPING = plugin_code(pay='raise PaymentActionFailedException("No money", keep_in_order=True)')


async def make_version(till: RealTill, version: str) -> None:
    """Give the plugin an ApiVersion and load it again."""
    manifest = till.folder / "probe" / "Manifest.xml"
    text = manifest.read_text(encoding="utf-8")
    text = text.replace("</Manifest>", f"<ApiVersion>{version}</ApiVersion></Manifest>")
    manifest.write_text(text, encoding="utf-8")
    await till.do(ReloadPlugin(till.plugin.name, OpenCalls.FINISH))


async def end_with_notices(till: RealTill, act: Command) -> list[str]:
    """Close what is told until an act ends; the messages, in order."""
    messages: list[str] = []
    running = till.start(act)
    while True:
        await till.until(lambda: till.view.dialog or running.done())
        if running.done():
            return messages
        dialog = await till.dialog()
        assert isinstance(dialog, NoticeDialog)
        messages.append(dialog.notice.message)
        await till.answer(True)


@on_till(DELETING)
async def test_deletion_is_asked_of_a_plugin_without_a_version(till: RealTill) -> None:
    await till.ready_to_pay()
    assert await end_with_notices(till, DeletePayment(till.rows[0].item.id)) == ["It stays"]
    assert len(till.rows) == 1


@on_till(DELETING)
async def test_deletion_is_not_asked_of_a_plugin_for_v7(till: RealTill) -> None:
    await make_version(till, "V7")
    await till.ready_to_pay()
    assert await end_with_notices(till, DeletePayment(till.rows[0].item.id)) == []
    assert till.rows == ()


@on_till(KEEPING)
async def test_item_of_a_failed_payment_is_kept_for_a_plugin_for_v8(till: RealTill) -> None:
    await make_version(till, "V8")
    await till.ready_to_pay()
    assert await end_with_notices(till, PressPay()) == ["No money"]
    assert len(till.rows) == 1


@on_till(KEEPING)
async def test_item_of_a_failed_payment_goes_for_a_plugin_for_v6(till: RealTill) -> None:
    await make_version(till, "V6")
    await till.ready_to_pay()
    assert await end_with_notices(till, PressPay()) == ["No money"]
    assert till.rows == ()


async def told_statuses(till: RealTill) -> list[str]:
    """What the plugin reads beside a deleted order: unless told, without and with deleted ones."""
    await till.do(OpenCafeSession())
    await till.do(CreateOrder())
    await till.do(DeleteOrder())
    await till.ready_to_pay()
    return [one.message for one in till.view.notifications]


@on_till(READING)
async def test_deleted_orders_are_read_before_v8(till: RealTill) -> None:
    await make_version(till, "V7")
    assert await told_statuses(till) == ["DELETED NEW", "NEW", "DELETED NEW"]


@on_till(READING)
async def test_deleted_orders_are_read_since_v8_only_when_asked_for(till: RealTill) -> None:
    await make_version(till, "V8")
    assert await told_statuses(till) == ["NEW", "NEW", "DELETED NEW"]


@on_till(READING)
async def test_deleted_orders_are_read_without_a_version(till: RealTill) -> None:
    assert await told_statuses(till) == ["DELETED NEW", "NEW", "DELETED NEW"]


@on_till(PRINTING)
async def test_slips_know_the_version_of_their_plugin(till: RealTill) -> None:
    await make_version(till, "V7")
    await till.ready_to_pay()
    assert [slip.api_version for slip in till.slips()] == [7, 7]
