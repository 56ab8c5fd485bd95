"""Several commands as one step: what stories such as «заказ с блюдами …» are made of."""

from cashier_sim.scenario.dialog_answers import described
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import Command


async def do_all(stage: Stage, *commands: Command) -> bool:
    """Carry commands out, one after the other, until one is refused.

    Returns:
        Whether all were carried out; the refusal of the one that was not is the stage's.

    Raises:
        StepFailedError: A dialog opens before the last of them, which nobody here can answer.
    """
    is_call_enough = stage.is_call_enough
    try:
        for number, command in enumerate(commands, start=1):
            if number > 1 and stage.view.dialog is not None:
                raise StepFailedError(
                    "a dialog opens in the middle of the sentence; say its acts one by one and "
                    "answer it",
                    actual=described(stage.view.dialog),
                )
            # Only the last may be left while a plugin still works.
            stage.is_call_enough = is_call_enough and number == len(commands)
            await stage.do(command)
            if stage.refusal is not None:
                return False
    finally:
        stage.is_call_enough = is_call_enough
    return True
