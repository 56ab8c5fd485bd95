"""How a test card is called on the screen, without a toolkit."""

from cashier_sim.till.view import TestCard

_SHOWN_DIGITS = 4


def card_caption(card: TestCard) -> str:
    """A card's name with the last digits of its number, unless the name has them already."""
    digits = last_digits(card.track)
    return card.name if digits in card.name else f"{card.name} · {digits}"


def last_digits(track: str) -> str:
    """The last digits of the number on a track; empty if it has none."""
    number = ""
    for character in track:
        if character.isdigit():
            number += character
        elif number:
            break
    return number[-_SHOWN_DIGITS:]
