import pytest

from cashier_sim.engine.ports import NotificationPoint
from cashier_sim.plugin_api import PaymentSystemRegistrationException
from cashier_sim.plugin_host.calls import Ref
from cashier_sim.till.plugins.registrations import Registrations, Subscription
from cashier_sim.till.view import RegisteredSystem


def system(key: str) -> RegisteredSystem:
    return RegisteredSystem(key=key, name=key.title(), returns_without_order=False)


def processor(number: int = 1, generation: int = 1) -> Ref:
    return Ref(generation=generation, number=number, type_name="Payments")


class Shelf:
    """Registrations, and what was told to have ended."""

    def __init__(self) -> None:
        self.registrations = Registrations()
        self.ended: list[str] = []

    def add(self, plugin: str, key: str, generation: int = 1) -> int:
        return self.registrations.add_system(
            plugin, processor(generation=generation), system(key), lambda: self.ended.append(key)
        )

    def subscribe(self, plugin: str, moment: NotificationPoint, generation: int = 1) -> int:
        return self.registrations.add_subscription(
            Subscription(
                plugin_name=plugin,
                moment=moment,
                callback=processor(generation=generation),
                positions=(),
            ),
            lambda: self.ended.append(moment.value),
        )


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def test_system_is_found_by_key_until_it_is_ended_once(shelf: Shelf) -> None:
    held_id = shelf.add("hotel", "rooms")
    found = shelf.registrations.system("rooms")
    assert found is not None
    assert found.plugin_name == "hotel"
    shelf.registrations.end(held_id)
    shelf.registrations.end(held_id)
    assert shelf.registrations.system("rooms") is None
    assert shelf.ended == ["rooms"]


def test_taken_key_is_refused_in_iikofronts_words(shelf: Shelf) -> None:
    shelf.add("hotel", "rooms")
    with pytest.raises(PaymentSystemRegistrationException) as caught:
        shelf.add("motel", "rooms")
    assert caught.value.message == (
        "Another payment proccessor with key 'rooms' was already registered"
    )


def test_key_is_free_again_after_its_end(shelf: Shelf) -> None:
    shelf.registrations.end(shelf.add("hotel", "rooms"))
    shelf.add("motel", "rooms")
    assert shelf.registrations.systems_of("motel") == (system("rooms"),)


def test_process_takes_along_what_it_held_and_nothing_else(shelf: Shelf) -> None:
    shelf.add("hotel", "old", generation=1)
    shelf.subscribe("hotel", NotificationPoint.CAFE_SESSION_OPENING, generation=1)
    shelf.add("hotel", "new", generation=2)
    shelf.add("motel", "other", generation=1)
    shelf.registrations.end_process("hotel", 1)
    assert shelf.ended == ["old", "cafe_session_opening"]
    assert shelf.registrations.systems_of("hotel") == (system("new"),)
    assert shelf.registrations.system("other") is not None


def test_lost_licence_ends_systems_and_keeps_subscriptions(shelf: Shelf) -> None:
    shelf.add("hotel", "rooms")
    shelf.subscribe("hotel", NotificationPoint.CAFE_SESSION_CLOSING)
    shelf.registrations.end_systems()
    assert shelf.ended == ["rooms"]
    assert len(shelf.registrations.subscriptions(NotificationPoint.CAFE_SESSION_CLOSING)) == 1


def test_subscriptions_keep_their_order_and_moment(shelf: Shelf) -> None:
    shelf.subscribe("a", NotificationPoint.CAFE_SESSION_OPENING)
    shelf.subscribe("b", NotificationPoint.CAFE_SESSION_CLOSING)
    held_id = shelf.subscribe("c", NotificationPoint.CAFE_SESSION_OPENING)
    names = [
        s.plugin_name
        for s in shelf.registrations.subscriptions(NotificationPoint.CAFE_SESSION_OPENING)
    ]
    assert names == ["a", "c"]
    shelf.registrations.end(held_id)
    assert len(shelf.registrations.subscriptions(NotificationPoint.CAFE_SESSION_OPENING)) == 1
