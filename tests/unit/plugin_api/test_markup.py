import copy
import pickle
from datetime import date
from decimal import Decimal
from enum import Flag

import pytest

from cashier_sim.plugin_api.markup import Attributes, ReceiptSlip, Tags, XAttribute, XElement


class Ways(Flag):
    CARD = 1
    NUMBER = 2


def test_names_are_the_literal_ones_of_the_sdk() -> None:
    assert Tags.DOC == "doc"
    assert Tags.SMALL_FONT == "f0"
    assert Tags.QR_CODE == "qrcode"
    assert Attributes.HEIGHT_RATIO == "heightRatio"
    assert Attributes.VERTICAL_ALIGN == "valign"


def test_element_holds_tag_attributes_and_content_in_order() -> None:
    line = XElement("line", symbols="=")
    element = XElement(Tags.CENTER, "Гость", line, "Анна", bold="on")
    assert element.tag == "center"
    assert element.attributes == {"bold": "on"}
    assert element.content == ("Гость", line, "Анна")


def test_texts_given_apart_stay_apart() -> None:
    assert XElement(Tags.PAIR, "Гость", "Анна").content == ("Гость", "Анна")
    assert XElement("a", "x", "y") != XElement("a", "xy")


def test_values_are_written_as_dotnet_writes_them() -> None:
    element = XElement("pair", Decimal("1.50"), True, left=date(2026, 3, 1), right=Ways.CARD)
    assert element.content == ("1.50", "true")
    assert element.attributes == {"left": "2026-03-01", "right": "Card"}


def test_none_is_skipped_and_iterables_are_flattened() -> None:
    rows = (XElement("ct", name) for name in ("a", "b"))
    element = XElement("cells", None, ["x", (1, None)], rows, left=None)
    assert element.content == ("x", "1", XElement("ct", "a"), XElement("ct", "b"))
    assert element.attributes == {}


def test_attribute_objects_become_attributes() -> None:
    element = XElement("line", XAttribute("symbols", "="), width=3)
    assert element.attributes == {"width": "3", "symbols": "="}
    assert element.content == ()


def test_add_appends_by_the_same_rules() -> None:
    element = XElement("doc")
    element.add("a", XAttribute("bell", ""), [XElement("np")])
    assert element == XElement("doc", "a", XElement("np"), bell="")


def test_child_changed_later_changes_its_parent() -> None:
    child = XElement("center")
    doc = XElement("doc", child)
    child.add("late")
    assert doc == XElement("doc", XElement("center", "late"))


def test_element_in_a_tree_already_is_copied() -> None:
    child = XElement("center", XElement("f2", "twice"), bold="on")
    doc = XElement("doc", child, child)
    child.add("only the first")
    assert [str(item) for item in doc.content] == [
        '<center bold="on"><f2>twice</f2>only the first</center>',
        '<center bold="on"><f2>twice</f2></center>',
    ]


def test_element_put_into_itself_is_copied() -> None:
    doc = XElement("doc", inner := XElement("left", "a"))
    inner.add(doc)
    assert str(doc) == "<doc><left>a<doc><left>a</left></doc></left></doc>"


@pytest.mark.parametrize("tag", [None, 5, XElement("doc"), b"doc"])
def test_tag_of_a_wrong_type_is_named(tag: object) -> None:
    with pytest.raises(TypeError, match=r"tag .*: expected text .* got"):
        XElement(tag)  # type: ignore[arg-type]  # the wrong type is what is tested


@pytest.mark.parametrize("tag", ["", "a b", "1a", "-a", "a:b", "<"])
def test_tag_that_xml_forbids_is_refused(tag: str) -> None:
    with pytest.raises(ValueError, match="XML does not allow this name"):
        XElement(tag)


@pytest.mark.parametrize("value", [None, [1], XElement("a"), XAttribute("a", "b"), b"x", {}])
def test_attribute_value_of_a_wrong_type_is_named(value: object) -> None:
    with pytest.raises(TypeError, match=f"attribute 'left': {type(value).__name__} is not"):
        XAttribute("left", value)


def test_attribute_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="element 'pair': attribute 'left' is given twice"):
        XElement("pair", XAttribute("left", 1), left=2)


@pytest.mark.parametrize("value", [b"x", bytearray(b"x"), memoryview(b"x"), {"left": "a"}])
def test_content_of_a_wrong_type_is_named(value: object) -> None:
    with pytest.raises(TypeError, match=f"element 'image': {type(value).__name__} cannot be"):
        XElement("image", value)


def test_text_is_escaped_xml() -> None:
    element = XElement("doc", "a<b>&\r\n", XElement("np"), left='"<\n\t&')
    assert str(element) == (
        '<doc left="&quot;&lt;&#xA;&#x9;&amp;">a&lt;b&gt;&amp;&#xD;\n<np /></doc>'
    )
    assert str(XElement("ct", "")) == "<ct></ct>"
    assert str(XAttribute("a", '"')) == 'a="&quot;"'


def test_deep_trees_can_be_written() -> None:
    element = XElement("f0", "x")
    for _ in range(5000):
        element = XElement("f0", element)
    assert str(element).count("</f0>") == 5001


def test_values_compare_copy_pickle_and_show_themselves() -> None:
    element = XElement("pair", "x", left="a")
    assert element != "pair"
    assert copy.deepcopy(element) == element
    assert pickle.loads(pickle.dumps(element)) == element  # noqa: S301 - our own bytes
    assert repr(element) == "XElement('pair', 'x', left='a')"
    attribute = XAttribute("left", "a")
    assert attribute == XAttribute("left", "a")
    assert attribute != "left"
    assert {attribute: 1}[XAttribute("left", "a")] == 1
    assert repr(attribute) == "XAttribute('left', 'a')"
    assert attribute.name == "left"


def test_slip_is_frozen_and_equal_by_value() -> None:
    slip = ReceiptSlip(doc=XElement(Tags.DOC, "x"))
    assert slip == ReceiptSlip(XElement(Tags.DOC, "x"))
    assert slip != "x"
    assert slip.doc == XElement(Tags.DOC, "x")
    assert repr(slip) == "ReceiptSlip(XElement('doc', 'x'))"
    with pytest.raises(AttributeError):
        slip.doc = XElement(Tags.DOC)  # type: ignore[misc]  # that it is frozen is what is tested


def test_slip_of_a_wrong_type_is_named() -> None:
    with pytest.raises(TypeError, match=r"expected XElement\(Tags.DOC, ...\), got str"):
        ReceiptSlip("<doc/>")  # type: ignore[arg-type]  # the wrong type is what is tested
