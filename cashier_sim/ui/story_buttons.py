"""Shots of what plugins add to pages: buttons with icons and without, checked and resting."""

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    CreateOrder,
    GoToPayment,
    OpenOrder,
    PressPay,
    ShowScreen,
)
from cashier_sim.till.commands.plugin_buttons import place_on
from cashier_sim.till.path_geometry import parse_geometry
from cashier_sim.till.view import ButtonPlace, PluginButton, Screen, StatusText, TillView
from cashier_sim.ui.studio import SIZE, SMALLEST, Studio

_CAPTIONS = (
    "Бонусы",
    "Найти гостя",
    "Подарочная карта",
    "Начислить баллы за весь заказ целиком",
    "Промокод",
)
_ICONS = (
    "M12 2l3 7h7l-5.5 4.5 2 7.5L12 16.500 5.500 21l2-7.500L2 9h7z",
    "F0 M10 2a8 8 0 1 0 5 14.300l5 5 2-2-5-5A8 8 0 0 0 10 2z M10 5a5 5 0 1 1 0 10 5 5 0 0 1 0-10z",
    None,
    "M3 4H21V20H3Z M6 8H18V10H6Z M6 14H12V16H6Z",
    None,
)
_RESTING = 2
_STATUS = ("Бонусы: связь есть", "Смена терминала открыта")


async def tell_of_additions(studio: Studio) -> None:
    """Go the way through all pages with buttons of plugins: few, and more than fit."""
    await studio.do(ShowScreen(Screen.ADDITIONS))
    await studio.shoot("additions-empty")
    cash = next(one.settings.id for one in studio.view.choices if one.group is PaymentGroup.CASH)
    few, many = plugin_buttons(3), plugin_buttons(30)
    studio.window.show_view(with_buttons(studio.view, many))
    await studio.shoot("additions")
    await studio.do(ShowScreen(Screen.GOODS_RETURN))
    studio.window.show_view(with_buttons(studio.view, few))
    studio.press("additions_button")
    await studio.shoot("goods-return-additions")
    await studio.do(
        CreateOrder(), *(AddProduct(product.id) for product in studio.view.restaurant.products[:2])
    )
    studio.window.show_view(with_buttons(studio.view, few))
    await studio.shoot("order-with-additions")
    studio.press("additions_button")
    await studio.shoot("order-additions")
    await studio.do(GoToPayment(), ChoosePaymentType(cash))
    studio.window.show_view(with_buttons(studio.view, few))
    await studio.shoot("payment-buttons")
    studio.window.show_view(with_buttons(studio.view, many))
    await studio.shoot("payment-buttons-many")
    studio.press("more_plugin_buttons")
    await studio.shoot("payment-buttons-more")
    studio.window.resize(SMALLEST)
    await studio.shoot("payment-buttons-more-smallest")
    studio.window.show_view(studio.view)
    studio.window.resize(SIZE)
    paid = studio.view.orders[0].order.id
    await studio.do(PressPay(), OpenOrder(paid))
    studio.window.show_view(with_buttons(studio.view, few))
    studio.press("additions_button")
    await studio.shoot("closed-order-additions")
    await studio.do(ShowScreen(Screen.ORDERS))


def plugin_buttons(count: int) -> tuple[PluginButton, ...]:
    """Return buttons of an imaginary plugin; `with_buttons` puts them on the page that is shown."""
    return tuple(_button(number) for number in range(count))


def with_buttons(view: TillView, buttons: tuple[PluginButton, ...]) -> TillView:
    """Return the view with these buttons on its page, and with texts in the status line."""
    place = place_on(view)
    placed = tuple(replace(button, place=place) for button in buttons) if place else ()
    status = tuple(StatusText(text=text, plugin_name="bonus") for text in _STATUS)
    return replace(view, plugin_buttons=placed, status_texts=status)


def _button(number: int) -> PluginButton:
    icon = _ICONS[number % len(_ICONS)]
    return PluginButton(
        id=UUID(int=number + 1),
        place=ButtonPlace.ADDITIONS,
        caption=_CAPTIONS[number % len(_CAPTIONS)],
        is_checked=number % 4 == 1,
        is_enabled=number % 6 != _RESTING,
        icon=parse_geometry(icon) if icon else None,
        plugin_name="bonus",
    )
