"""Words for tests of the voucher plugin."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    Tags,
    XElement,
)
from cashier_sim.till.commands import (
    ChoosePaymentType,
    PressPay,
    PressPluginButton,
)
from cashier_sim.till.dialogs import ErrorDialog
from tests.process.acceptance.harness import EXAMPLES

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.till.dialogs import Answer, Dialog
    from cashier_sim.till.view import PluginButton
    from tests.process.acceptance.harness import ProbeTill, Scene, Stage

CERTIFICATE = "Сертификат"
GIVE_BACK = "give_back"
BANK_CARD = "Банковская карта"
"""The type of the demo restaurant that may be accepted externally."""


def play(stage: Stage, scene: Scene) -> None:
    """Play a scene with the voucher plugin."""
    stage.play_with((EXAMPLES / "voucher",), scene)


def pair(left: str, right: object) -> str:
    """A line of a slip."""
    return str(XElement(Tags.PAIR, left=left, right=right))


def scan(code: str) -> BarcodeInputDialogResult:
    """A code that was scanned into the dialog."""
    return BarcodeInputDialogResult(barcode=code)


async def press(till: ProbeTill, *answers: Answer) -> list[Dialog]:
    """Press the plugin's button and answer its dialogs."""
    return await till.act(PressPluginButton(button(till).id), *answers)


async def pay_rest_in_cash(till: ProbeTill) -> UUID:
    """Cover what is due in cash and pay."""
    order_id = till.record.order.id
    await till.do(ChoosePaymentType(till.cash.id))
    await till.act(PressPay())
    return order_id


def button(till: ProbeTill, caption: str = "Ваучер") -> PluginButton:
    """A button of the plugin."""
    return next(one for one in till.view.plugin_buttons if one.caption == caption)


def is_checked(till: ProbeTill) -> bool:
    """Whether the button looks pressed."""
    return button(till).is_checked


def vouchers(till: ProbeTill) -> list[str]:
    """Codes that the order has."""
    return list(json.loads(till.record.external_data.get("vouchers", "{}")))


def sums(till: ProbeTill) -> list[Decimal]:
    """Sums of the order's payments."""
    return [item.sum for item in till.items]


def said(dialog: Dialog) -> str:
    """What an error box says."""
    assert isinstance(dialog, ErrorDialog)
    return dialog.message


def toasts(till: ProbeTill) -> list[str]:
    """What stands at the top left, newest last."""
    return [note.message for note in till.view.notifications]


def claims(stage: Stage) -> dict[str, str]:
    """Which order has which voucher, by code."""
    path = stage.data_folder / "plugin-data" / "voucher" / "data" / "ledger.json"
    claims: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))["claims"]
    return claims
