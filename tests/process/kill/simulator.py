"""A simulator that kills itself: `python -m tests.process.kill.simulator DATA ACT MOMENT NUMBER`.

Plays one act on a prepared data folder and dies by SIGKILL at the n-th passing of the moment. What
a person could have seen until then it says on its standard output, a line of JSON each; see
`witness.py`. Ends with 0 when it was not killed.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from pathlib import Path

from cashier_sim.till.events import Event, SlipPrinted, ViewChanged
from tests.process.kill.acts import ACTS
from tests.process.kill.countdown import Countdown, Moment, tapped
from tests.process.kill.desk import opened


def say(what: str, **values: object) -> None:
    """Tell the test something; it is in the pipe when this returns."""
    sys.stdout.write(json.dumps({"what": what, **values}) + "\n")
    sys.stdout.flush()


def die() -> None:
    """End like a process whose power was cut."""
    os.kill(os.getpid(), signal.SIGKILL)


def show(event: Event) -> None:
    """Say what the person sees now."""
    match event:
        case ViewChanged(view):
            revisions = {str(one.order.id): one.order.revision for one in view.orders}
            say("seen", revisions=revisions)
        case SlipPrinted(slip):
            say("printed", slip=slip.id)


async def play(data_folder: Path, act_name: str, countdown: Countdown) -> None:
    """Play the act, if the countdown lets."""
    act = ACTS[act_name]
    countdown.is_running = act.begins_with_start

    def after_commit() -> None:
        say("committed")
        countdown.passes(Moment.COMMITTED)

    with tapped(countdown.passes, started=lambda pid: say("plugin", pid=pid)):
        async with opened(
            data_folder,
            before_commit=lambda: countdown.passes(Moment.COMMITTING),
            after_commit=after_commit,
        ) as till:
            command = await act.approach(till)
            till.till.subscribe(show)
            countdown.is_running = True
            await till.press(command)
            countdown.is_running = False


def main(data_folder: str, act_name: str, moment: str, number: str) -> None:
    """Run it."""
    countdown = Countdown(Moment(moment), int(number), die)
    asyncio.run(play(Path(data_folder), act_name, countdown))


if __name__ == "__main__":
    main(*sys.argv[1:])
