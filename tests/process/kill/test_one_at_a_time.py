"""One data folder, one simulator."""

from __future__ import annotations

import asyncio
import os
import subprocess
from typing import TYPE_CHECKING

from tests.process.kill.countdown import Moment
from tests.process.kill.desk import opened
from tests.process.kill.stage import ROOT, SECONDS, simulator_command

if TYPE_CHECKING:
    from tests.process.kill.stage import Stage


def test_second_simulator_on_the_same_data_is_refused_by_name(stage: Stage) -> None:
    data = stage.data_folder("pay")
    command = simulator_command(data, "pay", Moment.COMMITTED, 1)

    async def play() -> subprocess.CompletedProcess[str]:
        async with opened(data):
            return await asyncio.to_thread(
                subprocess.run,
                command,
                cwd=ROOT,
                capture_output=True,
                text=True,
                timeout=SECONDS,
                check=False,
            )

    second = asyncio.run(play())
    assert second.returncode == 1
    assert second.stdout == ""
    assert "data_folder_in_use" in second.stderr
    assert str(os.getpid()) in second.stderr
