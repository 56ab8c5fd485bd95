"""Opens dialogs on a scene, as a plugin's call does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.engine.ports import Outcome, ProcessorMethod, Returned
from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    CreateOrder,
    GoToPayment,
    OpenCafeSession,
)

if TYPE_CHECKING:
    from cashier_sim.till.dialogs import Answer, Dialog
    from tests.unit.scenario.scene import Scene
    from tests.unit.till.fake_plugins import FakeCall, Script


async def on_cash_screen(scene: Scene) -> None:
    """An order of one dish on the cash screen; the fake system is registered."""
    scene.fake.register()
    for command in (
        OpenCafeSession(),
        CreateOrder(),
        AddProduct(scene.view.restaurant.products[0].id),
        GoToPayment(),
    ):
        await scene.stage.do(command)
        assert scene.stage.refusal is None


async def calling(scene: Scene, script: Script) -> None:
    """Choose the fake system's type, whose call does what `script` says."""
    await on_cash_screen(scene)
    scene.fake.scripts[ProcessorMethod.COLLECT_DATA] = script
    choice = next(one for one in scene.view.choices if one.settings.payment_system_key == "hotel")
    await scene.stage.do(ChoosePaymentType(choice.settings.id))


async def asked(scene: Scene, *dialogs: Dialog) -> list[Answer]:
    """Open dialogs one after the other.

    Returns:
        Their answers, as they come.
    """
    answers: list[Answer] = []

    async def script(call: FakeCall) -> Outcome:
        for dialog in dialogs:
            answers.append(await call.ask(dialog))  # noqa: PERF401 (each is told at once)
        return Returned()

    await calling(scene, script)
    return answers
