from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cashier_sim.till.clock import FixedClock, RandomIds, RunningClock, SeededIds

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
MOSCOW = ZoneInfo("Europe/Moscow")


def test_running_clock_is_real_time_in_the_restaurants_zone() -> None:
    clock = RunningClock(MOSCOW, real=lambda: NOON)
    assert clock.runs
    assert clock.now().isoformat() == "2026-03-01T15:00:00+03:00"


def test_running_clock_is_moved_on_and_begins_where_it_was() -> None:
    clock = RunningClock(MOSCOW, timedelta(hours=1), real=lambda: NOON)
    clock.move(timedelta(days=1))
    clock.act()
    assert clock.now() == NOON + timedelta(days=1, hours=1)
    assert clock.offset == timedelta(days=1, hours=1)


def test_running_clock_reads_real_time_by_itself() -> None:
    before = datetime.now(UTC)
    assert RunningClock(MOSCOW).now() >= before


def test_fixed_clock_moves_by_acts_and_commands_only() -> None:
    clock = FixedClock(NOON)
    assert not clock.runs
    assert clock.now() == clock.now() == NOON
    clock.act()
    clock.move(timedelta(minutes=1))
    assert clock.now() == NOON + timedelta(minutes=1, seconds=1)


def test_seeded_ids_repeat_and_random_ones_do_not() -> None:
    first, second = SeededIds(1), SeededIds(1)
    row = [first.new() for _ in range(3)]
    assert row == [second.new() for _ in range(3)]
    assert len(set(row)) == 3
    assert SeededIds(2).new() not in row
    assert RandomIds().new() != RandomIds().new()
