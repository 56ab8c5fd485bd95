import pytest

from cashier_sim.receipt.breaking import Align
from cashier_sim.receipt.pairs import pair_texts, pair_widths, right_align
from cashier_sim.receipt.tree import Node


def pair(attributes: dict[str, str], *content: str | Node, tag: str = "pair") -> Node:
    node = Node(tag, attributes)
    node.content.extend(content)
    return node


def test_pair_takes_its_texts_from_the_attributes() -> None:
    node = pair({"left": "a", "right": "b"}, "ignored")
    assert pair_texts(node, as_real_printer=False) == ("a", "b")
    assert pair_texts(pair({"right": "b"}), as_real_printer=False) == ("", "b")


def test_pair_without_attributes_takes_its_content_unless_as_the_real_one() -> None:
    name = Node("f0", {})
    name.content.append("Анна")
    node = pair({}, "\n  ", "Гость", name, " Петрова")
    assert pair_texts(node, as_real_printer=False) == ("Гость", "Анна Петрова")
    assert pair_texts(node, as_real_printer=True) == ("", "")


def test_right_part_of_a_leftpair_stands_left() -> None:
    assert right_align(pair({}, tag="leftpair")) is Align.LEFT
    assert right_align(pair({})) is Align.RIGHT


@pytest.mark.parametrize(
    ("left", "right", "fits_left", "width", "expected"),
    [
        ("a" * 30, "b" * 10, False, 32, (21, 10)),
        ("a" * 30, "b" * 10, True, 32, (23, 8)),
        ("a" * 10, "b" * 50, False, 32, (8, 23)),
        ("a" * 3, "b" * 50, False, 32, (3, 28)),
        ("a" * 3 + "\n" + "a" * 5, "b" * 50, False, 32, (5, 26)),
        ("a" * 50, "", False, 32, (32, 0)),
        ("", "b" * 50, False, 32, (0, 32)),
        ("", "\n", False, 32, (32, 0)),
        ("aa", "bb", False, 2, (2, 0)),
        ("aa", "bb", False, 3, (1, 1)),
    ],
)
def test_line_is_shared_between_long_parts(
    left: str, right: str, fits_left: bool, width: int, expected: tuple[int, int]
) -> None:
    node = pair({"fit": "left"} if fits_left else {})
    assert pair_widths(node, left, right, width) == expected
