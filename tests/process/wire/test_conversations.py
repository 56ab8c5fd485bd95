"""Golden conversations: every plugin host has to hold them, in whatever language it is written.

A file holds one message a line: `to` is sent to the host, `from` must come from it, `ends` is its
exit code. A text in angle brackets stands for a value: what comes first at its place is kept, and
meant wherever it stands again.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host.host_options import HostOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
GOLDEN = HERE.parents[1] / "plugins" / "golden"
FILES = sorted(file for file in HERE.glob("*.jsonl") if file.stem != "prologue")
OPTIONS = HostOptions(log_folder=HERE, data_folder=HERE, now=lambda: datetime.now(UTC))
HOSTS = {
    "python": OPTIONS.command(),
    "minimal": (sys.executable, str(HERE / "minimal_host.py")),
}


class Speaker:
    """Plays the register's lines of a file against a real process."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.known: dict[str, object] = {"<folder>": str(GOLDEN)}

    def play(self, file: Path) -> None:
        """Hold one conversation."""
        for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            line = json.loads(text)
            place = f"{file.name}:{number}"
            if "to" in line:
                self._send(self._filled(line["to"]))
            elif "from" in line:
                heard = self._hear()
                assert self._matches(line["from"], heard), f"{place}: the host said {heard}"
            elif "ends" in line:
                assert self.process.wait(5) == line["ends"], place

    def _send(self, message: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()

    def _hear(self) -> object:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())

    def _filled(self, value: object) -> object:
        if isinstance(value, dict):
            return {name: self._filled(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self._filled(item) for item in value]
        return self.known[str(value)] if _is_variable(value) else value

    def _matches(self, expected: object, heard: object) -> bool:
        if isinstance(expected, str) and _is_variable(expected):
            return bool(self.known.setdefault(expected, heard) == heard)
        if isinstance(expected, dict) and isinstance(heard, dict):
            return expected.keys() == heard.keys() and all(
                self._matches(value, heard[name]) for name, value in expected.items()
            )
        if isinstance(expected, list) and isinstance(heard, list):
            return len(expected) == len(heard) and all(map(self._matches, expected, heard))
        return expected == heard


def _is_variable(value: object) -> bool:
    return isinstance(value, str) and value.startswith("<") and value.endswith(">")


@pytest.fixture(params=HOSTS)
def speaker(request: pytest.FixtureRequest) -> Iterator[Speaker]:
    with subprocess.Popen(
        HOSTS[request.param],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        yield Speaker(process)
        process.kill()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_host_holds_the_golden_conversation(speaker: Speaker, file: Path) -> None:
    speaker.play(HERE / "prologue.jsonl")
    speaker.play(file)


def test_process_ends_itself_when_the_register_is_gone(speaker: Speaker) -> None:
    speaker.play(HERE / "prologue.jsonl")
    assert speaker.process.stdin is not None
    speaker.process.stdin.close()
    speaker.process.wait(5)
