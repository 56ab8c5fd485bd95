"""Dates and durations on the wire."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cashier_sim.plugin_host.moments import decode_datetime, decode_timespan, encode_moment


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (timedelta(0), "0"),
        (timedelta(microseconds=1), "0.000001"),
        (timedelta(seconds=10, microseconds=250000), "10.25"),
        (-timedelta(days=1), "-86400"),
    ],
)
def test_durations_are_seconds(value: timedelta, text: str) -> None:
    assert encode_moment(value) == {"$": "ts", "v": text}
    assert decode_timespan(text) == value


def test_other_values_are_left_alone() -> None:
    assert encode_moment(date(2026, 1, 1)) is None


def test_dates_are_iso() -> None:
    assert encode_moment(decode_datetime("2026-01-02T03:04:05+03:00")) == {
        "$": "dt",
        "v": "2026-01-02T03:04:05+03:00",
    }
