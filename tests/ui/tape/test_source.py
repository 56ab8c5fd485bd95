from dataclasses import replace
from datetime import datetime

import pytest

from cashier_sim.plugin_api import Tags, XElement
from cashier_sim.receipt import COLUMNS_32, COLUMNS_44, to_text
from cashier_sim.receipt.notes import NoteCode
from cashier_sim.till.events import PrintedSlip
from cashier_sim.till.slips import MemorySlips
from cashier_sim.ui.tape.source import PrintedSlips

NOW = datetime(2026, 3, 1, 12, 31)  # noqa: DTZ001 - the register's clock has no zone
DOCUMENT = XElement(Tags.DOC, XElement(Tags.PAIR, "a", "b"))


def source(width_chars: int = 32, *, as_real_printer: bool = False) -> PrintedSlips:
    slips = MemorySlips()
    slips.add(
        PrintedSlip(
            id=1,
            printed_at=NOW,
            document=DOCUMENT,
            title="pay",
            plugin_name="Hotel",
            width_chars=width_chars,
            as_real_printer=as_real_printer,
        )
    )
    return PrintedSlips(slips.reader(), title_of=lambda printed, _: printed.title.upper())


def test_printed_slip_is_laid_out_for_the_paper_it_was_printed_on() -> None:
    slip = source().slip(0)
    assert (slip.id, slip.title, slip.time, slip.origin) == (1, "PAY", NOW, "Hotel")
    assert slip.receipt.profile is COLUMNS_32
    assert to_text(slip.receipt) == "a" + " " * 30 + "b"
    assert source().count() == 1


def test_plugin_is_not_named_in_a_demo() -> None:
    slips = source()
    slips.names_plugins = False
    assert slips.slip(0).origin == ""


def test_quirks_of_the_real_printer_are_kept() -> None:
    assert to_text(source(as_real_printer=True).slip(0).receipt) == ""


def test_markup_newer_than_the_plugins_version_is_noted() -> None:
    slips = MemorySlips()
    slip = PrintedSlip(
        id=1,
        printed_at=NOW,
        document=XElement(Tags.DOC, XElement(Tags.BR)),
        title="pay",
        api_version=8,
    )
    slips.add(slip)
    slips.add(replace(slip, id=2, api_version=9))
    shown = PrintedSlips(slips.reader(), title_of=lambda printed, _: printed.title)
    assert [note.code for note in shown.slip(0).receipt.notes] == [NoteCode.NEWER_THAN_API]
    assert shown.slip(1).receipt.notes == ()


def test_unknown_width_is_laid_out_all_the_same() -> None:
    assert source(width_chars=40).slip(0).receipt.profile is COLUMNS_44


def test_missing_slip_is_named() -> None:
    with pytest.raises(IndexError, match="has 1 slips; there is no slip 2"):
        source().slip(1)


def test_slips_of_another_register_are_read_from_its_reader() -> None:
    slips = source()
    slips.read_from(MemorySlips())
    assert slips.count() == 0
