"""Ending a process with everything that it started."""

from __future__ import annotations

import os
import select
import subprocess
import sys

import pytest

from cashier_sim.plugin_host.process_group import ProcessGroup

CODE = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
print(child.pid, flush=True)
input()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux to wait for a stranger")
def test_whole_group_ends() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CODE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=ProcessGroup.starts_session,
    ) as process:
        assert process.stdout is not None
        child = os.pidfd_open(int(process.stdout.readline()))
        group = ProcessGroup(process.pid)
        group.kill()
        assert process.wait(5) == -9
    _await_end(child)
    group.kill()


def _await_end(process: int) -> None:
    """Wait for the end of a process that is not ours."""
    poller = select.poll()
    poller.register(process, select.POLLIN)
    assert poller.poll(5000)
    os.close(process)
