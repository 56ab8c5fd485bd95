"""Several commands as one step: what stories such as «заказ с блюдами …» are made of."""

from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import Command


async def do_all(stage: Stage, *commands: Command) -> bool:
    """Carry commands out, one after the other, until one is refused.

    Returns:
        Whether all were carried out; the refusal of the one that was not is the stage's.
    """
    for command in commands:
        await stage.do(command)
        if stage.refusal is not None:
            return False
    return True
