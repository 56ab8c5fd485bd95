"""The wheel carries the assets and the example plugins, and the accessor finds them in it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.new_plugin import make_plugin
from tests.architecture.sources import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def installation(tmp_path: Path) -> Path:
    """A folder with our wheel unpacked, built without a network from a copy of the checkout."""
    source = tmp_path / "source"
    ignore = shutil.ignore_patterns("__pycache__")
    for tree in ("cashier_sim", "assets", "plugins"):
        shutil.copytree(ROOT / tree, source / tree, ignore=ignore)
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, source)
    (source / "README.md").touch()  # only its words go into the wheel, and they are not our matter
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    return tmp_path / "installed"


def test_wheel_has_all_that_ships_and_finds_it(installation: Path) -> None:
    package = installation / "cashier_sim"
    assert (package / "py.typed").is_file()
    assert _files(package / "_assets") == _files(ROOT / "assets")
    assert _files(package / "_plugins") == _files(ROOT / "plugins")
    probe = "from cashier_sim import assets; print(assets.plugins_folder())"
    start = f"import sys; sys.path[:0] = [{str(installation)!r}]; {probe}"
    answer = subprocess.run(
        [sys.executable, "-I", "-c", start], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == str(package / "_plugins")


def test_new_plugins_ask_for_the_wheel_that_is_built(installation: Path, tmp_path: Path) -> None:
    (wheel,) = installation.parent.glob("*.whl")
    made = make_plugin("demo", tmp_path / "plugins", Language.ENGLISH)
    asked = (made / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert f"./wheels/{wheel.name}" in asked


def _files(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix() for path in found}
    return {name for name in names if "__pycache__" not in name}
