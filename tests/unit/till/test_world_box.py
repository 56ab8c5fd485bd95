from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.till.errors import RefusedError
from cashier_sim.till.masking import masked
from cashier_sim.till.view import (
    CallFailure,
    CallFault,
    FiscalRegisterState,
    ReceiptPrinterState,
    TestCard,
)
from cashier_sim.till.world_box import WorldBox, demo_deck, read_tracks

if TYPE_CHECKING:
    from pathlib import Path


def box(path: Path | None = None) -> tuple[WorldBox, list[str]]:
    told: list[str] = []
    return WorldBox(path, lambda: told.append("changed")), told


def test_a_new_world_has_the_demo_deck() -> None:
    world, _ = box()
    assert world.world.cards == demo_deck()
    assert world.card("Номер 12").track.endswith("?")
    assert len({card.name for card in demo_deck()}) == len(demo_deck())


def test_the_decks_tracks_stay_readable() -> None:
    world, _ = box()
    for track in world.world.tracks:
        assert masked(track, world.world.tracks) == track


def test_changes_are_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    world, told = box(path)
    world.change(
        replace(
            world.world,
            receipt_printer=ReceiptPrinterState.COVER_OPEN,
            fiscal_register=FiscalRegisterState.REFUSES,
            has_licence=False,
            width_chars=32,
        )
    )
    world.keep_clock(timedelta(hours=2))
    assert told == ["changed"]
    again, _ = box(path)
    assert again.world == world.world
    assert again.clock_offset == timedelta(hours=2)


def test_cards_are_added_replaced_and_removed() -> None:
    world, told = box()
    world.add_card(TestCard(name="Новая", track=";1?"))
    world.add_card(TestCard(name="Новая", track=";2?"))
    assert world.card("Новая").track == ";2?"
    assert world.world.cards[-1].name == "Новая"
    world.remove_card("Новая")
    assert world.world.cards == demo_deck()
    assert len(told) == 3


@pytest.mark.parametrize(
    ("text", "problem"),
    [("no json", "JSON"), ('{"schema_version": 2, "world": {"cards": []}}', "schema_version 2")],
)
def test_a_file_that_is_wrong_is_refused_by_name(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        box(path)
    assert refused.value.refusal.code == "world_invalid"
    assert problem in refused.value.refusal.values["problem"]


@pytest.mark.parametrize(
    ("full_track", "tracks"),
    [
        ("%A^B?;1=2?;3?", ("A^B", "1=2", "3")),
        ("%A^B?", ("A^B", "", "")),
        (";1=2?", ("", "1=2", "")),
        (";1=2?+3?", ("", "1=2", "3")),
        ("+3?", ("", "", "3")),
        ("12345", ("", "12345", "")),
        ("", ("", "", "")),
    ],
)
def test_a_swipe_is_split_into_tracks(full_track: str, tracks: tuple[str, str, str]) -> None:
    result = read_tracks(full_track)
    assert result.full_card_track == full_track
    assert (result.track1, result.track2, result.track3) == tracks


def fault(method: str, failure: CallFailure = CallFailure.FAILS) -> CallFault:
    return CallFault(plugin_name="hotel", method=method, failure=failure, message="Нет связи")


def test_faults_are_kept_and_taken_once(tmp_path: Path) -> None:
    world, _ = box(tmp_path / "world.json")
    world.set_fault(fault("pay"))
    world.set_fault(fault("return_payment"))
    world.set_fault(fault("pay", CallFailure.DIES))
    again, told = box(tmp_path / "world.json")
    assert again.world.call_faults == (fault("return_payment"), fault("pay", CallFailure.DIES))
    assert again.take_fault("bonus", "pay") is None
    assert told == []
    assert again.take_fault("hotel", "pay") == fault("pay", CallFailure.DIES)
    assert again.take_fault("hotel", "pay") is None
    assert told == ["changed"]
    once_more, _ = box(tmp_path / "world.json")
    assert once_more.world.call_faults == (fault("return_payment"),)


METHODS = st.sampled_from(["pay", "collect_data", "return_payment"])
STEPS = st.lists(st.tuples(st.booleans(), METHODS, st.sampled_from(CallFailure)), max_size=20)


@given(STEPS)
def test_each_fault_is_used_once_at_most_and_the_last_one_set_counts(
    steps: list[tuple[bool, str, CallFailure]],
) -> None:
    world, _ = box()
    waiting: dict[str, CallFailure] = {}
    for is_set, method, failure in steps:
        if is_set:
            world.set_fault(fault(method, failure))
            waiting.pop(method, None)
            waiting[method] = failure
        else:
            taken = world.take_fault("hotel", method)
            assert (taken.failure if taken else None) == waiting.pop(method, None)
        assert {one.method: one.failure for one in world.world.call_faults} == waiting
        assert [one.method for one in world.world.call_faults] == list(waiting)
