"""How long a scenario of eight sentences takes: a payment through a plugin, from shift to slip.

Ours plays the file as the runner does, with a register of its own each time. The bare side passes
the same messages, recorded from one such scenario, over plain pipes, and commits the same
documents to a SQLite file; with a process of its own, it starts an interpreter first that
imports what any plugin's process must.
"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING
from unittest import mock

import msgspec

from bench.harness import Measure, Pair, timed
from bench.payments import BARE_PLUGIN, BARE_TABLES, MANIFEST, PLUGIN, Commit, Recorder, Recording
from cashier_sim.plugin_host import kept_processes
from cashier_sim.plugin_host.kept_processes import KeptProcesses
from cashier_sim.scenario.feature_file import Scenario, parse_feature
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.results import StepStatus
from cashier_sim.scenario.stage import Stage, StageSetup, open_stage, options_of
from cashier_sim.till.folder import DataFolder
from cashier_sim.till.stand import RegisterStand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

HEAD = """\
# language: ru
Функция: Оплата
"""
SCENARIO = """
  Сценарий: Оплата {name}
    Дано открыта смена
    Когда кассир создаёт заказ
    И добавляет блюдо «Сырники со сметаной»
    И нажимает «Касса»
    И выбирает тип оплаты «bench»
    И нажимает «Оплатить»
    И вводит текст «12»
    Тогда заказ закрыт
