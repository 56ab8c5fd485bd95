"""Looks at Python, Qt, fonts, display and the packages around. Qt is loaded by a child only."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from cashier_sim.scenario.doctor.findings import Finding, broken, fine, worth_knowing

LEAST_PYTHON = (3, 11)
_QT = "PySide6-Essentials"
_QT_FROM, _QT_BELOW = (6, 11), (6, 12)
_FONTS = ("fontpkg-ibm-plex-sans", "fontpkg-ibm-plex-mono")
_SECONDS = 30.0
_DRAWS = (
    "from PySide6.QtWidgets import QApplication, QLabel; app = QApplication([]); QLabel('x').grab()"
)
_MISSING = re.compile(r"(lib[\w.+-]+\.so[.\d]*)(?:: cannot open| => not found)")

_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""Which package of Debian holds a library that Qt needs."""

Version = Callable[[str], str]
"""The version of an installed package; raises `PackageNotFoundError`."""


def python(version: tuple[int, int, int]) -> Finding:
    """Whether Python is new enough."""
    text = ".".join(map(str, version))
    if version < LEAST_PYTHON:
        return broken("python_old", version=text)
    return fine("python", version=text)


def qt_version(version_of: Version = metadata.version) -> Finding:
    """Whether the right PySide6 is installed."""
    try:
        version = version_of(_QT)
    except metadata.PackageNotFoundError:
        return broken("qt_missing", python=sys.executable)
    numbers = tuple(map(int, re.findall(r"\d+", version)[:2]))
    if not _QT_FROM <= numbers < _QT_BELOW:
        return broken("qt_wrong", version=version, python=sys.executable)
    return fine("qt", version=version)


def qt_loads(
    draw: Callable[[], tuple[int, str]] | None = None,
    unresolved: Callable[[str], str] | None = None,
) -> Finding:
    """Whether Qt can draw. It may end the process that tries, so a child does.

    Args:
        draw: Gives the exit code and error output of a process that draws without a screen.
        unresolved: Gives what the loader says of the platform plugin of a name.
    """
    code, output = (draw or _drawn)()
    if code == 0:
        return fine("qt_loads")
    missing = [
        *_MISSING.findall(output),
        *_MISSING.findall((unresolved or _unresolved)("offscreen")),
    ]
    return _lacking(missing) or broken("qt_broken", python=sys.executable, details=output.strip())


def display(
    environment: Mapping[str, str],
    platform: str = sys.platform,
    unresolved: Callable[[str], str] | None = None,
) -> Finding:
    """Whether there is a screen, and what Qt needs for it."""
    if not platform.startswith("linux"):
        return fine("display", display=platform)
    for variable, plugin in (("WAYLAND_DISPLAY", "wayland"), ("DISPLAY", "xcb")):
        if environment.get(variable):
            found = _lacking(_MISSING.findall((unresolved or _unresolved)(plugin)))
            return found or fine("display", display=f"{variable}={environment[variable]}")
    return worth_knowing("display_missing")


def fonts(installed: Callable[[str], bool] | None = None) -> Finding:
    """Whether the fonts of the window are there."""
    missing = [name for name in _FONTS if not (installed or _has_files)(name)]
    if missing:
        return broken("fonts_missing", packages=" ".join(missing), python=sys.executable)
    return fine("fonts")


def tools(version_of: Version = metadata.version) -> Iterator[Finding]:
    """What scenarios and debugging need."""
    for name, code, tell in (
        ("pytest", "pytest_missing", broken),
        ("pytest-xdist", "xdist_missing", worth_knowing),
        ("debugpy", "debugpy_missing", worth_knowing),
    ):
        try:
            yield fine("package", name=name, version=version_of(name))
        except metadata.PackageNotFoundError:
            yield tell(code, python=sys.executable)


def _lacking(libraries: Iterable[str]) -> Finding | None:
    named = list(dict.fromkeys(libraries))
    if not named:
        return None
    packages = dict.fromkeys(_PACKAGES.get(one, one) for one in named)
    return broken("libraries_missing", libraries=", ".join(named), packages=" ".join(packages))


def _drawn() -> tuple[int, str]:
    try:
        done = subprocess.run(
            [sys.executable, "-c", _DRAWS],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return 1, f"no answer within {_SECONDS:g} s"
    return done.returncode, done.stderr


def _unresolved(plugin: str) -> str:
    """What the loader says of a platform plugin; empty where it cannot be asked."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return ""
    library = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / f"libq{plugin}.so"
    if not library.exists():
        return ""
    try:
        done = subprocess.run(
            ["ldd", str(library)],  # noqa: S607 (it is where the system keeps it)
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def _has_files(name: str) -> bool:
    spec = find_spec(name.replace("-", "_"))
    if spec is None or spec.origin is None:
        return False
    return any((Path(spec.origin).parent / "files").glob("*.ttf"))
