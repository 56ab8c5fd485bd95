"""Card data: kept for the plugin as they came, hidden wherever a person could read them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.till.commands import OpenOrder, PressPay, ReturnPayment, ShowScreen, SwipeTrack
from cashier_sim.till.dialogs import ErrorDialog
from cashier_sim.till.view import Screen
from tests.process.acceptance.harness import OK

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

NUMBER = "0000000000000018"
TRACK = f";{NUMBER}=99120000000000000000?"
ACTS = {
    "pay": """
        card = given.view_manager.show_input_dialog("Карта", InputDialogTypes.CARD)
        PluginContext.log.info(f"charging {card.full_card_track}")
        print("charging", card.full_card_track)
        operations.add_warning_message(f"Card {card.full_card_track}", "Bank")
        given.progress_bar.change_message(f"Card {card.full_card_track}")
        given.view_manager.show_error_popup(f"Card {card.full_card_track}")
        given.context.set_rollback_data(card.full_card_track)
        given.context.set_info_for_reports(card.track2.partition("=")[0], "Bank")
    """,
    "return_payment": "given.note('rollback', data=given.context.get_rollback_data())",
}


def test_track_is_hidden_on_its_whole_way_and_comes_back_unchanged(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.to_pay()
        order_id = till.record.order.id
        paying = till.start(PressPay())
        await till.dialog()
        await till.do(SwipeTrack(TRACK))
        box = await till.dialog()
        assert isinstance(box, ErrorDialog)
        assert box.message == "Card •••• 0018"
        assert till.view.waiting is not None
        assert till.view.waiting.message == "Card •••• 0018"
        await till.answer(OK)
        await paying
        assert [note.message for note in till.view.notifications] == ["Card •••• 0018"]
        await till.do(ShowScreen(Screen.REPORT))
        assert [row.card_number for row in till.view.report] == ["•••• 0018"]
        await till.do(OpenOrder(order_id))
        await till.act(ReturnPayment())
        assert till.got("rollback").values == {"data": repr(TRACK)}
        assert not [entry for entry in till.till.trace_reader().entries() if NUMBER in str(entry)]
        assert NUMBER not in Path(till.plugin.log_path).read_text(encoding="utf-8")

    stage.play(scene, ACTS)
    (source, _), _ = stage.stored()
    (slot,) = source.payments.values()
    assert slot.data.rollback_data == TRACK
