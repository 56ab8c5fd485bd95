from __future__ import annotations

import json
from pathlib import Path

import pytest

from cashier_sim.till.errors import RefusedError
from cashier_sim.till.settings import CATALOGUE, CHECK, DOCUMENT, Setting, Settings, document, main

ROOT = Path(__file__).parents[3]


def test_defaults_fit_their_own_rules_and_keys_are_unique() -> None:
    assert all(setting.problem(setting.default) is None for setting in CATALOGUE)
    assert all(setting.sentence.endswith(".") for setting in CATALOGUE)
    assert len({setting.key for setting in CATALOGUE}) == len(CATALOGUE)


def test_values_without_a_file() -> None:
    settings = Settings()
    assert settings.text("language") == "ru"
    assert settings.number("call_time_limit_minutes") == 10
    assert settings.flag("creates_payment_type_for_new_system")
    assert not settings.flag("demo_mode")
    assert settings.slip_language == "ru"
    settings.change("slip_culture", "en-US")
    assert settings.slip_language == "en"


def test_a_setting_is_read_as_what_it_is() -> None:
    settings = Settings()
    with pytest.raises(TypeError, match="'demo_mode' is no text"):
        settings.text("demo_mode")
    with pytest.raises(TypeError, match="'demo_mode' is no number"):
        settings.number("demo_mode")


def test_a_change_is_kept_and_replaces_the_shown_values(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(path)
    before = settings.shown
    settings.change("language", "en")
    assert settings.shown is not before
    assert before["language"] == "ru"
    assert Settings(path).text("language") == "en"
    assert json.loads(path.read_text(encoding="utf-8")) == {"schema_version": 1, "language": "en"}


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("nonsense", 1, "no_such_setting"),
        ("language", "de", "setting_invalid"),
        ("language", 1, "setting_invalid"),
        ("demo_mode", 1, "setting_invalid"),
        ("call_time_limit_minutes", True, "setting_invalid"),
        ("call_time_limit_minutes", -1, "setting_invalid"),
        ("call_time_limit_minutes", 1441, "setting_invalid"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(key: str, value: int | str, code: str) -> None:
    settings = Settings()
    before = settings.shown
    with pytest.raises(RefusedError) as refused:
        settings.change(key, value)
    assert refused.value.refusal.code == code
    assert settings.shown is before


def test_a_number_without_bounds_fits_anyhow() -> None:
    setting = Setting(key="k", default=1, sentence="S.")
    assert setting.problem(-5) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("no json", "no JSON"),
        ("[]", "object"),
        ("{}", "schema_version None"),
        ('{"schema_version": 2}', "schema_version 2"),
        ('{"schema_version": 1, "colour": 1}', "'colour'"),
        ('{"schema_version": 1, "language": "de"}', "language: 'de'"),
    ],
)
def test_a_file_that_is_wrong_is_refused_by_name(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        Settings(path)
    assert refused.value.refusal.code == "settings_invalid"
    assert problem in refused.value.refusal.values["problem"]
    assert refused.value.refusal.values["path"] == str(path)


def test_the_document_is_current() -> None:
    assert main([CHECK, str(ROOT / DOCUMENT)]) == 0


def test_the_document_is_written_and_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "settings.md"
    assert main([CHECK, str(path)]) == 1
    assert "python -m cashier_sim.till.settings" in capsys.readouterr().err
    assert main([str(path)]) == 0
    assert path.read_text(encoding="utf-8") == document()
    assert main([CHECK, str(path)]) == 0
    path.write_text("old", encoding="utf-8")
    assert main([CHECK, str(path)]) == 1
