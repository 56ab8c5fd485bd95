"""A new plugin's folder."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path

import pytest

from cashier_sim import assets
from cashier_sim.plugin_host.manifest import load_manifest
from cashier_sim.scenario.feature_file import read_feature
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.new_plugin import NewPluginError, make_plugin, run
from cashier_sim.scenario.vocabulary import vocabulary

RU, EN = Language.RUSSIAN, Language.ENGLISH
FILES = {
    ".github/workflows/scenarios.yml",
    ".gitignore",
    "Manifest.xml",
    "README.md",
    "ci.sh",
    "features/gift_card.feature",
    "gift_card.py",
    "pyproject.toml",
    "requirements.txt",
    "tests/test_gift_card.py",
}


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("language", Language)
def test_all_files_are_made_and_no_gap_is_left(tmp_path: Path, language: Language) -> None:
    made = make_plugin("gift_card", tmp_path, language)
    assert made == tmp_path / "gift_card"
    assert files(made) == FILES
    for name in FILES:
        content = (made / name).read_text(encoding="utf-8")
        assert not re.search(r"@\w+@", content), name
        compile(content, name, "exec") if name.endswith(".py") else None
    assert [path.name for path in tmp_path.iterdir()] == ["gift_card"]


@pytest.mark.parametrize("language", Language)
def test_manifest_and_scenarios_can_be_read(tmp_path: Path, language: Language) -> None:
    made = make_plugin("gift_card", tmp_path, language)
    assert load_manifest(made).type_name == "gift_card.GiftCardPlugin"
    feature = read_feature(made / "features" / "gift_card.feature")
    assert feature.language is language
    assert len(feature.scenarios) == 4
    for scenario in feature.scenarios:
        for step in scenario.steps:
            vocabulary().match(step, language)


def test_the_script_can_be_started(tmp_path: Path) -> None:
    assert (make_plugin("gift_card", tmp_path, RU) / "ci.sh").stat().st_mode & 0o111


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    assert make_plugin("one", tmp_path / "a" / "b", EN) == tmp_path / "a" / "b" / "one"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "a letter first"),
        ("Gift", "small Latin letters"),
        ("1card", "a letter first"),
        ("gift-card", "small Latin letters"),
        ("карта", "small Latin letters"),
        ("../x", "small Latin letters"),
        ("a\n", "small Latin letters"),
        ("class", "a word of Python's"),
        ("match", "a word of Python's"),
        ("json", "would hide it"),
        ("tests", "would hide it"),
        ("cashier_sim", "would hide it"),
        ("a" * 41, "longer than 40"),
    ],
)
def test_bad_names_are_refused(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(NewPluginError, match=problem):
        make_plugin(name, tmp_path, EN)
    assert not list(tmp_path.iterdir())


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    mine = tmp_path / "one" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine", encoding="utf-8")
    with pytest.raises(NewPluginError, match="уже есть, и там ничего не тронуто"):
        make_plugin("one", tmp_path, RU)
    assert files(tmp_path) == {"one/mine.txt"}


def test_a_broken_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "nowhere")
    with pytest.raises(NewPluginError, match="is there already"):
        make_plugin("one", tmp_path, EN)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NewPluginError, match=r"nothing can be written to .*file"):
        make_plugin("one", tmp_path / "file", EN)
    with pytest.raises(NewPluginError, match=r"a: File name too long; take another folder"):
        make_plugin("one", tmp_path / ("a" * 300), EN)


def test_an_error_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _mode: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "chmod", full)
    with pytest.raises(NewPluginError, match="No space left on device"):
        make_plugin("one", tmp_path, EN)
    assert not list(tmp_path.iterdir())


def test_templates_of_both_languages_are_the_same_files() -> None:
    russian, english = (files(assets.path(f"new_plugin/{one.value}")) for one in Language)
    assert russian == english


@pytest.mark.parametrize(
    ("locale", "lang", "language", "told"),
    [
        ("ru_RU.UTF-8", None, RU, "с --lang en они на английском"),
        ("C", None, EN, "with --lang ru they are in Russian"),
        ("C", "ru", RU, "с --lang en они на английском"),
        ("ru_RU.UTF-8", "en", EN, "with --lang ru they are in Russian"),
    ],
)
def test_the_plugin_has_the_language_that_is_asked_for_or_else_that_of_the_system(
    locale: str,
    lang: str | None,
    language: Language,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert run(Namespace(name="one", folder=tmp_path, lang=lang)) == 0
    assert told in capsys.readouterr().out
    assert read_feature(tmp_path / "one" / "features" / "one.feature").language is language


def test_the_command_tells_how_to_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(Namespace(name="one", folder=tmp_path, lang=None)) == 0
    assert "cashier-sim run" in capsys.readouterr().out
    assert run(Namespace(name="one", folder=tmp_path, lang="en")) == 2
    assert "cashier-sim new-plugin:" in capsys.readouterr().err
