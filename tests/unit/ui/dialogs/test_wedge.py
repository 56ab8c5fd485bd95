"""Telling a card reader or scanner from a person."""

import pytest

from cashier_sim.ui.dialogs.wedge import MAX_GAP_MS, Burst, BurstKind, Wedge

TRACKS = "%B0000000000000000^TEST/CARD?;0000000000000000=99120?"
IN_RUSSIAN = "%И0000000000000000:ЕУЫЕ.СФКВ,ж0000000000000000=99120,"


def feed(wedge: Wedge, text: str, gap_ms: int = 5) -> tuple[Wedge, list[Burst]]:
    bursts: list[Burst] = []
    for number, character in enumerate(text):
        wedge, ended = wedge.key(character, number * gap_ms)
        bursts += ended
    return wedge, bursts


def typed(text: str) -> list[Burst]:
    return [Burst(BurstKind.TYPING, character) for character in text]


LISTENING = Wedge(cards=True, barcodes=True)


def test_fast_tracks_with_enter_are_a_card() -> None:
    wedge, bursts = feed(LISTENING, TRACKS + "\r")
    assert bursts == [Burst(BurstKind.CARD, TRACKS)]
    assert not wedge.is_holding


def test_fast_tracks_without_enter_are_a_card_when_no_key_follows() -> None:
    wedge, bursts = feed(LISTENING, TRACKS)
    assert bursts == []
    assert wedge.is_holding
    assert wedge.expired()[1] == (Burst(BurstKind.CARD, TRACKS),)


def test_second_track_alone_is_a_card() -> None:
    assert feed(LISTENING, ";12=3?\n")[1] == [Burst(BurstKind.CARD, ";12=3?")]


def test_reader_under_the_russian_layout_is_understood() -> None:
    assert feed(LISTENING, IN_RUSSIAN + "\r")[1] == [Burst(BurstKind.CARD, TRACKS)]


def test_slow_keys_are_typing() -> None:
    wedge, bursts = feed(LISTENING, ";1?\r", gap_ms=MAX_GAP_MS + 1)
    assert bursts == typed(";1?\r")
    assert not wedge.is_holding


def test_key_at_the_limit_still_belongs_to_the_burst() -> None:
    assert feed(LISTENING, ";1?\r", gap_ms=MAX_GAP_MS)[1] == [
        Burst(BurstKind.TYPING, ";1?"),
        Burst(BurstKind.TYPING, "\r"),
    ]


def test_digits_are_typing_at_any_speed() -> None:
    assert feed(LISTENING, "12\r", gap_ms=0)[1] == typed("12\r")


@pytest.mark.parametrize("start", ["%", ";", "ж", "]", "ъ"])
def test_start_sign_alone_is_given_back(start: str) -> None:
    wedge, bursts = feed(LISTENING, start)
    assert bursts == []
    assert wedge.expired() == (LISTENING, (Burst(BurstKind.TYPING, start),))


def test_prefixed_burst_with_enter_is_a_code() -> None:
    assert feed(LISTENING, "]E04600000000000\r")[1] == [Burst(BurstKind.BARCODE, "4600000000000")]


def test_prefix_without_a_code_is_typing() -> None:
    assert feed(LISTENING, "]E0\r")[1] == [
        Burst(BurstKind.TYPING, "]E0"),
        Burst(BurstKind.TYPING, "\r"),
    ]


def test_code_without_enter_is_typing() -> None:
    wedge, _ = feed(LISTENING, "]E0460")
    assert wedge.expired()[1] == (Burst(BurstKind.TYPING, "]E0460"),)


def test_nothing_is_held_when_nothing_listens() -> None:
    deaf = Wedge(cards=False, barcodes=False)
    assert feed(deaf, ";]%")[1] == typed(";]%")
    assert deaf.expired() == (deaf, ())


def test_burst_may_follow_an_abandoned_one() -> None:
    wedge, _ = LISTENING.key(";", 0)
    wedge, bursts = wedge.key(";", 1000)
    assert bursts == (Burst(BurstKind.TYPING, ";"),)
    assert wedge.is_holding
