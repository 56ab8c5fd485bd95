"""The bank plugin after a call without an answer: it is asked what the bank knows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    AskPlugin,
    EmergencyCancel,
    GoToPayment,
    KillPlugin,
    OpenOrder,
    PressPay,
    PressPluginButton,
    ShowScreen,
    StartPlugin,
)
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.process.acceptance.bank_words import (
    close_bank,
    invoices,
    open_bank,
    play,
    settle,
    states,
)
from tests.process.acceptance.buttons import button_of
from tests.process.acceptance.harness import OK, notices
from tests.process.kill.stage import KILLED, SECONDS, wait_for_end

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

ROOT = Path(__file__).parents[3]


def kill_register(stage: Stage) -> None:
    """Let another process pay with the bank on the stage's data, and die while it polls."""
    command = (sys.executable, "-m", "tests.process.acceptance.bank_register")
    ended = subprocess.run(
        (*command, str(stage.data_folder)),
        cwd=ROOT,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    assert ended.returncode == KILLED, ended.stderr.decode()
    wait_for_end(int(ended.stdout))


@pytest.mark.parametrize(
    ("guest", "kind"),
    [
        ("pays", PaymentRowKind.PROCESSED),
        ("has_no_money", PaymentRowKind.UNPROCESSED),
        ("gives_up", PaymentRowKind.UNPROCESSED),
    ],
)
def test_register_killed_while_polling_asks_what_has_become_of_it(
    stage: Stage, guest: str, kind: PaymentRowKind
) -> None:
    async def restarted(till: ProbeTill) -> None:
        (attempt,) = till.view.unknown
        await till.do(OpenOrder(till.view.orders[0].order.id))
        assert [row.kind for row in till.rows] == [PaymentRowKind.UNKNOWN]
        close_bank(stage)
        assert notices(await till.act(AskPlugin(attempt.id), OK)) == ["payment_state_unknown"]
        open_bank(stage)
        assert notices(await till.act(AskPlugin(attempt.id), OK)) == ["payment_state_unknown"]
        assert states(stage) == ["waiting"]  # the guest has not acted yet
        await till.act(AskPlugin(attempt.id))
        assert [row.kind for row in till.rows] == [kind]
        assert till.view.unknown == ()
        assert len(invoices(stage)) == 1

    settle(stage, guest=guest, guest_acts_after_polls=2, poll_interval_seconds=1)
    kill_register(stage)
    play(stage, restarted)


def test_payment_of_a_killed_register_goes_on_to_the_cheque(stage: Stage) -> None:
    async def restarted(till: ProbeTill) -> None:
        (attempt,) = till.view.unknown
        await till.act(AskPlugin(attempt.id))
        order_id = till.view.orders[0].order.id
        await till.do(OpenOrder(order_id))
        await till.do(GoToPayment())
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        assert states(stage) == ["approved"]  # never asked twice

    settle(stage, guest_acts_after_polls=1, poll_interval_seconds=1)
    kill_register(stage)
    play(stage, restarted)


def test_killed_plugin_is_asked_for_a_link_that_it_waited_for(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        order_id = till.record.order.id
        await till.do(ShowScreen(Screen.ORDERS))
        await till.do(ShowScreen(Screen.ADDITIONS))
        await till.act(PressPluginButton(button_of(till)), 0)
        await till.until(lambda: till.papers)
        await till.do(KillPlugin("bank"))
        await till.until(lambda: till.view.unknown)
        (attempt,) = till.view.unknown
        await till.do(StartPlugin("bank"))
        await till.act(EmergencyCancel(attempt.id))
        assert till.view.unknown == ()
        assert till.record_of(order_id).order.payments == ()
        assert states(stage) == ["cancelled"]

    play(stage, scene, guest="does_nothing", poll_interval_seconds=0.01, time_limit_seconds=5000)
