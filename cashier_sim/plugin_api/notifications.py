"""What a plugin is told while the register works: subscriptions, an interface only.

A callback gets the arguments that its notification offers, by name, those that it declares. One
with other names gets them by position, in the order of the plugin's ApiVersion. It runs on a call
thread while the cashier waits, unless it is said to come afterwards. Raising
`OperationCanceledException` gives up the operation where the notification says so; any other
exception is logged, and its callback is not called again until the plugin restarts.

Source: `INotificationService`: methods in V6, properties since V7; both are here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from uuid import UUID

    from cashier_sim.plugin_api.cheques import BillCheque, CashCheque
    from cashier_sim.plugin_api.services import Disposable

C = TypeVar("C", bound=Callable[..., object])

Subscriber = Callable[..., None]
"""A callback without a result; its arguments are bound by name."""


class Notification(ABC, Generic[C]):
    """One notification to subscribe on. Since: V7."""

    @abstractmethod
    def subscribe(self, callback: C) -> Disposable:
        """Call `callback` until the result is disposed.

        Raises:
            ArgumentException: It does not take the arguments on offer.
        """


class NotificationService(ABC):
    """The notifications of the register, in their V6 form and since V7."""

    # the till shift

    @abstractmethod
    def subscribe_on_cafe_session_opening(self, callback: Subscriber) -> Disposable:
        """The till shift opens: `printer`, `view_manager`, `progress_bar`."""

    @abstractmethod
    def subscribe_on_cafe_session_closing(self, callback: Subscriber) -> Disposable:
        """The till shift closes: `printer`, `view_manager`, `progress_bar`."""

    # the way of an order

    @abstractmethod
    def subscribe_on_navigating_to_payment_screen(self, callback: Subscriber) -> Disposable:
        """The cash screen opens.

        `order`, `point_of_sale`, `operation_service`, `view_manager`, `context` (since V7).
        Giving up keeps the cashier on the order screen (since V7).
        """

    @abstractmethod
    def subscribe_on_before_order_bill(self, callback: Subscriber) -> Disposable:
        """A precheque is about to be printed; giving up leaves the order as it is.

        `order`, `user`, `operation_service`, `view_manager`.
        """

    @abstractmethod
    def subscribe_on_before_service_cheque(self, callback: Subscriber) -> Disposable:
        """Dishes are about to be sent to the kitchen; giving up keeps them.

        `order`, `printing_items`, `operation_service`, `view_manager`.
        """

    @abstractmethod
    def subscribe_on_service_cheque_printed(self, callback: Subscriber) -> Disposable:
        """Dishes were sent to the kitchen: `order`, `operation_service`, `view_manager`."""

    @abstractmethod
    def subscribe_on_before_delete_order(self, callback: Subscriber) -> Disposable:
        """An order is about to be deleted; giving up keeps it: `order`, `user`, `view_manager`."""

    @abstractmethod
    def subscribe_on_before_delete_printed_items(self, callback: Subscriber) -> Disposable:
        """Dishes that the kitchen knows are about to be deleted; giving up keeps them.

        `order`, `items`, `modifiers`, `deletion_method`, `user`, `view_manager`.
        """

    @abstractmethod
    def subscribe_on_bill_cheque_printing(
        self, callback: Callable[[UUID], BillCheque]
    ) -> Disposable:
        """A precheque is made; what the callback returns is added: `order_id`."""

    @abstractmethod
    def subscribe_on_cash_cheque_printing(
        self, callback: Callable[[UUID], CashCheque]
    ) -> Disposable:
        """The cheque of a closing order is made; what is returned is added: `order_id`."""

    @abstractmethod
    def subscribe_on_order_storning(self, callback: Subscriber) -> Disposable:
        """A closed order is about to be returned: `order`. Nobody can give that up."""

    # what came before on cards and codes

    @abstractmethod
    def subscribe_on_order_edit_card_slided(self, callback: Callable[..., bool]) -> Disposable:
        """A card was swiped on the order screen; the first callback that says True has it.

        `card`, `order`, `operation_service`, `view_manager`.
        """

    @abstractmethod
    def subscribe_on_order_edit_barcode_scanned(self, callback: Callable[..., bool]) -> Disposable:
        """A code was scanned on the order screen; the first callback that says True has it.

        `barcode`, `order`, `operation_service`, `view_manager`.
        """

    # as properties, since V7

    @property
    @abstractmethod
    def cafe_session_opening(self) -> Notification[Subscriber]:
        """See `subscribe_on_cafe_session_opening`. Since: V7."""

    @property
    @abstractmethod
    def cafe_session_closing(self) -> Notification[Subscriber]:
        """See `subscribe_on_cafe_session_closing`. Since: V7."""

    @property
    @abstractmethod
    def navigating_to_payment_screen(self) -> Notification[Subscriber]:
        """See `subscribe_on_navigating_to_payment_screen`. Since: V7."""

    @property
    @abstractmethod
    def before_order_bill(self) -> Notification[Subscriber]:
        """See `subscribe_on_before_order_bill`. Since: V7."""

    @property
    @abstractmethod
    def before_service_cheque(self) -> Notification[Subscriber]:
        """See `subscribe_on_before_service_cheque`. Since: V7."""

    @property
    @abstractmethod
    def service_cheque_printed(self) -> Notification[Subscriber]:
        """See `subscribe_on_service_cheque_printed`. Since: V7."""

    @property
    @abstractmethod
    def before_delete_order(self) -> Notification[Subscriber]:
        """See `subscribe_on_before_delete_order`. Since: V7."""

    @property
    @abstractmethod
    def before_delete_printed_items(self) -> Notification[Subscriber]:
        """See `subscribe_on_before_delete_printed_items`. Since: V7."""

    @property
    @abstractmethod
    def bill_cheque_printing(self) -> Notification[Callable[[UUID], BillCheque]]:
        """See `subscribe_on_bill_cheque_printing`. Since: V7."""

    @property
    @abstractmethod
    def cash_cheque_printing(self) -> Notification[Callable[[UUID], CashCheque]]:
        """See `subscribe_on_cash_cheque_printing`. Since: V7."""

    @property
    @abstractmethod
    def order_edit_card_slided(self) -> Notification[Callable[..., bool]]:
        """See `subscribe_on_order_edit_card_slided`. Since: V7."""

    @property
    @abstractmethod
    def order_edit_barcode_scanned(self) -> Notification[Callable[..., bool]]:
        """See `subscribe_on_order_edit_barcode_scanned`. Since: V7."""

    @property
    @abstractmethod
    def order_storned(self) -> Notification[Subscriber]:
        """A closed order was returned: `order`, `new_order_id`, `user`. Since: V7."""

    @property
    @abstractmethod
    def before_do_cheque(self) -> Notification[Subscriber]:
        """All money is taken, the cheque is next: giving up cancels what was taken.

        `order`, `payment_items` (since V8), `operation_service`, `view_manager`. Since: V7.
        """

    @property
    @abstractmethod
    def before_payment_added(self) -> Notification[Subscriber]:
        """A payment item is about to be added; giving up leaves it out.

        `payment_item`, `order`, `view_manager`. Since: V8.
        """

    @property
    @abstractmethod
    def payment_screen_updated(self) -> Notification[Subscriber]:
        """The payments of the cash screen changed: `context`, `view_manager`. Since: V7."""

    # observables, in V6 too: afterwards, in order, while the register goes on; most give `args`, an
    # `EntityChangedEventArgs`

    @property
    @abstractmethod
    def order_changed(self) -> Notification[Subscriber]:
        """An order was opened or changed."""

    @property
    @abstractmethod
    def order_bill_cancelled(self) -> Notification[Subscriber]:
        """The precheque of an order was taken back."""

    @property
    @abstractmethod
    def payment_type_changed(self) -> Notification[Subscriber]:
        """A payment type of the back office changed."""

    @property
    @abstractmethod
    def donation_type_changed(self) -> Notification[Subscriber]:
        """A kind of tips of the back office changed."""

    @property
    @abstractmethod
    def user_changed(self) -> Notification[Subscriber]:
        """A user of the back office changed, or a personal shift."""

    @property
    @abstractmethod
    def change_sum_changed(self) -> Notification[Subscriber]:
        """The change due on the cash screen is another sum: `args`, a `Decimal`."""

    @property
    @abstractmethod
    def screen_changed(self) -> Notification[Subscriber]:
        """Another screen is open: `screen`, afterwards."""
