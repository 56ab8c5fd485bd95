"""Starting a process and hearing its end, with programs that are no plugins."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cashier_sim.plugin_host.errors import PluginHostError
from cashier_sim.plugin_host.process import ProcessLink, start_process
from tests.process.plugin_host.test_strays import has_ended


class Listener:
    """Remembers what it hears."""

    def __init__(self) -> None:
        self.data = b""
        self.prints = b""
        self.exit_codes: list[int] = []
        self.changed = asyncio.Event()

    def received(self, data: bytes) -> None:
        self.data += data
        self.changed.set()

    def printed(self, data: bytes) -> None:
        self.prints += data

    def ended(self, exit_code: int) -> None:
        self.exit_codes.append(exit_code)
        self.changed.set()

    async def end(self) -> int:
        async with asyncio.timeout(10):
            while not self.exit_codes:
                self.changed.clear()
                await self.changed.wait()
        return self.exit_codes[0]

    async def word(self) -> bytes:
        async with asyncio.timeout(10):
            await self.changed.wait()
        return self.data


async def _start(folder: Path, code: str) -> tuple[Listener, ProcessLink]:
    listener = Listener()
    link = await start_process([sys.executable, "-c", code], folder, os.environ, listener)
    return listener, link


def test_bytes_go_both_ways_and_prints_apart(tmp_path: Path) -> None:
    async def scene() -> None:
        code = "import sys; print(input()); print('aside', file=sys.stderr); sys.exit(5)"
        listener, link = await _start(tmp_path, code)
        link.write(b"hello\n")
        assert await listener.end() == 5
        assert (listener.data, listener.prints) == (b"hello\n", b"aside\n")
        link.write(b"too late\n")
        link.kill()

    asyncio.run(scene())


def test_killed_process_tells_the_signal(tmp_path: Path) -> None:
    async def scene() -> None:
        listener, link = await _start(tmp_path, "input()")
        link.kill()
        assert await listener.end() == -signal.SIGKILL

    asyncio.run(scene())


def test_last_words_are_heard_before_the_end(tmp_path: Path) -> None:
    async def scene() -> None:
        listener, _ = await _start(tmp_path, "import os; os.write(1, b'x' * 60000); os._exit(3)")
        assert await listener.end() == 3
        assert len(listener.data) == 60000

    asyncio.run(scene())


FLEEING = """
import os, signal, sys
if os.fork() == 0:
    os.setsid()
    os.write(1, str(os.getpid()).encode())
    signal.pause()
sys.stdin.readline()
os._exit(0)
"""


def test_child_that_fled_does_not_hide_the_end(tmp_path: Path) -> None:
    async def scene() -> None:
        listener, link = await _start(tmp_path, FLEEING)
        fled = int(await listener.word())
        link.write(b"\n")
        assert await listener.end() == 0
        if not hasattr(os, "pidfd_open"):
            os.kill(fled, signal.SIGKILL)

    asyncio.run(scene())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows environments")
@pytest.mark.parametrize("is_killed", [False, True])
def test_child_that_fled_ends_with_its_process(tmp_path: Path, is_killed: bool) -> None:
    async def scene() -> None:
        listener, link = await _start(tmp_path, FLEEING)
        fled = os.pidfd_open(int(await listener.word()))
        if is_killed:
            link.kill()
        else:
            link.write(b"\n")
        await listener.end()
        assert has_ended(fled)

    asyncio.run(scene())


def test_program_that_is_not_there_is_named(tmp_path: Path) -> None:
    async def scene() -> None:
        with pytest.raises(PluginHostError, match="/nowhere cannot be started"):
            await start_process(["/nowhere"], tmp_path, {}, Listener())

    asyncio.run(scene())


BROKEN_OFF = """
import asyncio, os, sys
from pathlib import Path
from cashier_sim.plugin_host.process import start_process
from tests.process.plugin_host.test_process import Listener

async def scene():
    child = (
        "import subprocess, sys\\n"
        "subprocess.Popen([sys.executable, '-c', sys.argv[1]], start_new_session=True)\\n"
        "subprocess.run([sys.executable, '-c', sys.argv[1]])"
    )
    waits = "print('deaf', flush=True)\\nwhile True: import signal; signal.pause()"
    listener = Listener()
    await start_process([sys.executable, "-c", child, waits], Path(), os.environ, listener)
    await listener.word()
    print(os.getpid(), flush=True)
    raise KeyboardInterrupt

asyncio.new_event_loop().run_until_complete(scene())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="finds processes as Linux shows them")
def test_program_that_breaks_off_leaves_no_process(tmp_path: Path) -> None:
    mark = f"BROKEN_OFF={tmp_path}"
    done = subprocess.run(
        [sys.executable, "-c", BROKEN_OFF],
        env={**os.environ, "BROKEN_OFF": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    assert "KeyboardInterrupt" in done.stderr
    assert done.stdout.strip().isdecimal()
    assert [pid for pid in _alive() if mark in _environment(pid)] == []


def _alive() -> list[str]:
    return [name for name in os.listdir("/proc") if name.isdecimal()]  # noqa: PTH208 (quicker)


def _environment(pid: str) -> str:
    try:
        return Path("/proc", pid, "environ").read_text(encoding="utf-8", errors="replace")
    except OSError:  # gone meanwhile, or another person's
        return ""
