import pytest

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.plugin_api import PaymentSystemRegistrationException
from cashier_sim.plugin_host.calls import CallRaised, CallReturned, Ref
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

    def subscribe(self, plugin: str, point: NotificationPoint, generation: int = 1) -> int:
        return self.registrations.add_subscription(
            Subscription(
                plugin_name=plugin,
                point=point,
                callback=processor(generation=generation),
                api_version=None,
            ),
            lambda: self.ended.append(point.value),
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
    shelf.add("motel", "beds")
    shelf.registrations.end_systems("hotel")
    assert shelf.ended == ["rooms"]
    assert shelf.registrations.systems_of("motel") == (system("beds"),)
    assert len(shelf.registrations.subscriptions(NotificationPoint.CAFE_SESSION_CLOSING)) == 1


def test_subscriptions_keep_their_order_and_notification(shelf: Shelf) -> None:
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


def _subscription(point: NotificationPoint, api_version: str | None) -> Subscription:
    return Subscription(
        plugin_name="hotel", point=point, callback=processor(), api_version=api_version
    )


def test_subscription_is_live_until_it_is_suspended_or_ended(shelf: Shelf) -> None:
    held_id = shelf.subscribe("a", NotificationPoint.CAFE_SESSION_OPENING)
    shelf.subscribe("a", NotificationPoint.CAFE_SESSION_OPENING)
    first, second = shelf.registrations.subscriptions(NotificationPoint.CAFE_SESSION_OPENING)
    assert (first.is_live, second.is_live) == (True, True)
    shelf.registrations.end(held_id)
    second.is_suspended = True
    assert (first.is_live, second.is_live) == (False, False)


def test_same_callback_subscribed_twice_ends_one_by_one(shelf: Shelf) -> None:
    shelf.subscribe("a", NotificationPoint.CAFE_SESSION_OPENING)
    second_id = shelf.subscribe("a", NotificationPoint.CAFE_SESSION_OPENING)
    first, _ = shelf.registrations.subscriptions(NotificationPoint.CAFE_SESSION_OPENING)
    shelf.registrations.end(second_id)
    assert shelf.registrations.subscriptions(NotificationPoint.CAFE_SESSION_OPENING) == (first,)
    assert first.is_live


def test_subscription_follows_its_plugins_version() -> None:
    old = _subscription(NotificationPoint.NAVIGATING_TO_PAYMENT_SCREEN, "V6")
    new = _subscription(NotificationPoint.NAVIGATING_TO_PAYMENT_SCREEN, "V8")
    assert old.positions == ("order", "point_of_sale", "operation_service", "view_manager")
    assert new.positions == (*old.positions, "context")
    assert (old.version, new.version) == (6, 8)


def test_only_the_right_exception_gives_up_and_only_where_it_may() -> None:
    given_up = CallRaised("Stop", "no", bases=("OperationCanceledException", "Exception"))
    bill, opening = NotificationPoint.BEFORE_ORDER_BILL, NotificationPoint.CAFE_SESSION_OPENING
    navigating = NotificationPoint.NAVIGATING_TO_PAYMENT_SCREEN
    assert _subscription(bill, "V6").gives_up_with(given_up)
    assert not _subscription(bill, "V6").gives_up_with(CallRaised("ValueError", "no"))
    assert not _subscription(bill, "V6").gives_up_with(CallReturned())
    assert not _subscription(opening, None).gives_up_with(given_up)
    assert not _subscription(navigating, "V6").gives_up_with(given_up)


def test_object_is_known_by_the_key_it_is_registered_under() -> None:
    shelf = Shelf()
    shelf.add("hotel", "rooms")
    assert shelf.registrations.key_of("hotel", processor()) == "rooms"
    assert shelf.registrations.key_of("hotel", processor(number=2)) is None


def test_objects_of_two_plugins_may_have_the_same_number() -> None:
    shelf = Shelf()
    shelf.add("hotel", "rooms")
    shelf.add("bank", "cards")
    assert shelf.registrations.key_of("bank", processor()) == "cards"
