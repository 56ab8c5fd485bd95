"""How well one colour is read on another."""

from __future__ import annotations

_FULL = 255
_LINEAR_PART = 0.04045


def contrast(one: str, other: str) -> float:
    """Return the contrast of two `#RRGGBB` colours, 1 to 21. Source: WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    linear = []
    for at in (1, 3, 5):
        value = int(color[at : at + 2], 16) / _FULL
        curve = ((value + 0.055) / 1.055) ** 2.4
        linear.append(value / 12.92 if value <= _LINEAR_PART else curve)
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
