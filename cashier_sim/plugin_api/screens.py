"""What a plugin learns of the register's screens: immutable values.

Source: the screens and the payment screen's context of the iikoFront API.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from cashier_sim.plugin_api.orders import Order
from cashier_sim.plugin_api.payments import ChequeAdditionalInfo, PaymentItem
from cashier_sim.plugin_api.services import Disposable


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentScreenButtonState:
    """A plugin's button of the cash screen, as its callback gets it. Since: V7."""

    button_id: UUID
    caption: str
    is_checked: bool
    icon_geometry: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentScreenContext:
    """The cash screen as it is now. Since: V7. Source: `IPaymentScreenContext`."""

    order_id: UUID
    payments: tuple[PaymentItem, ...]
    is_split_by_guests: bool = False
    """Whether the guests pay apart; the simulator has one payment for all."""
    guest_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownScreen:
    """A screen that a plugin need not know. Source: `IUnknownScreen`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEditScreen:
    """An open order with the menu. Source: `IOrderEditScreen`."""

    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPayScreen:
    """The cash screen. Source: `IOrderPayScreen`."""

    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedOrderScreen:
    """A closed order. Since: V8. Source: `IClosedOrderScreen`."""

    order: Order


Screen = UnknownScreen | OrderEditScreen | OrderPayScreen | ClosedOrderScreen


class NavigatingToPaymentScreenContext(ABC):
    """What a subscriber may say while the cash screen opens. Since: V7."""

    @property
    @abstractmethod
    def cheque_additional_info(self) -> ChequeAdditionalInfo | None:
        """Where the electronic cheque of the order goes."""

    @cheque_additional_info.setter
    @abstractmethod
    def cheque_additional_info(self, info: ChequeAdditionalInfo | None) -> None: ...


class ButtonRegistration(NamedTuple):
    """A button on the cash screen; unpacks into its id and what ends it. Since: V7."""

    button_id: UUID
    """What `update_payment_screen_button_state` takes."""
    registration: Disposable
    """Removes the button when it is disposed."""
