"""What a plugin adds to the register's screens, and what it does on them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal
    from uuid import UUID

    from cashier_sim.plugin_api.operations import OperationService
    from cashier_sim.plugin_api.orders import Order
    from cashier_sim.plugin_api.screens import (
        ButtonRegistration,
        PaymentScreenButtonState,
        PaymentScreenContext,
    )
    from cashier_sim.plugin_api.services import Disposable, ReceiptPrinter
    from cashier_sim.plugin_api.view_manager import ViewManager


class ScreenOperations(ABC):
    """Messages, buttons and operations of the screen. A button goes when it is disposed."""

    @abstractmethod
    def add_notification_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show a message at the top left of the register; None = until closed."""

    @abstractmethod
    def add_warning_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show a warning at the top left of the register; None = until closed."""

    @abstractmethod
    def add_error_message(
        self, message: str, sender: str, timeout_seconds: float | None = None
    ) -> None:
        """Show an error at the top left of the register; None = until closed."""

    @abstractmethod
    def add_status_bar_text(self, text: str) -> Disposable:
        """Show a short text in the status bar until the result is disposed."""

    @abstractmethod
    def add_button_to_payment_screen(
        self,
        caption: str,
        is_checked: bool,
        is_enabled: bool,
        callback: Callable[[Order, OperationService, ViewManager, PaymentScreenButtonState], None],
        icon_geometry: str | None = None,
    ) -> ButtonRegistration:
        """Add a button to the cash screen.

        Args:
            caption: Under its icon.
            is_checked: Drawn as pressed.
            is_enabled: Whether it can be pressed.
            callback: Called with `order`, `operation_service`, `view_manager` and `state`.
            icon_geometry: Path of the icon, as WPF and SVG write it; None = no icon.

        Since: V7.
        """

    @abstractmethod
    def update_payment_screen_button_state(
        self,
        button_id: UUID,
        caption: str | None = None,
        is_checked: bool | None = None,
        is_enabled: bool | None = None,
        icon_geometry: str | None = None,
    ) -> None:
        """Change a button of the cash screen; None = unchanged.

        Raises:
            EntityNotFoundException: There is no such button.

        Since: V7.
        """

    @abstractmethod
    def add_button_to_order_edit_screen(
        self,
        caption: str,
        callback: Callable[[Order, OperationService, ViewManager], None],
    ) -> Disposable:
        """Add a button to the order screen's additions.

        Since: V7.
        """

    @abstractmethod
    def add_button_to_closed_order_screen(
        self, caption: str, callback: Callable[[ViewManager, Order], None]
    ) -> Disposable:
        """Add a button to the additions of a closed order: `view_manager`, `closed_order`.

        `cash_register` is on offer as well.

        Since: V7.
        """

    @abstractmethod
    def add_button_to_products_return_screen(
        self, caption: str, callback: Callable[[ViewManager, ReceiptPrinter], None]
    ) -> Disposable:
        """Add a button to the goods-return screen's additions.

        Since: V7.
        """

    @abstractmethod
    def add_button_to_plugins_menu(
        self, caption: str, callback: Callable[[ViewManager, ReceiptPrinter], None]
    ) -> Disposable:
        """Add a button to the additions menu: `view_manager`, `printer`.

        Since: V7.
        """

    @abstractmethod
    def try_edit_current_order(
        self, callback: Callable[[Order, OperationService, ViewManager], None]
    ) -> bool:
        """Edit the order on the order screen as soon as that is idle.

        Args:
            callback: Called with `order`, `operation_service`, `view_manager`.

        Returns:
            Whether it ran.

        Raises:
            NotSupportedException: No order screen is open.
            OperationCanceledException: The screen was left before it could run.

        Since: V7.
        """

    @abstractmethod
    def try_execute_ui_operation(self, callback: Callable[[ViewManager], None]) -> bool:
        """Show dialogs over whatever screen is open, as soon as it is idle.

        Returns:
            Whether it ran.

        Raises:
            OperationCanceledException: The register closed before it could run.

        Since: V8.
        """

    @abstractmethod
    def try_edit_current_payment_screen(
        self,
        callback: Callable[
            [Order, PaymentScreenContext, ViewManager], Sequence[tuple[UUID, Decimal]]
        ],
    ) -> bool:
        """Set the sums of unprocessed payment items on the cash screen as soon as that is idle.

        Args:
            callback: Called with `order`, `context`, `view_manager`; returns item ids with sums.

        Returns:
            Whether it ran.

        Raises:
            NotSupportedException: No cash screen is open.
            OperationCanceledException: The screen was left before it could run.

        Since: V8.
        """
