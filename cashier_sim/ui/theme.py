"""Colours, sizes and the style sheet of the window.

The till keeps iikoFront's colours whatever the scheme; the panels around it (docks, back office)
are calm, in a light or a dark scheme. Colours are `#RRGGBB` texts, sizes logical pixels.
"""

from dataclasses import dataclass
from typing import Final

from cashier_sim import assets

# the till
INK: Final = "#1F2220"
MUTED: Final = "#5C615D"
INK_ON_DARK: Final = "#F6F7F2"
MUTED_ON_DARK: Final = "#C9CCC7"
BODY: Final = "#3F4140"
BAR: Final = "#202020"
ACCENT: Final = "#DFE384"
SLATE: Final = "#79919D"
PAPER: Final = "#FEFEFE"
PAPER_STRIPE: Final = "#F2F2EF"
SECONDARY_KEY: Final = "#E2E2E4"
GREY_FIELD: Final = "#636463"
DARK_KEY: Final = "#2B2D2C"
DISABLED_KEY: Final = "#343535"
DISABLED_TEXT: Final = "#8A8D8B"
"""Text of what cannot be pressed, on `DISABLED_KEY` and on the bar."""
SUBTOTAL: Final = "#4C4E4D"
DANGER: Final = "#9D2124"
DANGER_ON_DARK: Final = "#F29A98"
OK: Final = "#006600"
WAITING: Final = "#B58900"
VEIL: Final = "#50FFFFFF"
"""White at 31 %, as `#AARRGGBB`: one layer over the till under a dialog."""

# the receipt printer
RECEIPT_PAPER: Final = "#FFFEFA"

# sizes
GRID: Final = 4
MARGIN: Final = 16
GAP: Final = 8
KEY_GAP: Final = 2
ROW_HEIGHT: Final = 38
KEY_HEIGHT: Final = 56
BAR_HEIGHT: Final = 66
HEADER_HEIGHT: Final = 56
TARGET: Final = 44
"""The least side of what a finger presses."""
MOST_TAB: Final = 280
"""Width of a dock's tab; a longer title is shortened, and the tab's tooltip has it."""
RADIUS: Final = 6
"""Of corners outside the till; inside they are square."""

HOVER: Final = 0.04
PRESSED: Final = 0.10
FADE_MS: Final = 120

_SPIN_EXTRA: Final = 3
"""What Qt adds to the height of a styled box for a number."""
_BRIGHT: Final = 0.5
_FULL: Final = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The colours of a scheme for everything outside the till."""

    panel: str
    ground: str
    hairline: str
    desk: str
    """Under the receipt printer's paper."""
    ink: str
    muted: str
    selected: str
    """Behind the selected line of a list."""
    ok: str
    danger: str
    waiting: str


LIGHT: Final = Frame(
    panel="#FBFBF9",
    ground="#E9EAE6",
    hairline="#D5D7D1",
    desk="#D9DBD5",
    ink=INK,
    muted=MUTED,
    selected="#EDEFC2",
    ok=OK,
    danger=DANGER,
    waiting="#8A6800",
)
DARK: Final = Frame(
    panel="#262826",
    ground="#1E1F1E",
    hairline="#393C3A",
    desk="#171817",
    ink=INK_ON_DARK,
    muted=MUTED_ON_DARK,
    selected="#4A4C2E",
    ok="#7CC67C",
    danger=DANGER_ON_DARK,
    waiting="#E0B84A",
)


def icon(name: str) -> str:
    """Return the path of an icon, as a style sheet writes it."""
    return assets.path(f"icons/{name}").as_posix()


def shade(color: str, amount: float) -> str:
    """Return `color` moved by `amount` (0 to 1) away from its own end: dark ones get lighter.

    Args:
        color: `#RRGGBB`.
        amount: Share of the way, `HOVER` or `PRESSED`.
    """
    channels = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
    is_light = sum(channels) / (3 * _FULL) > _BRIGHT
    moved = [
        round(value * (1 - amount)) if is_light else round(value + (_FULL - value) * amount)
        for value in channels
    ]
    return "#" + "".join(f"{value:02X}" for value in moved)


def style_sheet(frame: Frame) -> str:
    """Return the style sheet of the application for a scheme.

    It styles Qt's own widgets, as docks and back office use them; `ui.scheme` sets it together with
    the palette. Fonts are not set here: a style sheet cannot reach the weight of the variable
    IBM Plex Sans (see `ui.kit.fonts`). Widgets of the kit paint themselves.
    """
    return _frame_sheet(frame) + _inputs_sheet(frame) + _till_sheet() + _lists_sheet(frame)


def _frame_sheet(frame: Frame) -> str:
    return f"""
QMainWindow, QDialog {{ background: {frame.ground}; }}
#header {{ background: {frame.panel}; border-bottom: 1px solid {frame.hairline}; }}
QPushButton[header="true"] {{ background: transparent; border: 1px solid transparent; }}
QPushButton[header="true"]:hover {{ background: {shade(frame.panel, HOVER)}; }}
QPushButton[header="true"]:pressed {{ background: {shade(frame.panel, PRESSED)}; }}
QPushButton[header="true"]:checked {{ background: {frame.ground}; border-color: {frame.hairline}; }}
QLabel[shift="open"] {{ color: {frame.ok}; }}
QLabel[shift="closed"] {{ color: {frame.danger}; }}
QMainWindow::separator {{ background: {frame.hairline}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {SLATE}; }}
QToolTip {{ background: {BAR}; color: {INK_ON_DARK}; border: 0; padding: 6px 8px; }}
QDockWidget {{ titlebar-close-icon: none; titlebar-normal-icon: none; }}
QDockWidget > QWidget, QTabWidget > QWidget {{ background: {frame.panel}; }}
QLabel[muted="true"] {{ color: {frame.muted}; }}
QTabBar {{ background: {frame.ground}; qproperty-drawBase: 0;
  qproperty-elideMode: ElideMiddle; }}
QTabBar::tab {{ max-width: {MOST_TAB}px; padding: 8px 14px; border: 0;
  background: {frame.ground}; color: {frame.muted}; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ background: {frame.panel}; color: {frame.ink};
  border-bottom: 2px solid {SLATE}; }}
QTabBar::tab:hover {{ color: {frame.ink}; }}
QTabWidget::pane {{ border: 0; background: {frame.panel}; }}
"""


