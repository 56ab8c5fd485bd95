"""Plugins that use every member of the contract, each in its own process under a real till."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.catalogue import members
from tests.contract.scenes import SCENES
from tests.contract.stage import expected, notes_of
from tests.contract.used import foreign_imports, noted, sources

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.process
@pytest.mark.parametrize("subject", SCENES)
def test_each_member_has_its_effect(subject: str, tmp_path: Path) -> None:
    notes = notes_of(subject, SCENES[subject], tmp_path)
    assert notes == expected(subject, notes)


def test_every_plugin_is_played() -> None:
    assert {path.stem for path in sources()} == set(SCENES)


def test_plugins_stand_on_the_contract_alone() -> None:
    assert {path.name: foreign_imports(path) for path in sources() if foreign_imports(path)} == {}


def test_plugins_use_what_they_note() -> None:
    odd = [member for path in sources() for member, is_used in noted(path) if not is_used]
    assert odd == []


def test_no_member_is_noted_by_two_plugins() -> None:
    all_noted = [member for path in sources() for member, _ in noted(path)]
    assert sorted(all_noted) == sorted(set(all_noted))


def test_plugins_note_every_member() -> None:
    all_noted = {member for path in sources() for member, _ in noted(path)}
    assert all_noted - members().keys() == set()
    assert members().keys() - all_noted == set()
