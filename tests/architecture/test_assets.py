"""Every asset has its place in `assets/README.md`, which says its licence, and somebody uses it."""

from __future__ import annotations

import re

from tests.architecture.sources import ROOT

ASSETS = ROOT / "assets"
USERS = ("cashier_sim", "tests", "bench")


def listed() -> set[str]:
    """What the page lists, files and folders."""
    page = (ASSETS / "README.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE))


def test_every_asset_is_listed_and_nothing_else() -> None:
    present = {
        entry.name + "/" * entry.is_dir()
        for entry in ASSETS.iterdir()
        if entry.name not in {"README.md", "__pycache__"}
    }
    assert listed() == present


def test_every_asset_is_used() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for user in USERS
        for path in (ROOT / user).rglob("*.py")
        if path.name != "test_assets.py"
    )
    unused = [name for name in listed() if name.rstrip("/") not in code]
    assert not unused
