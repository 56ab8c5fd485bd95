"""What a person with a checkout runs: `python3 dev.py` run, test, check, shots, tour, wheel, bench.

Standard library only, so that it starts on a bare machine. It makes `.venv`, installs the pinned
set of `constraints.txt` and the checkout itself into it (so that `cashier-sim` is a command there),
adds or names missing system packages on Debian and Ubuntu, and then hands over to the real tool. A
stamp in `.venv` keeps the second start quick.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence

MINIMUM_PYTHON = (3, 11)
if sys.version_info < MINIMUM_PYTHON:  # this file therefore keeps to what Python 3.7 can read
    sys.exit(
        f"The cashier simulator needs Python {'.'.join(map(str, MINIMUM_PYTHON))} or newer, and "
        f"this is {sys.version.split()[0]}. Start it with a newer one: `python3.11 dev.py`."
    )

ROOT = Path(__file__).resolve().parent
CONSTRAINTS = ROOT / "constraints.txt"
PYPROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
SCRIPTS, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")
PYTHON = SCRIPTS / f"python{EXE}"
STAMP = VENV / "cashier-sim.stamp"
# Signals then reach the tool itself, and ending this process ends it; Windows cannot do so.
CAN_BECOME_THE_TOOL = os.name == "posix"

# What the PySide6 wheels load and do not carry; a package may have a "t64" name on newer systems.
QT_PACKAGES = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libxkbcommon0",
)
WINDOW_PACKAGES = (
    *QT_PACKAGES,
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
TOUR_PACKAGES = (*WINDOW_PACKAGES, "xvfb", "xdotool")

WINDOWLESS = frozenset({"run", "new-plugin", "doctor"})
"""Commands of the program that need neither a display nor Qt."""

LONG = ("--long", "-o", "faulthandler_timeout=900")
"""Arguments of pytest for the long tests too; one of them may take minutes."""

CHECKS = (
    ("format", ("python", "-m", "ruff", "format", "--check", ".")),
    ("lint", ("python", "-m", "ruff", "check", ".")),
    ("types", ("python", "-m", "mypy")),
    ("layers", ("lint-imports",)),
)
# Documents made from code: (document, module). `python -m module --check` fails when it is stale.
GENERATED: tuple[tuple[str, str], ...] = (
    ("settings", "cashier_sim.till.settings"),
    ("scenarios", "cashier_sim.scenario.manual"),
    ("contract", "tests.contract.document"),
    ("words", "cashier_sim.ui.texts.exported"),
)


class SetupError(Exception):
    """The machine cannot run the command; the message is the sentence to show."""


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; 2 when the machine is not ready for it."""
    options, extra = _parser().parse_known_args(arguments)
    if extra and options.command not in {"run", "test"}:
        _parser().error(f"dev.py {options.command} does not know {' '.join(extra)}")
    try:
        return _dispatch(options, [word for word in extra if word != "--"])
    except SetupError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py", description="Run, test and check the cashier simulator from a checkout."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str, *, own_help: bool = True) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, help=text, description=text, allow_abbrev=False, add_help=own_help
        )

    command("run", "Open the window, as `cashier-sim` does: try `run --help`.", own_help=False)
    test = command("test", "Run the quick tests. Other options go to pytest.")
    test.add_argument("--long", action="store_true", help="the long tests too")
    test.add_argument(
        "--coverage",
        action="store_true",
        help="instead, demand 100 %% branch coverage where the house style does",
    )
    command("check", "Check format, lint, types, layers and generated documents; no tests.")
    shots = command("shots", "Render every screen and dialog to PNG, without a display.")
    shots.add_argument("--out", type=Path, required=True, metavar="DIR")
    shots.add_argument("--scale", type=float, default=1.0, metavar="N", help="device pixel ratio")
    shots.add_argument("--lang", choices=("ru", "en"), default="ru")
    tour = command("tour", "Drive the real window under Xvfb: the main job, and a newcomer's way.")
    tour.add_argument("--out", type=Path, default=ROOT / "out" / "tour", metavar="DIR")
    wheel = command(
        "wheel", "Build the wheel, to install the program elsewhere and in a plugin's CI."
    )
    wheel.add_argument("--out", type=Path, required=True, metavar="DIR")
    bench = command("bench", "Measure, and print ratios against bare programs.")
    bench.add_argument("words", nargs="*", metavar="WORD", help="only what has it in its name")
    bench.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    return parser


