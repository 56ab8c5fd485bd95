"""The services that a plugin gets with a call: each method is a request to the register.

Runs in the plugin's process; any thread may use them until the call returns.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, TypeVar, overload

from cashier_sim import plugin_api
from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api.errors import ArgumentException
from cashier_sim.plugin_api.services import (
    PaymentDataContext,
    ProgressBar,
    ReceiptPrinter,
)
from cashier_sim.plugin_api.view_manager import ViewManager
from cashier_sim.plugin_host.plugin_side.asking import DataText, expect
from cashier_sim.plugin_host.plugin_side.contract_proxies import ContractProxy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from cashier_sim.plugin_api import ButtonWidth
    from cashier_sim.plugin_api import data as data_xml
else:
    # Only few plugins keep data.
    data_xml = LateModule("cashier_sim.plugin_api.data")

T = TypeVar("T")


class ReceiptPrinterProxy(ContractProxy, ReceiptPrinter):
    """The receipt printer of one call."""

    service = "printer"


class ProgressBarProxy(ContractProxy, ProgressBar):
    """The waiting window of one call."""

    service = "progress_bar"


class PaymentDataContextProxy(ContractProxy, PaymentDataContext):
    """The data of one call's payment item."""

    service = "context"

    def set_rollback_data(self, data: object) -> None:
        """Keep what a later return needs."""
        self.ask("set_rollback_data", {"data": _data(data)})

    @overload
    def get_rollback_data(self) -> str | None: ...

    @overload
    def get_rollback_data(self, data_type: type[T]) -> T | None: ...

    def get_rollback_data(self, data_type: type[object] = str) -> object | None:
        """What `set_rollback_data` kept."""
        return _rebuilt(self.ask("get_rollback_data", {}), data_type)

    def set_custom_data(self, data: object) -> None:
        """Keep the item's own data."""
        self.ask("set_custom_data", {"data": _data(data)})

    @overload
    def get_custom_data(self) -> str | None: ...

    @overload
    def get_custom_data(self, data_type: type[T]) -> T | None: ...

    def get_custom_data(self, data_type: type[object] = str) -> object | None:
        """What `set_custom_data` kept."""
        return _rebuilt(self.ask("get_custom_data", {}), data_type)


class ViewManagerProxy(ContractProxy, ViewManager):
    """The dialogs of one call. A dialog that the register gave up answers as cancelled."""

    service = "view_manager"
    given_up: ClassVar[Mapping[str, object]] = {"bool": False}

    def ask(self, method: str, arguments: Mapping[str, object]) -> object:
        """Ask the register; a date comes back in the very zone that it was asked with.

        On the wire only the zone's present offset travels, which another date may not have.
        """
        answer = super().ask(method, arguments)
        selected = arguments.get("selected_date")
        if isinstance(answer, datetime) and isinstance(selected, datetime):
            return answer.replace(tzinfo=selected.tzinfo)
        return answer

    def show_chooser_popup(  # type: ignore[override]  # the contract's overloads, joined
        self,
        title: str,
        items: Sequence[object],
        selected_item_index: int = -1,
        button_width: ButtonWidth | None = None,
        cancel_caption: str | None = None,
        *,
        naming_func: Callable[..., str] | None = None,
        selected_item: object = None,
    ) -> object:
        """Let one of `items` be chosen; `naming_func` runs here."""
        if isinstance(items, str):  # else its letters would be the items
            raise ArgumentException(
                f"view_manager.show_chooser_popup: items must be a list and is str {items!r}"
            )
        items = tuple(items)
        if naming_func is not None and selected_item in items:
            selected_item_index = items.index(selected_item)
        answer = self.ask(
            "show_chooser_popup",
            {
                "title": title,
                "items": items if naming_func is None else tuple(map(naming_func, items)),
                "selected_item_index": selected_item_index,
                "button_width": button_width or plugin_api.ButtonWidth.NORMAL,
                "cancel_caption": cancel_caption,
            },
        )
        index = -1 if answer is None else expect(int, answer)
        if naming_func is None:
            return index
        return None if index < 0 else items[index]


def _data(data: object) -> str | DataText:
    if isinstance(data, str):
        return data
    return DataText(type(data).__name__, data_xml.to_xml(data))


def _rebuilt(answer: object, data_type: type[T]) -> T | None:
    if not isinstance(data_type, type):
        raise ArgumentException(
            f"data_type must be a class such as {type(data_type).__name__}, and is {data_type!r}"
        )
    if answer is None:
        return None
    text = expect(str, answer)
    if issubclass(str, data_type):
        return expect(data_type, text)
    return data_xml.from_xml(text, data_type)
