"""Slips as texts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cashier_sim.plugin_api import Tags, XElement
from cashier_sim.receipt.model import Barcode, QrCode
from cashier_sim.scenario.facts import slips
from cashier_sim.scenario.facts.matching import Matching
from cashier_sim.scenario.language import Language
from cashier_sim.till.events import PrintedSlip

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def slip(*content: object, plugin_name: str = "", title: str = "sale") -> PrintedSlip:
    return PrintedSlip(
        id=1,
        printed_at=NOON,
        document=XElement(Tags.DOC, *content),
        title=title,
        plugin_name=plugin_name,
    )


def pair(left: str, right: str, **attributes: str) -> XElement:
    return XElement(Tags.PAIR, left=left, right=right, **attributes)


ROOM = slip(pair("Гость", "Иванов Иван"), XElement(Tags.CENTER, "Спасибо!"))


def test_text_is_what_the_printer_prints() -> None:
    assert slips.text(ROOM) == f"Гость{'Иванов Иван':>39}\n{'Спасибо!':>26}"
    assert slips.text(ROOM) is slips.text(ROOM), "laid out once"
    assert slips.lines(ROOM) == ("Гость Иванов Иван", "Спасибо!")


@pytest.mark.parametrize(
    ("left", "right", "is_there"),
    [
        ("Гость", "Иванов Иван", True),
        ("Гость", "{кто}", True),
        ("{}", "Иванов Иван", True),
        ("Гость", "Иванов", False),
        ("Гост", "ь Иванов Иван", False),
        ("Иванов Иван", "Гость", False),
    ],
)
def test_pairs(left: str, right: str, is_there: bool) -> None:
    assert slips.has_pair(Matching({}), ROOM, left, right) is is_there


def test_pair_filled_with_dots_is_a_pair() -> None:
    filled = slip(f"Борщ{'.' * 34}420.00")
    assert slips.has_pair(Matching({}), filled, "Борщ", "420.00")


def test_line_that_is_no_such_pair_says_nothing_about_a_placeholder() -> None:
    there = slip(f"Гость{'.' * 37}12", XElement(Tags.BR), f"Номер{'.' * 38}5")
    remembered: dict[str, str] = {}
    matching = Matching(remembered)
    assert slips.has_pair(matching, there, "{что}", "5")
    matching.keep()
    assert remembered == {"что": "Номер"}


def test_titles() -> None:
    assert slips.title(ROOM, Language.RUSSIAN) == "чек продажи"
    assert slips.title(ROOM, Language.ENGLISH) == "a sale cheque"
    assert slips.title(slip(title="new"), Language.RUSSIAN) == "new"
    assert slips.title(slip(title="pay", plugin_name="hotel"), Language.RUSSIAN) == "hotel, pay"
    assert set(slips.FISCAL_KINDS) < set(slips.KINDS)


def test_codes() -> None:
    both = slip(
        XElement(Tags.QR_CODE, "a"), XElement(Tags.BARCODE, "12"), XElement(Tags.QR_CODE, "b")
    )
    assert slips.codes(both, QrCode) == ("a", "b")
    assert slips.codes(both, Barcode) == ("12",)


@pytest.mark.parametrize(
    ("expected", "is_it"),
    [
        (f"Гость{'Иванов Иван':>39}\n{'Спасибо!':>26}", True),
        (f"\n\nГость{'Иванов Иван':>39}  \n{'Спасибо!':>26}\n  \n", True),
        (f"Гость {{}} Иван\n{'Спасибо!':>26}", True),
        (f"Гость Иванов Иван\n{'Спасибо!':>26}", False),
        ("{}\nСпасибо!", False),
        ("{}\n{}", True),
        ("{}", False),
        ("", False),
    ],
)
def test_whole_slips(expected: str, is_it: bool) -> None:
    assert slips.is_whole(Matching({}), ROOM, expected) is is_it


def test_doubled_braces_of_a_whole_slip_are_braces() -> None:
    assert slips.is_whole(Matching({}), slip("{12}"), "{{12}}")


def test_difference_is_line_by_line() -> None:
    told = slips.difference(f"Гость{'Петров':>39}\n{'Спасибо!':>26}", ROOM)
    assert told.splitlines()[1:] == [
        f"  - Гость{'Петров':>39}",
        f"  + Гость{'Иванов Иван':>39}",
        f"    {'Спасибо!':>26}",
    ]
    assert slips.indented("а\nб") == "\n  а\n  б"
