"""What pytest does in `cashier-sim run` and nowhere else, here and in its workers: it goes quicker.

Nobody there sees the parts around a scenario unless they fail, and what the simulator loads and
collects at the start is no garbage.
"""

import gc
import signal

import pytest
from _pytest.runner import runtestprotocol

MADE_BEFORE_LOOKING = 20_000
"""Objects that are made before Python looks for garbage among them; a scenario leaves some 1,000.

By itself it looks after 700, so several times in a scenario.
"""


def pytest_configure(config: pytest.Config) -> None:
    """Have garbage looked for less often; let a worker be ended in order, as the run is."""
    gc.set_threshold(MADE_BEFORE_LOOKING)
    if hasattr(config, "workerinput"):
        be_ended_in_order()


def be_ended_in_order() -> None:
    """Let SIGTERM end this process as Ctrl+C does, so that nothing of a scenario stays.

    What a script starts with an `&` behind ignores Ctrl+C; asyncio would then hear of neither.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Have no garbage looked for in what is there by now."""
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """Play a scenario; tell of what is around it only if that did not pass.

    Telling takes as long as a step, for each passes through two processes.
    """
    is_for_junit = bool(item.config.getoption("xmlpath", None))
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if report.when == "call" or not report.passed or is_for_junit:
            item.ihook.pytest_runtest_logreport(report=report)
    return True
