"""What goes into the dialogs of `ViewManager` and what comes out of them.

Source: the namespace `UI` of the iikoFront API.
"""

from dataclasses import dataclass
from decimal import Decimal

from cashier_sim.plugin_api.choices import NumericInputMode


class InputDialogResult:
    """Base of the results; tell them apart by class. Source: `IInputDialogResult`."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberInputDialogResult(InputDialogResult):
    """A number was typed. Source: `NumberInputDialogResult`."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardInputDialogResult(InputDialogResult):
    """A card was swiped. Source: `CardInputDialogResult`."""

    full_card_track: str
    track1: str = ""
    track2: str = ""
    track3: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarcodeInputDialogResult(InputDialogResult):
    """A barcode was scanned or typed. Source: `BarcodeInputDialogResult`."""

    barcode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneInputDialogResult(InputDialogResult):
    """A phone number was typed, with its country code. Source: `PhoneInputDialogResult`."""

    phone_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericStringInputDialogResult(InputDialogResult):
    """Digits were typed; leading zeros stay. Source: `NumericStringInputDialogResult`."""

    numeric_string: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StringInputDialogResult(InputDialogResult):
    """Digits of the numeric tab, or the text of the extended keyboard.

    Since: V7. Source: `StringInputDialogResult`.
    """

    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecimalInputDialogResult(InputDialogResult):
    """A number with decimals was typed. Since: V8. Source: `DecimalInputDialogResult`."""

    decimal: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityChangerItem:
    """A row of `ViewManager.show_quantity_changer_popup`.

    Since: V7. Source: the items of `ShowQuantityChangerPopup`.
    """

    name: str
    quantity: int
    """What the row begins with."""
    min: int
    max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendedInputDialogSettings:
    """Which tabs `ViewManager.show_extended_input_dialog` has. An empty title is the standard one.

    Source: `ExtendedInputDialogSettings`.
    """

    enable_barcode: bool = False
    tab_title_barcode: str = ""
    enable_card_slider: bool = False
    """Listen for a card swipe; it has no tab."""
    enable_numeric_string: bool = False
    tab_title_numeric_string: str = ""
    enable_phone: bool = False
    tab_title_phone: str = ""
    numeric_input_mode: NumericInputMode = NumericInputMode.DISABLED
    """What the numeric tab asks for; replaces `enable_numeric_string`. Since: V8."""
    min_decimal_value: Decimal | None = None
    """Least number of the decimal mode; None = no bound. Since: V8."""
    max_decimal_value: Decimal | None = None
    """Greatest number of the decimal mode; None = no bound. Since: V8."""
    default_decimal_value: Decimal | None = None
    """What the button "Default" enters; None = no such button. Since: V8."""
