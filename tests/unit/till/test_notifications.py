from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cashier_sim.till.clock import FixedClock
from cashier_sim.till.notifications import MAX_SHOWN, Notifications
from cashier_sim.till.view import NotificationLevel

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def made() -> tuple[Notifications, FixedClock, list[str]]:
    told: list[str] = []
    clock = FixedClock(NOON)
    return Notifications(clock, lambda: told.append("changed")), clock, told


def test_a_message_stays_until_it_is_closed() -> None:
    notes, clock, told = made()
    notes.add(NotificationLevel.WARNING, message="нет связи", sender="hotel")
    (note,) = notes.shown
    assert (note.level, note.message, note.sender) == (
        NotificationLevel.WARNING,
        "нет связи",
        "hotel",
    )
    clock.move(timedelta(days=365))
    notes.expire()
    assert notes.next_closing is None
    assert notes.shown == (note,)
    notes.dismiss(note.id)
    notes.dismiss(note.id)
    assert not notes.shown
    assert len(told) == 2


def test_a_message_closes_by_the_registers_clock() -> None:
    notes, clock, _ = made()
    notes.add(NotificationLevel.INFO, code="receipt_printer_failed", timeout_seconds=5)
    notes.add(NotificationLevel.INFO, message="later", timeout_seconds=60)
    assert notes.next_closing == NOON + timedelta(seconds=5)
    clock.move(timedelta(seconds=4))
    notes.expire()
    assert len(notes.shown) == 2
    clock.act()
    notes.expire()
    assert [note.message for note in notes.shown] == ["later"]


def test_a_flood_pushes_the_oldest_out() -> None:
    notes, _, _ = made()
    for number in range(MAX_SHOWN + 3):
        notes.add(NotificationLevel.INFO, message=str(number))
    assert len(notes.shown) == MAX_SHOWN
    assert notes.shown[0].message == "3"
