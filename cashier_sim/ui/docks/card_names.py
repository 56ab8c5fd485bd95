"""How a test card is called on the screen, without a toolkit."""

from cashier_sim.till.view import TestCard

_SHOWN_DIGITS = 4


def card_caption(card: TestCard) -> str:
    """A card's name with the last digits of its number."""
    digits = last_digits(card.track)
    return f"{card.name} · {digits}" if digits else card.name


def last_digits(track: str) -> str:
    """The last digits of the number on a track; empty if it has none."""
    number = ""
    for character in track:
        if character.isdigit():
            number += character
        elif number:
            break
    return number[-_SHOWN_DIGITS:]
