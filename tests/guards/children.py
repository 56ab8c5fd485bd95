"""No test leaves a child process behind, nor a dead one that nobody waited for.

Reads /proc, so it guards on Linux only; elsewhere it sees no children at all.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

GRACE_SECONDS = 1.0
"""How long a child may still need to be reaped by the thread that waits for it."""


def children() -> frozenset[int]:
    """Return the process ids of our children, dead ones that nobody waited for included."""
    found: set[int] = set()
    for task in Path("/proc/self/task").glob("*/children"):
        try:
            found.update(map(int, task.read_text(encoding="ascii").split()))
        except OSError:  # the thread ended between the two looks
            continue
    return frozenset(found)


def complaint(before: frozenset[int], grace_seconds: float = GRACE_SECONDS) -> str | None:
    """Return which children of `before`'s time are new, or None; and end them.

    Args:
        before: What `children()` said when the test began.
        grace_seconds: How long to wait for them to go by themselves.
    """
    pause = threading.Event()
    deadline = time.monotonic() + grace_seconds
    while (left := children() - before) and time.monotonic() < deadline:
        pause.wait(0.005)
    if not left:
        return None
    lines = [f"  {pid} {_command(pid)}" for pid in sorted(left)]
    for pid in left:
        _end(pid)
    return "\n".join(["Child processes left running, or dead and not waited for:", *lines])


def _command(pid: int) -> str:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return "(gone)"
    return b" ".join(words).decode(errors="replace").strip() or "(dead, not waited for)"


def _end(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    except (ProcessLookupError, ChildProcessError):  # its own waiter came first after all
        return
