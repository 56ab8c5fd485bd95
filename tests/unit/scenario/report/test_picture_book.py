"""The pictures of a page."""

from __future__ import annotations

import json

from cashier_sim.scenario.report.picture_book import PictureBook
from tests.unit.scenario.report.made import PNG


def test_a_picture_is_kept_once_however_often_it_is_looked_at() -> None:
    book = PictureBook()
    first, second = book.image(PNG, "Окно"), book.image(PNG, "Чек")
    assert 'data-picture="0"' in first
    assert 'data-picture="0"' in second
    assert book.block().count(PNG) == 1


def test_a_picture_has_its_size_and_its_description() -> None:
    image = PictureBook().image(PNG, 'Окно "Номер"')
    assert 'width="2" height="3"' in image
    assert 'alt="Окно &quot;Номер&quot;"' in image


def test_pictures_are_found_by_their_number() -> None:
    book = PictureBook()
    book.image(PNG, "")
    book.image(PNG + "AA", "")
    block = book.block()
    assert json.loads(block[block.index("[") : block.rindex("]") + 1]) == [PNG, PNG + "AA"]
