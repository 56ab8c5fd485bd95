import pytest

from cashier_sim.plugin_api import ArgumentException
from cashier_sim.till.plugins.asked import (
    MAX_MESSAGE_CHARS,
    Asked,
    known_version,
    nothing,
    same,
    text_argument,
    version_or_v6,
)

ASKED = Asked(
    {
        "title": "t",
        "message": "m" * (MAX_MESSAGE_CHARS + 1),
        "short": "m",
        "flag": True,
        "number": 3,
        "standard": None,
        "blank": "  ",
        "caption": " Go ",
    }
)


def test_arguments_of_the_right_kind_are_read() -> None:
    assert ASKED.text("title") == "t"
    assert ASKED.flag("flag") is True
    assert ASKED.whole("number") == 3


def test_a_message_that_nobody_reads_to_its_end_is_cut() -> None:
    assert ASKED.message() == "m" * MAX_MESSAGE_CHARS + "…"
    assert ASKED.message("short") == "m"


def test_no_caption_and_a_blank_one_mean_the_standard_one() -> None:
    assert ASKED.caption("standard") is None
    assert ASKED.caption("blank") is None
    assert ASKED.caption("caption") == "Go"


def test_arguments_of_a_wrong_kind_are_refused_by_name() -> None:
    with pytest.raises(ArgumentException, match="number must be text, not 3"):
        ASKED.text("number")
    with pytest.raises(ArgumentException, match="number must be text, not 3"):
        ASKED.caption("number")
    with pytest.raises(ArgumentException, match="title must be True or False, not 't'"):
        ASKED.flag("title")
    with pytest.raises(ArgumentException, match="title must be a whole number, not 't'"):
        ASKED.whole("title")
    with pytest.raises(ArgumentException, match="flag must be a whole number, not True"):
        ASKED.whole("flag")
    with pytest.raises(ArgumentException, match="number must be text"):
        text_argument({"number": 1}, "number")


def test_a_manifest_without_version_counts_as_the_first() -> None:
    assert [version_or_v6(text) for text in (None, "V6", "V8", "V10")] == [6, 6, 8, 10]


def test_a_dialog_that_only_tells_answers_nothing() -> None:
    assert nothing(True) is None
    assert same("typed") == "typed"


def test_version_of_a_plugin_without_one_is_not_known() -> None:
    assert [known_version(version) for version in (None, "V8")] == [None, 8]
