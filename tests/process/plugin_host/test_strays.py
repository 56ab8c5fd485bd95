"""What a plugin's process has moved into another session ends, too, and nothing else does."""

from __future__ import annotations

import os
import select
import subprocess
import sys

import pytest

from cashier_sim.plugin_host.strays import VARIABLE, end_strays, new_mark

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows environments")

FLEEING = """
import subprocess, sys
code = "import signal; signal.pause()"
child = subprocess.Popen([sys.executable, "-c", code], start_new_session=True)
print(child.pid, flush=True)
"""


@pytest.mark.parametrize("others", [{}, {"A": "a" * 100_000, "B": "b" * 100_000}])
def test_process_that_has_left_its_parent_is_found_by_its_mark(others: dict[str, str]) -> None:
    mark = new_mark()
    with subprocess.Popen(
        [sys.executable, "-c", FLEEING],
        env={**os.environ, **others, VARIABLE: mark},
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        stray = os.pidfd_open(int(process.stdout.readline()))
        assert process.wait(10) == 0
        end_strays(mark)
        assert has_ended(stray)


def test_processes_with_another_mark_or_none_live_on() -> None:
    mark = new_mark()
    for other in ({VARIABLE: mark + "0"}, {}):
        with subprocess.Popen(
            [sys.executable, "-c", "input()"],
            env={**os.environ, **other},
            stdin=subprocess.PIPE,
        ) as process:
            end_strays(mark)
            process.communicate(b"\n", timeout=10)
            assert process.returncode == 0


def has_ended(process: int) -> bool:
    """Wait for the end of a process that is not ours."""
    poller = select.poll()
    poller.register(process, select.POLLIN)
    ended = bool(poller.poll(5000))
    os.close(process)
    return ended