"""
FILES = 50
IN_A_FILE = 20
BARE_SCENARIOS = 100
"""Enough to know what a thousand bare ones would take."""
BARE_START = "import json, threading, decimal, uuid"


def write_plugin(folder: Path) -> None:
    """Write the plugin that takes the payments."""
    (folder / "plugin.py").write_text(PLUGIN, encoding="utf-8")
    (folder / "Manifest.xml").write_text(MANIFEST, encoding="utf-8")


class Runner:
    """Plays the scenario again and again, each time on a register of its own."""

    def __init__(self, folder: Path, kept: KeptProcesses | None) -> None:
        plugin = folder / "plugin"
        plugin.mkdir()
        write_plugin(plugin)
        self._loop = asyncio.new_event_loop()
        self._kept = kept
        self._setup = StageSetup(plugin_folders=(plugin,), kept_processes=kept)
        self._scenario: Scenario = parse_feature(
            HEAD + SCENARIO, folder / "bench.feature"
        ).scenarios[0]

    def close(self) -> None:
        """End the processes that were kept."""
        if self._kept is not None:
            self._loop.run_until_complete(self._kept.close())
        self._loop.close()

    def play(self) -> None:
        """Play it once."""
        self._loop.run_until_complete(self._play())

    def recorded(self, recorder: Recorder, folder: Path) -> Recording:
        """Play it once more, and keep what passed and what was written."""
        return self._loop.run_until_complete(self._recorded(recorder, folder))

    async def _play(self) -> None:
        async with open_stage(self._scenario.language, self._setup) as stage:
            await self._played(stage)

    async def _played(self, stage: Stage) -> None:
        for result in await Player(stage).play(self._scenario):
            if result.status is StepStatus.FAILED:
                raise RuntimeError(f"{result.text}: {result.failure}")

    async def _recorded(self, recorder: Recorder, folder: Path) -> Recording:
        recorder.lines.clear()
        stand = await RegisterStand.open(replace(options_of(self._setup), data_folder=folder))
        stage = Stage(stand, self._scenario.language, self._setup)
        await stage.rest()
        await self._played(stage)
        stage.close()
        await stand.close()
        return Recording(tuple(recorder.lines), *_written(DataFolder.store_of(folder)))


def _written(database: Path) -> tuple[tuple[Commit, ...], tuple[bytes, ...]]:
    """The commits of a store, each with the documents as they are at the end, and its slips."""
    with closing(sqlite3.connect(database)) as store:
        orders = dict(store.execute("SELECT id, doc FROM orders"))
        attempts = dict(store.execute("SELECT id, doc FROM attempts"))
        lines = [
            (doc, json.loads(doc))
            for (doc,) in store.execute("SELECT doc FROM journal ORDER BY seq")
        ]
        commits = tuple(
            Commit(
                journal=doc,
                orders=tuple((one, orders[one]) for one in line["orders"]),
                attempts=tuple((one, attempts[one]) for one in line["attempts"]),
            )
            for doc, line in lines
        )
        return commits, tuple(doc for (doc,) in store.execute("SELECT document FROM slips"))


class BareProcess:
    """Two processes that pass the recorded messages, and nothing else."""

    def __init__(self, recording: Recording) -> None:
        self._turns = [
            msgspec.json.decode(line.data) if line.is_sent else None for line in recording.lines
        ]
        answers = [None if line.is_sent else json.loads(line.data) for line in recording.lines]
        command = [sys.executable, "-c", f"{BARE_START}\n{BARE_PLUGIN}"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._said, self._heard = _pipes(self._process)
        self._said.write(json.dumps(answers).encode() + b"\n")
        self._said.flush()

    def pass_messages(self) -> None:
        """Do it once."""
        for message in self._turns:
            if message is None:
                msgspec.json.decode(self._heard.readline())
            else:
                self._said.write(msgspec.json.encode(message) + b"\n")
                self._said.flush()

    def close(self) -> None:
        """End the other one."""
        self._process.kill()
        self._process.communicate()


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the bare process has no pipes")
    return process.stdin, process.stdout


class BareStore:
    """A SQLite file that takes the recorded documents, and nothing else."""

    def __init__(self, folder: Path, recording: Recording) -> None:
        self._recording = recording
        self._database = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
        self._database.executescript(BARE_TABLES)
        self._database.execute("PRAGMA synchronous = OFF")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def commit_all(self) -> None:
        """Commit the documents, one commit after the other."""
        write = self._database
        for commit in self._recording.commits:
            write.execute("BEGIN IMMEDIATE")
            write.execute("INSERT INTO journal (doc) VALUES (?)", (commit.journal,))
            write.executemany("INSERT OR REPLACE INTO orders VALUES (?, ?)", commit.orders)
            write.executemany("INSERT OR REPLACE INTO attempts VALUES (?, ?)", commit.attempts)
            write.execute("COMMIT")
        for slip in self._recording.slips:
            write.execute("INSERT INTO slips (doc) VALUES (?)", (slip,))


@contextmanager
def _prepared(*, reuses: bool) -> Iterator[tuple[Runner, Recording, BareStore]]:
    """A runner that is warm, what passes in one of its scenarios, and where it is committed.

    Modules are compiled once and kept, as with whoever uses the program.
    """
    recorder = Recorder()
    with ExitStack() as stack:
        stack.enter_context(mock.patch.dict(os.environ))
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with mock.patch.object(kept_processes, "start_process", recorder.start_process):
            recording_runner = Runner(folder, KeptProcesses())
            recording_runner.play()
            recording = recording_runner.recorded(recorder, folder / "data")
            recording_runner.close()
        (folder / "ours").mkdir()
        runner = stack.enter_context(
            closing(Runner(folder / "ours", KeptProcesses() if reuses else None))
        )
        runner.play()
        yield runner, recording, stack.enter_context(closing(BareStore(folder, recording)))


@contextmanager
def _with_own_process() -> Iterator[Pair]:
    with _prepared(reuses=False) as (runner, recording, store):

        def bare() -> None:
            with closing(BareProcess(recording)) as process:
                process.pass_messages()
            store.commit_all()

        yield Pair(timed(runner.play), timed(bare))


@contextmanager
def _with_reused_process() -> Iterator[Pair]:
    with (
        _prepared(reuses=True) as (runner, recording, store),
        closing(BareProcess(recording)) as process,
    ):

        def bare() -> None:
            process.pass_messages()
            store.commit_all()

        yield Pair(timed(runner.play, times=5), timed(bare, times=5))


def _thousand(workers: int, *, reuses: bool) -> Callable[[], AbstractContextManager[Pair]]:
    """A thousand scenarios through `cashier-sim run`; what is told is the time of each.

    The bare side does without a runner, and is taken to be as many times as quick as there are
    workers.
    """

    @contextmanager
    def prepare() -> Iterator[Pair]:
        with _prepared(reuses=reuses) as (_, recording, store), ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            write_plugin(folder)
            for number in range(FILES):
                text = HEAD + "".join(SCENARIO.format(name=one) for one in range(IN_A_FILE))
                (folder / f"{number:02}.feature").write_text(text, encoding="utf-8")
            words = (sys.executable, "-m", "cashier_sim", "run", "-n", str(workers))
            command = (*words, "--reuse-plugins") if reuses else words
            _run(*command, str(folder / "00.feature"))  # which compiles what is not compiled yet
            kept = stack.enter_context(closing(BareProcess(recording)))

            def ours() -> None:
                _run(*command, str(folder))

            def bare() -> None:
                for _ in range(BARE_SCENARIOS):
                    if reuses:
                        kept.pass_messages()
                    else:
                        with closing(BareProcess(recording)) as process:
                            process.pass_messages()
                    store.commit_all()

            yield Pair(_each(ours, FILES * IN_A_FILE), _each(bare, BARE_SCENARIOS * workers))

    return prepare


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _each(act: Callable[[], object], count: int) -> Callable[[], float]:
    """A sampler of an act that does something `count` times."""
    whole = timed(act)
    return lambda: whole() / count


MEASURES = (
    Measure("scenario of 8 sentences, own process", 3.0, _with_own_process, repeats=20),
    Measure("scenario of 8 sentences, reused process", 3.0, _with_reused_process),
    *(
        Measure(
            f"1,000 scenarios, {workers} worker{'s' * (workers > 1)}, {kind}",
            3.0,
            _thousand(workers, reuses=kind == "reused"),
            repeats=1,
            warms_up=False,
        )
        for kind in ("own processes", "reused")
        for workers in (1, 2)
    ),
)
