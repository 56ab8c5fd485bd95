"""On cards, the deck that they are in, and scanned codes."""

import re
import zlib

from cashier_sim.scenario.grammar import names
from cashier_sim.scenario.grammar.sayable import is_sayable
from cashier_sim.scenario.grammar.sentence import Arguments, Chapter, Sentence, sentence
from cashier_sim.scenario.stage import Stage
from cashier_sim.till.commands import (
    AddTestCard,
    RemoveTestCard,
    ScanBarcode,
    SwipeCard,
    SwipeTrack,
)
from cashier_sim.till.view import TestCard, TillView

_LONG_NUMBER = re.compile(r"\d{13,19}")
"""As long as the number of a bank's card."""


@sentence(
    chapter=Chapter.WORLD,
    ru=("(кассир )проводит карту {card:text}", "(кассир )прокатывает карту {card:text}"),
    en=("(the cashier )swipes the card {card:text}", "(the cashier )slides the card {card:text}"),
    meaning=(
        "Проводит карту колоды по считывателю: для окна, которое её ждёт, или для плагинов на "
        "экране заказа.",
        "Swipes a card of the deck: for the dialog that waits for it, or for the plugins on the "
        "order screen.",
    ),
    example={"card": "Номер 12"},
    spells=SwipeCard,
    spell=lambda command, _: {"card": command.card_name},
)
async def swipe_card(stage: Stage, card: str) -> None:
    """Swipe a card of the deck."""
    await stage.do(SwipeCard(names.card(stage.view, card).name))


def _card_of_track(command: SwipeTrack, view: TillView) -> Arguments | None:
    name = next((card.name for card in view.world.cards if card.track == command.track), "")
    return {"card": name} if name else None


@sentence(
    chapter=Chapter.WORLD,
    ru="считыватель передаёт клавишами карту {card:text}",
    en="the reader types the card {card:text}",
    meaning=(
        "То же, что провести карту, но считыватель — клавиатура; дорожка берётся из колоды.",
        "The same as a swipe, by a reader that is a keyboard; the track is that of the deck.",
    ),
    example={"card": "Номер 12"},
    spells=SwipeTrack,
    spell=_card_of_track,
)
async def swipe_card_by_keys(stage: Stage, card: str) -> None:
    """Swipe a card of the deck with a reader that sends keys."""
    await stage.do(SwipeTrack(names.card(stage.view, card).track))


def _scanned(command: ScanBarcode, view: TillView) -> Arguments | None:
    del view
    return {"barcode": command.barcode} if is_sayable(command.barcode) else None


@sentence(
    chapter=Chapter.WORLD,
    ru="(кассир )сканирует штрихкод {barcode:text}",
    en="(the cashier )scans the barcode {barcode:text}",
    meaning=(
        "Сканирует код: для окна, которое его ждёт, или для плагинов на экране заказа.",
        "Scans a code: for the dialog that waits for it, or for the plugins on the order screen.",
    ),
    example={"barcode": "4600000000001"},
    spells=ScanBarcode,
    spell=_scanned,
)
async def scan_barcode(stage: Stage, barcode: str) -> None:
    """Scan a code."""
    await stage.do(ScanBarcode(barcode))


def made_track(card_name: str) -> str:
    """A track for a card of which only the name matters: the same for the same name."""
    return f";99{zlib.crc32(card_name.encode()):010d}=0001?"


def _made_card(command: AddTestCard, view: TillView) -> Arguments | None:
    del view
    card = command.card
    is_made = card.track == made_track(card.name)
    return {"card": card.name} if is_made and is_sayable(card.name) else None


@sentence(
    chapter=Chapter.WORLD,
    ru="в колоде есть карта {card:text}",
    en="the deck has the card {card:text}",
    meaning=(
        "Кладёт в колоду карту с выдуманной дорожкой, если карты с таким именем там нет.",
        "Puts a card with an invented track into the deck, unless it has one of this name.",
    ),
    example={"card": "Карта гостя"},
    spells=AddTestCard,
    spell=_made_card,
)
async def card_in_deck(stage: Stage, card: str) -> None:
    """Put a card with an invented track into the deck."""
    if all(one.name != card for one in stage.view.world.cards):
        await stage.do(AddTestCard(TestCard(name=card, track=made_track(card))))


def _tracked_card(command: AddTestCard, view: TillView) -> Arguments | None:
    del view
    card = command.card
    if not is_sayable(card.name) or not is_sayable(card.track) or _may_be_real(card.track):
        return None
    return {"card": card.name, "track": card.track}


@sentence(
    chapter=Chapter.WORLD,
    ru="в колоде есть карта {card:text} с дорожкой {track:text}",
    en="the deck has the card {card:text} with the track {track:text}",
    meaning=(
        "Кладёт в колоду карту с дорожкой, какую передаёт считыватель. Номеров настоящих карт в "
        "сценарии быть не должно, и записывающий их не пишет.",
        "Puts a card with the track that a reader sends into the deck. A scenario must not hold "
        "the number of a real card, and the recorder writes none.",
    ),
    example={"card": "Номер 5", "track": "%HOTEL^ROOM 5?;9900000000000005=0001?"},
    spells=AddTestCard,
    spell=_tracked_card,
)
async def card_with_track_in_deck(stage: Stage, card: str, track: str) -> None:
    """Put a card with this track into the deck."""
    await stage.do(AddTestCard(TestCard(name=card, track=track)))


@sentence(
    chapter=Chapter.WORLD,
    ru="в колоде нет карты {card:text}",
    en="the deck lacks the card {card:text}",
    meaning=("Убирает карту из колоды.", "Takes a card out of the deck."),
    example={"card": "Номер 12"},
    spells=RemoveTestCard,
    spell=lambda command, _: {"card": command.card_name},
)
async def card_not_in_deck(stage: Stage, card: str) -> None:
    """Take a card out of the deck."""
    await stage.do(RemoveTestCard(names.card(stage.view, card).name))


def _may_be_real(track: str) -> bool:
    """Whether a track may hold the number of a bank's card: one whose check digit is right.

    Numbers that begin with 99 or 0 belong to no bank.
    """
    return any(
        not number.startswith(("99", "0")) and _check_sum(number) == 0
        for number in _LONG_NUMBER.findall(track)
    )


def _check_sum(number: str) -> int:
    """The last digit of the sum by which card numbers are checked (Luhn)."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled // 10 + doubled % 10
    return total % 10


CARD_SENTENCES: tuple[Sentence, ...] = (
    swipe_card,
    swipe_card_by_keys,
    scan_barcode,
    card_in_deck,
    card_with_track_in_deck,
    card_not_in_deck,
)
"""In the order of the manual."""
