"""The restaurant as tiles: its halls with their tables, what stands on each, and deliveries."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cashier_sim.engine.model import OrderRecord
from cashier_sim.plugin_api import DeliveryOrder, OrderStatus, Table
from cashier_sim.till.commands import Command, CreateOrder, OpenOrder
from cashier_sim.till.commands.orders import OPEN_STATUSES
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.labels import ElidedLabel
from cashier_sim.ui.kit.money import in_cells, money_text
from cashier_sim.ui.kit.walk import GridWalk
from cashier_sim.ui.register.flow import CellFlow
from cashier_sim.ui.register.page import column, show_allowed
from cashier_sim.ui.register.tile import TILE, Tile, TileTexts

TileOf = tuple[TileTexts, Command]


@dataclass(slots=True)
class _Section:
    """A hall: its heading and its tiles."""

    heading: ElidedLabel
    area: QWidget
    tiles: list[Tile]


class Floor(QWidget):
    """All tables and all open orders.

    Signals:
        command_requested (object): `CreateOrder` for a free table, `OpenOrder` for an order.
    """

    command_requested = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._sections: dict[str, _Section] = {}
        self._view: TillView | None = None
        inner = QWidget()
        fill(inner, theme.BODY)
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(theme.MARGIN, 12, theme.MARGIN, theme.MARGIN)
        self._list.setSpacing(theme.GAP)
        self._list.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{name}_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        column(self).addWidget(area)
        self.walk = GridWalk(self, lambda: self.tiles, area)

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """All tiles that are shown, from the top."""
        return tuple(
            tile
            for section in self._sections.values()
            for tile in section.tiles
            if not tile.isHidden()
        )

    def show_view(self, view: TillView) -> None:
        """Show the tables and the open orders."""
        before, self._view = self._view, view
        if before is not None and _signs(before) == _signs(view):
            return
        records = [one for one in reversed(view.orders) if one.order.status in OPEN_STATUSES]
        for section in view.restaurant.sections:
            tables = [one for one in view.restaurant.tables if one.restaurant_section == section]
            tiles = [tile for table in tables for tile in self._table_tiles(table, records)]
            self._show_section(str(section.id), section.name, tiles)
        loose = [one for one in records if not one.order.tables]
        self._show_loose([one for one in loose if not one.is_delivery], "loose")
        self._show_loose([one for one in loose if one.is_delivery], "deliveries")

    def changeEvent(self, event: QEvent) -> None:
        """Write everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange and self._view is not None:
            view, self._view = self._view, None
            self.show_view(view)
        super().changeEvent(event)

    def _table_tiles(self, table: Table, records: list[OrderRecord]) -> list[TileOf]:
        """One tile for each order on the table, or one for the free table."""
        standing = [one for one in records if table in one.order.tables]
        if standing:
            return [(_order_texts(one, table.name), OpenOrder(one.order.id)) for one in standing]
        free = TileTexts(title=table.name, detail=self.tr("free"), is_free=True)
        return [(free, CreateOrder(table.id))]

    def _show_loose(self, records: list[OrderRecord], key: str) -> None:
        titles = {"loose": self.tr("Without a table"), "deliveries": self.tr("Deliveries")}
        tiles: list[TileOf] = [
            (_order_texts(one, _loose_title(one, self.tr("Order"))), OpenOrder(one.order.id))
            for one in records
        ]
        self._show_section(key, titles[key], tiles)

    def _show_section(self, key: str, title: str, tiles: list[TileOf]) -> None:
        section = self._sections.get(key) or self._add_section(key)
        section.heading.set_text(title)
        section.heading.setVisible(bool(tiles))
        section.area.setVisible(bool(tiles))
        while len(section.tiles) < len(tiles):
            tile = Tile(f"{self.objectName()}_{key}_{len(section.tiles) + 1}", section.area)
            tile.clicked.connect(self._on_clicked)
            self.walk.watch(tile)
            section.tiles.append(tile)
            layout = section.area.layout()
            if layout is not None:
                layout.addWidget(tile)
        for index, tile in enumerate(section.tiles):
            tile.setVisible(index < len(tiles))
            if index < len(tiles) and self._view is not None:
                shown, command = tiles[index]
                tile.show_tile(shown, command)
                show_allowed(tile, command.refusal(self._view))

    def _add_section(self, key: str) -> _Section:
        heading = ElidedLabel(
            f"{self.objectName()}_{key}_heading", fonts.sans(13, fonts.MEDIUM), theme.ACCENT
        )
        area = QWidget()
        fill(area, theme.BODY)
        CellFlow(area, TILE, theme.GAP)
        section = _Section(heading, area, [])
        self._sections[key] = section
        for widget in (heading, area):
            self._list.insertWidget(self._list.count() - 1, widget)
        self._list.insertSpacing(self._list.count() - 1, theme.GAP)
        return section

    @Slot()
    def _on_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, Tile) and tile.command is not None:
            self.command_requested.emit(tile.command)


def _signs(view: TillView) -> tuple[int, int, bool]:
    """What the floor depends on; parts that did not change are the same objects."""
    return id(view.restaurant), id(view.orders), view.is_busy or bool(view.dialogs)


def _order_texts(record: OrderRecord, title: str) -> TileTexts:
    order = record.order
    status = texts.order_status(order.status) if order.status is OrderStatus.BILL else ""
    details = (order.open_time.strftime("%H:%M"), order.waiter.name)
    edge = theme.SLATE if order.status is OrderStatus.BILL else theme.ACCENT
    return TileTexts(
        title=title,
        number=f"№ {order.number}",
        detail=" · ".join(part for part in details if part),
        sum=in_cells(money_text(order.result_sum)),
        status=status,
        edge=theme.WAITING if record.has_unknown else edge,
    )


def _loose_title(record: OrderRecord, fallback: str) -> str:
    order = record.order
    return (order.client_name if isinstance(order, DeliveryOrder) else "") or fallback
