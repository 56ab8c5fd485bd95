"""`cashier-sim run` as a person starts it: codes, what it writes, and what it leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from tests.process.scenario.shop import ENGLISH, FAILING, HEAD, PAYING, shop

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = (sys.executable, "-m", "cashier_sim", "run")
LIMIT_SECONDS = 30.0
IN_THE_BACKGROUND = ("sh", "-c", """trap '' INT; exec "$@" """, "sh")
"""How a script starts what it puts an `&` behind: Ctrl+C is not for it."""

RUNNING = """
  Сценарий: Без конца
    Когда кассир выбирает тип оплаты «Проба»
    И кассир нажимает «Оплатить»
"""


def run(folder: Path, *words: str, locale: str = "C") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *words],
        cwd=folder,
        env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )


def test_loading_it_loads_no_register_since_that_is_for_the_workers() -> None:
    probe = "import sys, cashier_sim.scenario.runner.run; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"cashier_sim.till", "cashier_sim.engine", "gherkin"} & set(loaded)


def test_scenarios_of_a_plugin_pass_with_it(tmp_path: Path) -> None:
    plugin = shop(tmp_path, HEAD + PAYING)
    (plugin / "features" / "english.feature").write_text(ENGLISH, encoding="utf-8")
    junit = tmp_path / "out.xml"
    done = run(plugin, "--junit", str(junit))
    assert (done.returncode, done.stderr) == (0, "")
    dots, summary = done.stdout.splitlines()
    assert dots == ".."
    assert summary.startswith("прошло: 2 за ")
    assert len(ET.parse(junit).getroot().findall(".//testcase")) == 2  # noqa: S314 (our own file)


def test_failure_is_told_with_all_that_led_to_it(tmp_path: Path) -> None:
    plugin = shop(
        tmp_path,
        HEAD + PAYING,
        pay="print('asking the bank')\nraise ValueError('the bank is closed')",
    )
    done = run(plugin, "features/probe.feature")
    assert done.returncode == 1
    told = done.stdout
    assert "features/probe.feature:14: Оплата\n" in told
    assert "  ✓ И кассир нажимает «Оплатить»\n" in told
    assert "вызов probe.pay(" in told
    assert "[ошибка]" in told
    line = (
        (plugin / "probe.py")
        .read_text(encoding="utf-8")
        .splitlines()
        .index("        raise ValueError('the bank is closed')")
    )
    assert f'File "{plugin}/probe.py", line {line + 1}, in pay' in told
    assert "  ✗ Тогда заказ закрыт   <-- features/probe.feature:14\n" in told
    assert "    ожидалось: закрыт\n" in told
    assert "конец журнала плагина «probe»:" in told
    assert "    asking the bank\n" in told
    assert told.rstrip().splitlines()[-1].startswith("прошло: 0, не прошло: 1 за ")


def test_control_characters_of_a_plugin_steer_neither_terminal_nor_pages(tmp_path: Path) -> None:
    pay = "print('\\x1b[2Jprinted')\nraise ValueError('closed\\x1b]0;x\\x07\\rover')"
    plugin = shop(tmp_path, HEAD + PAYING, pay=pay)
    junit, page = tmp_path / "out.xml", tmp_path / "out.html"
    done = run(plugin, "--junit", str(junit), "--report", str(page))
    assert "    \\x1b[2Jprinted\n" in done.stdout
    failure = ET.parse(junit).getroot().find(".//failure")  # noqa: S314 (our own file)
    assert failure is not None
    for told in (done.stdout, failure.text or "", page.read_text(encoding="utf-8")):
        assert "ValueError: closed\\x1b]0;x\\x07\\rover" in told
        assert not any(one in told for one in "\x1b\x07\ufffd")


@pytest.mark.parametrize(("words", "count"), [((), 2), (("--reuse-plugins",), 1)])
def test_a_process_lives_on_only_where_it_is_reused(
    tmp_path: Path, words: tuple[str, ...], count: int
) -> None:
    pids = tmp_path / "pids"
    pay = f"import os\nopen({str(pids)!r}, 'a').write(f'{{os.getpid()}}\\n')"
    plugin = shop(tmp_path, HEAD + PAYING + PAYING.replace("Оплата", "Ещё одна"), pay=pay)
    assert run(plugin, *words).returncode == 0
    told = pids.read_text(encoding="utf-8").splitlines()
    assert (len(told), len(set(told))) == (2, count)


def test_plugin_that_floods_its_log_is_told_by_its_end(tmp_path: Path) -> None:
    plugin = shop(
        tmp_path,
        HEAD + PAYING,
        pay="for _ in range(100_000): print('y' * 100)\nprint('last words')\nos._exit(3)",
    )
    done = run(plugin)
    assert done.returncode == 1
    assert "last words" in done.stdout
    assert "ended with exit code 3" in done.stdout
    assert len(done.stdout) < 40_000


def test_plugin_that_never_answers_meets_the_limit_and_is_gone(tmp_path: Path) -> None:
    plugin = shop(tmp_path, HEAD + RUNNING, pay="threading.Event().wait()")
    done = run(plugin, "--limit", "1")
    assert done.returncode == 1
    assert (
        "Сценарий шёл дольше отведённых 1 с, и всё это время плагин «probe» не отвечал"
        in done.stdout
    )
    assert processes_of(plugin) == []


def test_plugin_that_hangs_while_it_starts_meets_the_limit_and_is_gone(tmp_path: Path) -> None:
    plugin = shop(tmp_path, HEAD + PAYING + FAILING)
    code = plugin / "probe.py"
    code.write_text(
        "import threading\nprint('asks the network', flush=True)\nthreading.Event().wait()\n"
        + code.read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    done = run(plugin, "--limit", "0.3")
    assert done.returncode == 1
    assert "прошло: 0, не прошло: 2" in done.stdout
    assert "Плагин «probe» не запустился за 0.3 с" in done.stdout
    assert "asks the network" in done.stdout, "the end of its log"
    assert "Traceback" not in done.stdout
    assert processes_of(plugin) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows environments")
def test_what_a_plugin_starts_in_a_session_of_its_own_is_gone(tmp_path: Path) -> None:
    pay = (
        "import subprocess, sys\n"
        "waits = 'import signal; signal.pause()'\n"
        "subprocess.Popen([sys.executable, '-c', waits], start_new_session=True)"
    )
    plugin = shop(tmp_path, HEAD + PAYING, pay=pay)
    assert run(plugin).returncode == 0
    assert processes_of(plugin) == []


def test_plugin_that_does_not_start_fails_its_scenarios_with_its_line(tmp_path: Path) -> None:
    plugin = shop(tmp_path)
    (plugin / "probe.py").write_text("def oops(:\n", encoding="utf-8")
    done = run(plugin)
    assert done.returncode == 1
    assert "Плагин «probe» не работает: SyntaxError" in done.stdout
    assert f'File "{plugin}/probe.py", line 1' in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("nowhere",), 2, "nowhere is not there"),
        (("features", "-k", "and"), 2, "Wrong expression"),
        (("features", "-k", "nobody"), 5, "there is no scenario to play"),
        (("features", "--lang", "en"), 5, "there is no scenario to play"),
        (("features", "--plugin", "nowhere"), 2, "nowhere is no folder of a plugin"),
    ],
)
def test_what_cannot_be_played_ends_with_its_code_and_reason(
    tmp_path: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    plugin = shop(tmp_path)
    done = run(plugin, *words)
    assert done.returncode == code
    assert told in done.stderr


def test_language_is_that_of_the_files_or_else_of_the_system(tmp_path: Path) -> None:
    plugin = shop(tmp_path)
    (plugin / "features" / "probe.feature").write_text(ENGLISH, encoding="utf-8")
    report = tmp_path / "out.html"
    done = run(plugin, "--report", str(report), locale="ru_RU.UTF-8")
    assert "1 passed in" in done.stdout
    assert f"report: {report}\n" in done.stdout
    done = run(plugin, "-k", "nobody", locale="ru_RU.UTF-8")
    assert done.stderr == (
        "cashier-sim run: нет ни одного сценария; проверьте пути, -k, --tag и --lang\n"
    )
    done = run(plugin, "nowhere", "--lang", "en", locale="ru_RU.UTF-8")
    assert done.stderr == "cashier-sim run: nowhere is not there\n"
    done = run(plugin, "-n", "2", "--report", str(plugin), locale="ru_RU.UTF-8")
    assert "папка; назовите файл в ней" in done.stderr


def test_unreadable_file_is_told_and_the_others_are_played(tmp_path: Path) -> None:
    plugin = shop(tmp_path)
    bad = plugin / "features" / "bad.feature"
    bad.write_text("Feature: A\n  Scenario: B\n    * x\n    | a\n  ? y\n", encoding="utf-8")
    for words in ((), ("-n", "2")):
        done = run(plugin, *words)
        assert done.returncode == 2
        assert done.stdout.count(f"{bad}:") == 1
        assert "прошло: 1 за" in done.stdout


def test_surroundings_of_the_repository_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option")
    monkeypatch.setenv("PYTEST_PLUGINS", "nobody_has_this")
    plugin = shop(tmp_path)
    (plugin / "conftest.py").write_text("raise SystemExit(9)\n", encoding="utf-8")
    (plugin / "features" / "test_x.py").write_text("raise SystemExit(9)\n", encoding="utf-8")
    (plugin / "pytest.ini").write_text(
        "[pytest]\naddopts = --no-such-option --strict-config\nunknown_key = 1\nstrict = true\n"
        "filterwarnings = error\nrequired_plugins = nobody-has-this\ncashier_sim_seed = 7\n",
        encoding="utf-8",
    )
    done = run(plugin, "--junit", "out.xml")
    assert (done.returncode, done.stderr) == (0, "")
    assert 'name="seed" value="7"' in (plugin / "out.xml").read_text(encoding="utf-8")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is full")  # noqa: PTH110 (before any folder)
@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_full_disk_under_the_file_of_junit_is_told(
    tmp_path: Path, workers: tuple[str, ...]
) -> None:
    plugin = shop(tmp_path, HEAD + PAYING)
    done = run(plugin, "--junit", "/dev/full", *workers)
    assert (done.returncode, done.stderr) == (2, "")
    dots, summary, told = done.stdout.splitlines()
    assert (dots, summary[:9]) == (".", "прошло: 1")
    assert told == "/dev/full не записать: на диске нет места; возьмите другой файл"


def test_line_chooses_one_scenario(tmp_path: Path) -> None:
    plugin = shop(tmp_path, HEAD + PAYING + FAILING)
    done = run(plugin, "features/probe.feature:12")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, ".")
    assert "прошло: 1 за" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is no signal to one process there")
@pytest.mark.parametrize(
    ("before", "workers", "end"),
    [
        ((), (), signal.SIGINT),
        ((), ("-n", "2"), signal.SIGINT),
        ((), (), signal.SIGTERM),
        ((), ("-n", "2"), signal.SIGTERM),
        (IN_THE_BACKGROUND, (), signal.SIGTERM),
        (IN_THE_BACKGROUND, ("-n", "2"), signal.SIGTERM),
    ],
)
def test_run_that_is_ended_leaves_nothing(
    tmp_path: Path, before: tuple[str, ...], workers: tuple[str, ...], end: signal.Signals
) -> None:
    flag = tmp_path / "in-pay"
    os.mkfifo(flag)
    plugin = shop(
        tmp_path,
        HEAD + RUNNING,
        pay=f"open({str(flag)!r}, 'w').close()\nthreading.Event().wait()",
    )
    running = subprocess.Popen(
        [*before, *COMMAND, *workers],
        cwd=plugin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(tmp_path), "LC_ALL": "C", "PYTHONUTF8": "1"},
        start_new_session=True,  # as a terminal's job: the signal goes to all of it
    )
    flag.open().close()  # waits for `pay`
    os.killpg(running.pid, end)
    _, told = running.communicate(timeout=LIMIT_SECONDS)
    assert running.returncode == 130
    assert told == "прервано\n"  # the scenario's language
    assert processes_of(plugin) == []
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_run_leaves_nothing_in_the_folder_of_temporary_files(
    tmp_path: Path, workers: tuple[str, ...]
) -> None:
    plugin = shop(tmp_path, HEAD + PAYING)
    done = subprocess.run(
        [*COMMAND, *workers],
        cwd=plugin,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0
    assert left_in(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe ends otherwise there")
@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_run_whose_reader_has_enough_ends_quietly_and_leaves_nothing(
    tmp_path: Path, workers: tuple[str, ...]
) -> None:
    plugin = shop(tmp_path, HEAD + FAILING + PAYING)
    running = subprocess.Popen(
        [*COMMAND, *workers],
        cwd=plugin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert running.stdout is not None
    running.stdout.close()
    _, told = running.communicate(timeout=LIMIT_SECONDS)
    assert (running.returncode, told) == (141, b"")
    assert processes_of(plugin) == []
    assert left_in(tmp_path) == []


def left_in(folder: Path) -> list[str]:
    """Names of what a run has made and left there."""
    made = ("cashier-sim-*", "pytest-of-*", "pymp-*")
    return [found.name for pattern in made for found in folder.glob(pattern)]


def processes_of(plugin: Path) -> list[str]:
    """Ids of processes whose working folder is this plugin's."""
    if sys.platform != "linux":
        return []
    found = []
    for name in os.listdir("/proc"):  # noqa: PTH208 (half of what is there goes away meanwhile)
        try:
            if name.isdecimal() and os.readlink(f"/proc/{name}/cwd") == str(plugin):  # noqa: PTH115 (the same)
                found.append(name)
        except OSError:
            continue
    return found
