"""Words for tests of the bonus plugin."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    PhoneInputDialogResult,
    Tags,
    XElement,
)
from cashier_sim.till.commands import (
    ChoosePaymentType,
    OpenOrder,
    PressPay,
)
from tests.process.acceptance.harness import EXAMPLES, OK

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from cashier_sim.till.dialogs import Answer
    from tests.process.acceptance.harness import ProbeTill, Scene, Stage

BONUS = "Бонусы"
ANNA = PhoneInputDialogResult(phone_number="+70000000012")
GOLD = BarcodeInputDialogResult(barcode="BONUS7")
MARIA = PhoneInputDialogResult(phone_number="+70000000021")
NOBODY = PhoneInputDialogResult(phone_number="+79999999999")
EMPTY = PhoneInputDialogResult(phone_number="+70000000030")
HALF = Decimal("195.00")
"""Of the order, which costs 390."""


def play(stage: Stage, scene: Scene) -> None:
    """Play a scene with the bonus plugin."""
    stage.play_with((EXAMPLES / "bonus",), scene)


def pair(left: str, right: object) -> str:
    """A line of a slip."""
    return str(XElement(Tags.PAIR, left=left, right=right))


async def added(till: ProbeTill, guest: Answer = ANNA) -> UUID:
    """An order on the cash screen with points of a guest."""
    await till.at_cash_screen()
    await till.choose(guest, OK, name=BONUS)
    return till.record.order.id


async def add_cash(till: ProbeTill) -> None:
    """Cover what is due in cash."""
    await till.do(ChoosePaymentType(till.cash.id))


async def paid(till: ProbeTill, guest: Answer = ANNA) -> UUID:
    """A closed order paid with points and cash, on its page."""
    order_id = await added(till, guest)
    await add_cash(till)
    await till.act(PressPay())
    await till.do(OpenOrder(order_id))
    return order_id


def own_folder(stage: Stage) -> Path:
    """The plugin's data."""
    return stage.data_folder / "plugin-data" / "bonus" / "data"


def ledger_entries(stage: Stage) -> dict[str, dict[str, object]]:
    """The ledger, by payment item."""
    text = (own_folder(stage) / "ledger.json").read_text(encoding="utf-8")
    entries: dict[str, dict[str, object]] = json.loads(text)
    return entries


def close_bonus_system(stage: Stage) -> None:
    """Let the loyalty system answer no more."""
    (own_folder(stage) / "closed").touch()


def toasts(till: ProbeTill) -> list[str]:
    """What stands at the top left, newest last."""
    return [note.message for note in till.view.notifications]
