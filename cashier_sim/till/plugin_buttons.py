"""What plugins have added to the register's screens: buttons, and texts of the status line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from uuid import UUID

from cashier_sim.engine.ports import Ids
from cashier_sim.plugin_api import (
    ConstraintViolationException,
    EntityNotFoundException,
    PaymentScreenButtonState,
)
from cashier_sim.till.path_geometry import PathGeometry
from cashier_sim.till.screen_calls import ScreenCallback
from cashier_sim.till.view import ButtonPlace, PluginButton, StatusText

MAX_BUTTONS = 100
"""Of one plugin: one that adds them in a loop must not fill the screen and the memory."""

MAX_STATUS_TEXTS = 20
"""Of one plugin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedButton:
    """A button with what the screen need not know."""

    button: PluginButton
    callback: ScreenCallback
    """Called when it is pressed."""
    icon_geometry: str | None = None
    """Its icon as the plugin wrote it, also one that cannot be read."""

    @property
    def state(self) -> PaymentScreenButtonState:
        """What the callback of a button of the cash screen is told."""
        return PaymentScreenButtonState(
            button_id=self.button.id,
            caption=self.button.caption,
            is_checked=self.button.is_checked,
            icon_geometry=self.icon_geometry,
        )


class PluginButtons:
    """Keeps them in the order of adding. Lives on the register's thread."""

    def __init__(self, ids: Ids, changed: Callable[[], None]) -> None:
        """Begin with none; `changed` is called after each change."""
        self._ids = ids
        self._changed = changed
        self._added: dict[UUID, AddedButton] = {}
        self._texts: dict[int, StatusText] = {}
        self._text_ids = count(1)
        self.shown: tuple[PluginButton, ...] = ()
        self.texts: tuple[StatusText, ...] = ()

    def new_id(self) -> UUID:
        """An id for a button that is about to be added."""
        return self._ids.new()

    def added(self, button_id: UUID) -> AddedButton:
        """A button that is shown."""
        return self._added[button_id]

    def add(self, added: AddedButton) -> None:
        """Show a button.

        Raises:
            ConstraintViolationException: The plugin has too many.
        """
        plugin_name = added.button.plugin_name
        if sum(one.plugin_name == plugin_name for one in self.shown) >= MAX_BUTTONS:
            raise ConstraintViolationException(
                f"A plugin may have {MAX_BUTTONS} buttons; dispose of those that are not needed"
            )
        self._added[added.button.id] = added
        self._tell_buttons()

    def change(
        self,
        plugin_name: str,
        button_id: UUID,
        *,
        caption: str | None,
        is_checked: bool | None,
        is_enabled: bool | None,
        icon: tuple[str, PathGeometry | None] | None,
    ) -> None:
        """Change a button of the cash screen; None = unchanged.

        Args:
            plugin_name: Whose it must be.
            button_id: Which.
            caption: Under its icon.
            is_checked: Drawn as pressed.
            is_enabled: Whether it can be pressed.
            icon: As the plugin wrote it, and as it was read.

        Raises:
            EntityNotFoundException: The plugin has no such button there.
        """
        added = self._added.get(button_id)
        if (
            added is None
            or added.button.plugin_name != plugin_name
            or added.button.place is not ButtonPlace.PAYMENT
        ):
            raise EntityNotFoundException(
                f"The plugin has no button {button_id} on the cash screen", entity_id=button_id
            )
        button = added.button
        button = replace(
            button,
            caption=button.caption if caption is None else caption,
            is_checked=button.is_checked if is_checked is None else is_checked,
            is_enabled=button.is_enabled if is_enabled is None else is_enabled,
            icon=button.icon if icon is None else icon[1],
        )
        geometry = added.icon_geometry if icon is None else icon[0]
        self._added[button_id] = replace(added, button=button, icon_geometry=geometry)
        self._tell_buttons()

    def remove(self, button_id: UUID) -> None:
        """Take a button away."""
        del self._added[button_id]
        self._tell_buttons()

    def add_text(self, text: StatusText) -> int:
        """Show a text in the status line; returns the number that `remove_text` takes.

        Raises:
            ConstraintViolationException: The plugin has too many.
        """
        if sum(one.plugin_name == text.plugin_name for one in self.texts) >= MAX_STATUS_TEXTS:
            raise ConstraintViolationException(
                f"A plugin may have {MAX_STATUS_TEXTS} texts in the status bar; "
                "dispose of those that are not needed"
            )
        number = next(self._text_ids)
        self._texts[number] = text
        self._tell_texts()
        return number

    def remove_text(self, number: int) -> None:
        """Take a text out of the status line."""
        del self._texts[number]
        self._tell_texts()

    def _tell_buttons(self) -> None:
        self.shown = tuple(added.button for added in self._added.values())
        self._changed()

    def _tell_texts(self) -> None:
        self.texts = tuple(self._texts.values())
        self._changed()