def _dispatch(options: argparse.Namespace, extra: list[str]) -> int:
    acts: dict[str, Callable[[], int]] = {
        "run": lambda: run(extra),
        "test": lambda: test(extra, long=options.long, coverage=options.coverage),
        "check": check,
        "shots": lambda: shots(options.out, options.scale, options.lang),
        "tour": lambda: tour(options.out),
        "wheel": lambda: wheel(options.out),
        "bench": lambda: bench(options.words, options.json),
    }
    return acts[options.command]()


# Commands


def run(arguments: Sequence[str]) -> int:
    """Run the program, which opens its window unless its arguments say otherwise."""
    opens_window = not WINDOWLESS & set(arguments[:1])
    if opens_window and not {"-h", "--help", "--version"} & set(arguments):
        demand_display()
    prepare(WINDOW_PACKAGES if opens_window else ())
    return call("python", "-m", "cashier_sim", *arguments, folder=Path.cwd())


def test(arguments: Sequence[str], *, long: bool, coverage: bool) -> int:
    """Run pytest on a few processes; needs no display."""
    prepare(QT_PACKAGES)
    keep_compiled(os.environ)
    if coverage:
        return call("python", "-m", "tests.coverage_gate", *arguments)
    workers = str(min(os.cpu_count() or 1, 4))
    quick = ("-n", workers, "--dist", "worksteal")
    return call("python", "-m", "pytest", *quick, *(LONG if long else []), *arguments)


def check() -> int:
    """Run every check, print a verdict for each, fail at the end if one failed."""
    prepare(())
    generated = tuple((name, ("python", "-m", module, "--check")) for name, module in GENERATED)
    return 1 if [name for name, command in CHECKS + generated if not _passes(name, command)] else 0


def shots(out: Path, scale: float, language: str) -> int:
    """Render every screen to `out`; `scale` is the device pixel ratio, 1 or 2 as a rule."""
    prepare(QT_PACKAGES)
    words = ("--out", str(out.absolute()), "--scale", f"{scale:g}", "--lang", language)
    return call("python", "-m", "cashier_sim.ui.shots", *words)


def tour(out: Path) -> int:
    """Drive the real window under Xvfb and leave pictures, recordings and reports in `out`."""
    prepare(TOUR_PACKAGES)
    absent = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
    if absent:
        raise SetupError(f"the tour needs {' and '.join(absent)} on PATH; install them first.")
    return call("python", "-m", "tests.tour", "--out", str(out.absolute()))


def wheel(out: Path) -> int:
    """Build the wheel into `out`, with the pinned tools and without a network."""
    prepare(())
    return call("python", "-m", "hatchling", "build", "-t", "wheel", "-d", str(out.absolute()))


def bench(words: Sequence[str], json_file: Path | None) -> int:
    """Print the table of ratios of what the words choose, and write it as JSON where asked."""
    prepare(QT_PACKAGES)
    written = ("--json", str(json_file.absolute())) if json_file else ()
    return call("python", "-m", "bench", *words, *written)


# The machine


