"""Single values as text, the way .NET's XML classes write them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum

_FLOAT_DIGITS = 15
_SMALLEST_PLAIN_EXPONENT = -5


def written(value: object) -> str:
    """Return the text of a value: numbers with a point, `true`, ISO dates, enums by .NET name.

    Args:
        value: Anything; what .NET has no rule for is `str(value)`.

    Source: `XmlConvert` and `XContainer.Add` (.NET).
    """
    if isinstance(value, str):
        return _whole(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return _written_enum(value)
    if isinstance(value, Decimal):
        return format(value if value else value.copy_abs(), "f")
    if isinstance(value, float):
        return _written_float(value)
    return _written_moment(value)


def _written_moment(value: object) -> str:
    if isinstance(value, datetime):
        clock = value.replace(tzinfo=None).isoformat()
        zone = value.isoformat()[len(clock) :]
        if value.microsecond:
            clock = clock.rstrip("0")
        return clock + ("Z" if zone == "+00:00" else zone)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return _written_duration(value)
    return _whole(str(value))


def _whole(text: str) -> str:
    """The text with surrogate pairs joined, and halves that lost their mate replaced.

    .NET's strings may hold such halves; neither UTF-8 nor the wire can carry them.
    """
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _written_enum(value: Enum) -> str:
    names = (value.name or str(value.value)).split("|")
    return ", ".join(name.title().replace("_", "") for name in names)


def _written_float(value: float) -> str:
    """The "R" format of .NET: the shortest text that reads back as the same number."""
    shortest = Decimal(repr(value))
    if not shortest.is_finite():
        return str(shortest).replace("Infinity", "INF")
    sign, digits, _ = shortest.as_tuple()
    significant = "".join(map(str, digits)).strip("0") or "0"
    exponent = shortest.adjusted() if value else 0
    if _SMALLEST_PLAIN_EXPONENT <= exponent < _FLOAT_DIGITS:
        plain = format(shortest, "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    mantissa = significant[:1] + ("." + significant[1:] if significant[1:] else "")
    return f"{'-' if sign else ''}{mantissa}E{exponent:+03d}"


def _written_duration(value: timedelta) -> str:
    sign = "-" if value < timedelta(0) else ""
    value = abs(value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06d}".rstrip("0").rstrip(".")
    clock = "".join(f"{count}{unit}" for count, unit in ((hours, "H"), (minutes, "M")) if count)
    if seconds or fraction:
        clock += f"{seconds}{fraction}S"
    days = f"{value.days}D" if value.days else ""
    if not days and not clock:
        clock = "0S"
    return f"{sign}P{days}" + (f"T{clock}" if clock else "")
