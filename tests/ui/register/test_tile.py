from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import CreateOrder
from cashier_sim.ui import theme
from cashier_sim.ui.register.tile import TILE, Tile, TileTexts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TAKEN = TileTexts(title="1", number="№ 312", detail="12:05", sum="890.00", edge=theme.ACCENT)
FREE = TileTexts(title="2", detail="free", is_free=True)


def test_tile_tells_its_texts_and_keeps_its_command(qtbot: QtBot) -> None:
    tile = Tile("tile")
    qtbot.addWidget(tile)
    tile.show_tile(TAKEN, CreateOrder())
    assert tile.accessibleName() == "1, № 312, 12:05, 890.00"
    assert tile.command == CreateOrder()
    assert tile.sizeHint() == TILE


def test_taken_tile_is_white_with_an_edge_and_free_one_is_dark(qtbot: QtBot) -> None:
    tile = Tile("tile")
    qtbot.addWidget(tile)
    tile.resize(TILE)
    tile.show_tile(TAKEN, CreateOrder())
    taken = tile.grab().toImage()
    tile.show_tile(FREE, CreateOrder())
    free = tile.grab().toImage()
    x, y = TILE.width() - 2, TILE.height() - 2
    assert taken.pixelColor(1, 50).name().upper() == theme.ACCENT
    assert taken.pixelColor(x, y).name().upper() == theme.PAPER
    assert free.pixelColor(x, y).name().upper() == theme.SUBTOTAL
