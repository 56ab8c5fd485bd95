"""Dates and durations on the wire; the same on both sides."""

from datetime import datetime, timedelta
from decimal import Decimal

from cashier_sim.plugin_host import wire

_MICROSECOND = timedelta(microseconds=1)
_MICROSECONDS_PER_SECOND = 1_000_000


def encode_moment(value: object) -> dict[str, object] | None:
    """A date with time, or a duration, as a tagged object; None = neither."""
    if isinstance(value, datetime):
        return {wire.TAG: wire.DATETIME, "v": value.isoformat()}
    if isinstance(value, timedelta):
        return {wire.TAG: wire.TIMESPAN, "v": _seconds(value)}
    return None


def decode_datetime(text: str) -> datetime:
    """A date with time from ISO 8601.

    Raises:
        ValueError: It is none.
    """
    return datetime.fromisoformat(text)


def decode_timespan(text: str) -> timedelta:
    """A duration from its seconds.

    Raises:
        ArithmeticError: It is no number, or no duration is so long.
    """
    return timedelta(microseconds=int(Decimal(text) * _MICROSECONDS_PER_SECOND))


def _seconds(value: timedelta) -> str:
    """Seconds as a decimal text: exact, and read by any language."""
    microseconds = value // _MICROSECOND
    sign = "-" if microseconds < 0 else ""
    seconds, rest = divmod(abs(microseconds), _MICROSECONDS_PER_SECOND)
    return f"{sign}{seconds}" + (f".{rest:06d}".rstrip("0") if rest else "")