def _inputs_sheet(frame: Frame) -> str:
    return f"""
QPushButton, QToolButton {{ background: {frame.panel}; border: 1px solid {frame.hairline};
  border-radius: {RADIUS}px; padding: 5px 12px; min-height: 24px; outline: 0; }}
QPushButton:hover, QToolButton:hover {{ background: {shade(frame.panel, HOVER)}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {shade(frame.panel, PRESSED)}; }}
QPushButton:checked, QToolButton:checked {{ background: {frame.selected}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {frame.muted}; background: {frame.ground}; }}
QPushButton[primary="true"] {{ background: {ACCENT}; color: {INK}; border-color: {ACCENT}; }}
QPushButton[primary="true"]:hover {{ background: {shade(ACCENT, HOVER)}; }}
QPushButton[primary="true"]:disabled {{ background: {frame.ground}; color: {frame.muted};
  border-color: {frame.hairline}; }}
QPushButton[danger="true"]:enabled {{ color: {frame.danger}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {{
  background: {frame.panel}; border: 1px solid {frame.hairline}; border-radius: {RADIUS}px;
  padding: 5px 8px; selection-background-color: {ACCENT}; selection-color: {INK};
  min-height: 24px; }}
QComboBox {{ padding-left: 10px; }}
QSpinBox {{ min-height: {24 - _SPIN_EXTRA}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus {{
  border: 2px solid {SLATE}; padding: 4px 7px; }}
QComboBox:focus {{ border: 2px solid {SLATE}; padding: 4px 7px 4px 9px; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: url({icon("chevron-down.svg")}); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {frame.panel}; border: 1px solid {frame.hairline};
  selection-background-color: {frame.selected}; selection-color: {frame.ink}; }}
QPushButton[touch="true"], QLineEdit[touch="true"], QComboBox[touch="true"],
QSpinBox[touch="true"] {{
  min-height: {TARGET - 2}px; padding-top: 0; padding-bottom: 0; }}
QSpinBox[touch="true"] {{ min-height: {TARGET - 2 - _SPIN_EXTRA}px; }}
QLineEdit[touch="true"]:focus, QComboBox[touch="true"]:focus, QSpinBox[touch="true"]:focus {{
  min-height: {TARGET - 4}px; padding-top: 0; padding-bottom: 0; }}
QSpinBox[touch="true"]:focus {{ min-height: {TARGET - 4 - _SPIN_EXTRA}px; }}
"""


def _till_sheet() -> str:
    return f"""
QLineEdit[till="true"] {{ background: {PAPER}; color: {INK}; border: 0; border-radius: 0;
  padding: 5px 12px; placeholder-text-color: {MUTED}; }}
QComboBox[till="true"] {{ background: {PAPER}; color: {INK}; border-color: {LIGHT.hairline};
  border-radius: 0; }}
QComboBox[till="true"]:focus {{ border-color: {SLATE}; }}
QComboBox[till="true"] QAbstractItemView {{ background: {PAPER}; color: {INK};
  border-color: {LIGHT.hairline}; selection-background-color: {ACCENT}; selection-color: {INK}; }}
QLineEdit[till="true"]:focus {{ border: 2px solid {ACCENT}; padding: 3px 10px; }}
"""


def _lists_sheet(frame: Frame) -> str:
    return f"""
QTableView::item {{ padding: 0 8px; }}
QAbstractItemView {{ background: {frame.panel}; border: 0; outline: 0;
  alternate-background-color: {frame.panel};
  selection-background-color: {frame.selected}; selection-color: {frame.ink}; }}
QListView[paper="true"], QTableView[paper="true"], QScrollArea[paper="true"] {{
  background: {PAPER}; }}
QDockWidget QScrollArea {{ background: {frame.panel}; }}
QScrollArea[body="true"] {{ background: {BODY}; border: 0; }}
QHeaderView::section {{ background: {frame.panel}; color: {frame.muted}; border: 0;
  border-bottom: 1px solid {frame.hairline}; padding: 6px 11px; }}
QTableView[paper="true"] {{ selection-background-color: {ACCENT}; selection-color: {INK}; }}
QTableView[paper="true"] QHeaderView {{ background: {PAPER}; }}
QTableView[paper="true"] QHeaderView::section {{ background: {PAPER}; color: {MUTED};
  border-bottom-color: {LIGHT.hairline}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {shade(frame.hairline, PRESSED)}; border-radius: 4px;
  min-height: 32px; min-width: 32px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {SLATE}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QMenu {{ background: {frame.panel}; border: 1px solid {frame.hairline}; padding: 4px; }}
QMenu::item {{ padding: 6px 20px; border-radius: 4px; }}
QMenu::item:selected {{ background: {frame.selected}; }}
QMenu::item:disabled {{ color: {frame.muted}; }}
QSplitter::handle {{ background: {frame.hairline}; }}
"""