def demand_display() -> None:
    """Raise a `SetupError` that says what to do where no window can open."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in names):
        return
    raise SetupError(
        "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        "  On a desktop, start it from a terminal of that desktop; over ssh, use `ssh -X`.\n"
        "  On a server: `apt-get install xvfb`, then `xvfb-run -a python3 dev.py run`.\n"
        "  To only look at the screens: `python3 dev.py shots --out DIR`."
    )


def prepare(system_packages: Sequence[str]) -> None:
    """Make the machine ready: system packages, `.venv`, the pinned set, the checkout in it."""
    demand_packages(system_packages)
    wanted = stamp()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    print("dev.py: preparing .venv, once for each change of what is installed", file=sys.stderr)
    if not _venv_fits():
        if importlib.util.find_spec("ensurepip") is None:
            demand_packages(("python3-venv",))
        _must([sys.executable, "-m", "venv", "--clear", str(VENV)], "cannot make .venv")
    pip = (str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    # Constraints are complete, so nothing is left to resolve and nothing unpinned can come in.
    _must([*pip, "--no-deps", "-r", str(CONSTRAINTS)], "cannot install the pinned packages")
    editable = ("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
    _must([*pip, *editable], "cannot install the checkout")
    STAMP.write_text(wanted, encoding="utf-8")


def stamp() -> str:
    """Return what `.venv` was made from: this Python, this folder, these pins and commands."""
    files = hashlib.sha256(CONSTRAINTS.read_bytes() + PYPROJECT.read_bytes()).hexdigest()
    return f"Python {sys.version_info.major}.{sys.version_info.minor}\n{ROOT}\n{files}\n"


def demand_packages(names: Sequence[str]) -> None:
    """Install the missing of these Debian packages as root, else raise the command to run."""
    missing = missing_packages(names)
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if sys.platform == "win32" or os.geteuid() != 0:
        raise SetupError(
            f"system packages are missing. Run this and start again:\n"
            f"  sudo apt-get update && sudo {' '.join(install)}"
        )
    print(f"dev.py: installing {' '.join(missing)}", file=sys.stderr)
    _must(["apt-get", "-q", "update"], "cannot refresh the package lists")
    _must(install, "cannot install system packages")


def missing_packages(names: Sequence[str]) -> list[str]:
    """Return those of the names that dpkg does not list as installed; none without dpkg."""
    if not names or shutil.which("dpkg-query") is None:
        return []
    asked = [name + suffix for name in names for suffix in ("", "t64")]
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *asked],
        capture_output=True,
        text=True,
        check=False,  # it fails when one of the names is unknown, and still lists the others
    )
    lines = (line.split() for line in answer.stdout.splitlines())
    installed = {words[0] for words in lines if words[1:] == ["installed"]}
    return [name for name in names if not installed & {name, f"{name}t64"}]


def _venv_fits() -> bool:
    if not VENV.is_dir():
        return False
    probe = f"import pip, sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])})"
    try:
        return (
            subprocess.run([PYTHON, "-c", probe], capture_output=True, check=False).returncode == 0
        )
    except OSError:
        return False


def _must(command: Sequence[str], failure: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, env=environment, check=False)
    if done.returncode:
        raise SetupError(f"{failure}: `{' '.join(command)}` ended with {done.returncode}.")


# Processes


def keep_compiled(environment: MutableMapping[str, str]) -> None:
    """Let what tests start find compiled modules: hundreds of processes would compile all anew.

    Who wants none in the folders of the source gets them in `.venv`.
    """
    if environment.pop("PYTHONDONTWRITEBYTECODE", ""):
        environment.setdefault("PYTHONPYCACHEPREFIX", str(VENV / "compiled"))


def call(tool: str, *arguments: str, folder: Path = ROOT) -> int:
    """Hand over to a tool of `.venv` in a folder; where it returns, with the tool's exit code."""
    command = [str(SCRIPTS / f"{tool}{EXE}"), *arguments]
    if CAN_BECOME_THE_TOOL:
        sys.stdout.flush()
        os.chdir(folder)
        os.execv(command[0], command)
    return subprocess.run(command, cwd=folder, check=False).returncode


def _passes(name: str, command: Sequence[str]) -> bool:
    tool, *arguments = command
    started = time.monotonic()
    done = subprocess.run(
        [SCRIPTS / f"{tool}{EXE}", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    passed = done.returncode == 0
    verdict = "ok" if passed else "FAILED"
    if not passed:
        print(done.stdout)
    print(f"{name:<10} {verdict:<7} {time.monotonic() - started:5.1f} s", flush=True)
    return passed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
