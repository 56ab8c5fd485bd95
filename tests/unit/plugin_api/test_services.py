import pytest

from cashier_sim.plugin_api import Disposable


class Registration(Disposable):
    ended = 0

    def dispose(self) -> None:
        self.ended += 1


def test_disposable_ends_with_its_block() -> None:
    registration = Registration()
    with registration as entered:
        assert entered is registration
        assert registration.ended == 0
    assert registration.ended == 1


def test_disposable_ends_when_its_block_raises() -> None:
    registration = Registration()
    with pytest.raises(KeyError), registration:
        raise KeyError
    assert registration.ended == 1
