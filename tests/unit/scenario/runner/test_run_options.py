"""The words of `cashier-sim run`."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from cashier_sim.scenario.runner.run_options import add_options


def read(words: str) -> dict[str, object]:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return vars(parser.parse_args(words.split()))


def test_without_words_everything_is_open() -> None:
    assert read("") == {
        "paths": [],
        "keyword": None,
        "tags": [],
        "seed": None,
        "workers": None,
        "limit": None,
        "reuse_plugins": False,
        "report": None,
        "junit": None,
    }


def test_all_words_are_read() -> None:
    words = (
        "a.feature b --plugin one --plugin two --lang ru -k pay --tag @a --tag ~@b --seed 5 -n auto"
        " --limit 2.5 --reuse-plugins --report r.html --junit j.xml"
    )
    assert read(words) == {
        "paths": ["a.feature", "b"],
        "plugins": [Path("one"), Path("two")],
        "lang": "ru",
        "keyword": "pay",
        "tags": ["@a", "~@b"],
        "seed": 5,
        "workers": "auto",
        "limit": 2.5,
        "reuse_plugins": True,
        "report": Path("r.html"),
        "junit": Path("j.xml"),
    }


@pytest.mark.parametrize(
    ("said", "workers"), [("1", None), ("01", None), ("2", "2"), ("auto", "auto")]
)
def test_one_worker_is_this_process(said: str, workers: str | None) -> None:
    assert read(f"-n {said}")["workers"] == workers


@pytest.mark.parametrize(
    ("said", "keyword"),
    [
        ("pay", "pay"),
        ("pay and not (card or room)", "pay and not (card or room)"),
        ("not pay", "not pay"),
        ("A guest pays", "A and guest and pays"),
        ("Гость платит «картой», и не раз", "Гость and платит and картой and и and не and раз"),
        ("the cashier gives up and pays", "the and cashier and gives and up and pays"),
        ("«»", "«»"),
    ],
)
def test_a_name_means_all_its_words(said: str, keyword: str) -> None:
    parser = argparse.ArgumentParser()
    add_options(parser)
    assert parser.parse_args(["-k", said]).keyword == keyword


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("-n 0", "from 1 on, or auto, not 0"),
        ("-n two", "not two"),
        ("--limit 0", "above 0, not 0"),
        ("--limit nan", "above 0, not nan"),
        ("--limit soon", "not soon"),
        ("--lang de", "choose from"),
        ("--seed x", "invalid int"),
    ],
)
def test_wrong_words_are_refused_by_name(
    words: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read(words)
    assert ended.value.code == 2
    assert complaint in capsys.readouterr().err


def test_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read("--help")
    told = capsys.readouterr().out
    assert "130  interrupted" in told
    assert "  2    wrong words" in told
