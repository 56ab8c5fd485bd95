import json
from pathlib import Path

import pytest

from bank.service import GuestAct, GuestPlan
from bank.settings import Settings, load_settings
from cashier_sim.plugin_api import PluginSettingsException


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bank.json"


def test_missing_file_is_written_for_a_person_to_edit(file: Path) -> None:
    assert load_settings(file) == Settings()
    assert json.loads(file.read_text(encoding="utf-8"))["guest"] == "pays"
    assert load_settings(file) == Settings()


def test_file_says_what_differs(file: Path) -> None:
    file.write_text('{"guest": "gives_up", "guest_acts_after_polls": 1}', encoding="utf-8")
    settings = load_settings(file)
    assert settings.plan() == GuestPlan(GuestAct.GIVES_UP, acts_at=1, expires_at=60)
    assert not settings.demo


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"guest": "sings"}', "'sings' is not a valid GuestAct"),
        ('{"demo": "yes"}', "demo is 'yes'; give bool"),
        ('{"guest_acts_after_polls": 1.5}', "guest_acts_after_polls is 1.5; give int"),
        ('{"poll_interval_seconds": 1.5}', "poll_interval_seconds is 1.5; give 0 to 1"),
        ('{"poll_interval_seconds": "soon"}', "not supported between"),
        ('{"time_limit_seconds": 0}', "time_limit_seconds is 0; give 1 or more"),
        ('{"colour": "red"}', "colour"),
        ("[1]", "must be a mapping"),
        ("{", "Expecting"),
    ],
)
def test_wrong_file_is_told_by_name(file: Path, text: str, told: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(PluginSettingsException, match=r"bank\.json") as caught:
        load_settings(file)
    assert told in str(caught.value)
