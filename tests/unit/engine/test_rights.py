import pytest

from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.rights import RIGHTS, local_name, right_of


def test_every_right_has_a_code_of_its_own_and_names_in_both_languages() -> None:
    assert set(RIGHTS) == set(Right)
    assert len({name.code for name in RIGHTS.values()}) == len(Right)
    assert all(set(name.names) == {"ru", "en"} for name in RIGHTS.values())


@pytest.mark.parametrize("right", Right)
def test_right_is_found_by_its_code(right: Right) -> None:
    assert right_of(RIGHTS[right].code) is right


def test_unknown_code_is_no_right() -> None:
    assert right_of("F_NONE") is None


def test_storno_has_the_code_of_iikofront() -> None:
    assert right_of("F_STRN") is Right.RETURN_PAYMENTS


def test_names_are_in_the_language_asked_for() -> None:
    assert local_name(Right.RETURN_PAYMENTS, "ru") == "Возвращать оплату"
    assert local_name(Right.RETURN_PAYMENTS, "en") == "Return payments"
