"""Words for tests of the bank plugin: its settings, its ledger, an order that waits for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cashier_sim.plugin_api import Tags, XElement
from cashier_sim.till.commands import OpenOrder, PressPay
from tests.process.acceptance.harness import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from cashier_sim.till.options import TillOptions
    from tests.process.acceptance.harness import ProbeTill, Scene, Stage

BANK = "Банк"
FOLDER = EXAMPLES / "bank"
SETTINGS: dict[str, object] = {
    "demo": False,
    "guest": "pays",
    "guest_acts_after_polls": 3,
    "poll_interval_seconds": 0,
    "time_limit_seconds": 20,
}


def play(
    stage: Stage,
    scene: Scene,
    *more: Path,
    changes: Callable[[TillOptions], TillOptions] = lambda options: options,
    **settings: object,
) -> None:
    """Play a scene with the bank plugin, and `more` plugins in front of it."""
    settle(stage, **settings)
    stage.play_with((*more, FOLDER), scene, changes=changes)


def settle(stage: Stage, **settings: object) -> None:
    """Write the plugin's settings file, in one piece."""
    file = folder(stage, "config") / "bank.json"
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps({**SETTINGS, **settings}), encoding="utf-8")
    fresh.replace(file)


def folder(stage: Stage, kind: str = "data") -> Path:
    """A folder of the plugin's own."""
    path = stage.data_folder / "plugin-data" / "bank" / kind
    path.mkdir(parents=True, exist_ok=True)
    return path


def close_bank(stage: Stage) -> None:
    """Let the bank stop answering."""
    (folder(stage) / "closed").touch()


def open_bank(stage: Stage) -> None:
    """Let the bank answer again."""
    (folder(stage) / "closed").unlink()


def invoices(stage: Stage) -> list[dict[str, Any]]:
    """What the bank's ledger says, oldest first."""
    path = folder(stage) / "ledger.json"
    if not path.exists():
        return []
    return list(json.loads(path.read_text(encoding="utf-8"))["invoices"].values())


def states(stage: Stage) -> list[str]:
    """What has become of each invoice."""
    return [invoice["state"] for invoice in invoices(stage)]


def pair(left: str, right: object) -> str:
    """A line of a slip."""
    return str(XElement(Tags.PAIR, left=left, right=right))


async def to_pay(till: ProbeTill) -> UUID:
    """An order on the cash screen that the bank's item covers."""
    await till.at_cash_screen()
    assert await till.choose(name=BANK) == []
    return till.record.order.id


async def paid(till: ProbeTill) -> UUID:
    """An order paid by QR code, on its page."""
    order_id = await to_pay(till)
    await till.act(PressPay())
    await till.do(OpenOrder(order_id))
    return order_id
