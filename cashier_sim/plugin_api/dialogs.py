"""What goes into the dialogs of `ViewManager` and what comes out of them.

Source: the namespace `UI` of the iikoFront API (V6).
"""

from dataclasses import dataclass


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
class ExtendedInputDialogSettings:
    """Which tabs `ViewManager.show_extended_input_dialog` has. An empty title is the standard one.

    Source: `ExtendedInputDialogSettings` (V6).
    """

    enable_barcode: bool = False
    tab_title_barcode: str = ""
    enable_card_slider: bool = False
    """Listen for a card swipe; it has no tab."""
    enable_numeric_string: bool = False
    tab_title_numeric_string: str = ""
    enable_phone: bool = False
    tab_title_phone: str = ""
