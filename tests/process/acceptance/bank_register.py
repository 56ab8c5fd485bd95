"""A register that dies while the bank's terminal polls: `python -m … DATA`.

Pays an order with the bank plugin on a data folder, says the plugin's process id and dies by
SIGKILL as soon as the countdown has begun.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from cashier_sim.till.clock import FixedClock, SeededIds
from cashier_sim.till.commands import PressPay
from cashier_sim.till.options import TillOptions
from cashier_sim.till.till import Till
from tests.process.acceptance.bank_words import FOLDER, to_pay
from tests.process.acceptance.harness import ProbeTill
from tests.unit.till.builders import NOON


async def main(data_folder: Path) -> None:
    """Pay until the guest is awaited."""
    options = TillOptions(
        data_folder=data_folder,
        clock=FixedClock(NOON),
        ids=SeededIds(7),
        plugin_folders=(FOLDER,),
        hash_seed=0,
    )
    async with await Till.open(options) as opened:
        await opened.settled()
        till = ProbeTill(opened, data_folder)
        await to_pay(till)
        till.start(PressPay())
        await till.until(lambda: till.view.waiting and "Ждём оплату" in till.view.waiting.message)
        sys.stdout.write(f"{till.plugin.pid}\n")
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
