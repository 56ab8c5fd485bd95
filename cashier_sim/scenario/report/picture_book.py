"""The pictures of a page: each of them once, filled in by the page where it is looked at."""

import json
from base64 import b64decode

from cashier_sim.scenario.report.html import script_json, void

_HEAD_BYTES = 24
_HEAD_CHARS = 32
"""Of base64, which hold the beginning of a PNG with its size."""


class PictureBook:
    """Collects the pictures of a page."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def image(self, picture: str, description: str) -> str:
        """A picture as markup.

        Args:
            picture: PNG in base64.
            description: For who does not see it.
        """
        number = self._numbers.setdefault(picture, len(self._numbers))
        width, height = _size(picture)
        return void(
            "img",
            data_picture=str(number),
            alt=description,
            width=str(width),
            height=str(height),
            style=f"aspect-ratio:{width}/{height}",
        )

    def block(self) -> str:
        """The pictures themselves, for the end of the page."""
        return script_json("pictures", json.dumps(list(self._numbers)))


def _size(picture: str) -> tuple[int, int]:
    head = b64decode(picture[:_HEAD_CHARS])[:_HEAD_BYTES]
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
