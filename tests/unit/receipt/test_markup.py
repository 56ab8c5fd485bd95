import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.plugin_api.markup import XElement
from cashier_sim.receipt.characters import columns
from cashier_sim.receipt.markup import read
from cashier_sim.receipt.notes import Notebook, NoteCode
from cashier_sim.receipt.tree import Node


def read_with_codes(slip: XElement | str) -> tuple[Node, list[NoteCode]]:
    notebook = Notebook()
    root = read(slip, notebook)
    return root, [note.code for note in notebook.notes()]


def shown(node: Node) -> str:
    attributes = "".join(f" {name}={value}" for name, value in node.attributes.items())
    inner = "|".join(item if isinstance(item, str) else shown(item) for item in node.content)
    return f"({node.tag}{attributes}: {inner})"


def test_elements_of_a_plugin_keep_their_texts_apart() -> None:
    root, codes = read_with_codes(XElement("doc", XElement("pair", "Гость", "Анна", fit="left")))
    assert shown(root) == "(doc: (pair fit=left: Гость|Анна))"
    assert codes == []


def test_xml_text_becomes_the_same_tree() -> None:
    root, codes = read_with_codes("<doc>a<center bold='on'>b</center>c<!-- no --><np/></doc>")
    assert shown(root) == "(doc: a|(center bold=on: b)|c|(np: ))"
    assert codes == []


def test_encoding_of_the_declaration_is_ignored() -> None:
    root, codes = read_with_codes("<?xml version='1.0' encoding='windows-1251'?><doc>Привет</doc>")
    assert shown(root) == "(doc: Привет)"
    assert codes == []


def test_namespaces_are_dropped() -> None:
    root, _ = read_with_codes("<doc xmlns='urn:x'><center>a</center></doc>")
    assert shown(root) == "(doc: (center: a))"


def test_entities_stay_shut() -> None:
    slip = "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><doc>x&a;y</doc>"
    root, _ = read_with_codes(slip)
    assert root.text() == "x&a;y"


@pytest.mark.parametrize("slip", ["", "just text", "<center>a</center><center>b</center>"])
def test_fragment_gets_a_root_and_a_note(slip: str) -> None:
    root, codes = read_with_codes(slip)
    assert root.tag == "doc"
    assert codes == [NoteCode.ROOT_IS_NOT_DOC]


@pytest.mark.parametrize(
    ("slip", "tree"),
    [
        ("a < b & c&nbsp;d", "(doc: a < b & c\u00a0d)"),
        ("<doc>Tom & <center>Jerry</doc>", "(doc: Tom & |(center: Jerry))"),
        ("<doc>a<center>b</center>", "(doc: a|(center: b))"),
        ("<doc>a</doc><line/>", "(doc: (doc: a)|(line: ))"),
        ("<?xml version='1.0'?><doc>&ok; &#65;", "(doc: &ok; A)"),
        ("<doc>\x1b@a\x00</doc>", "(doc: @a)"),
        ("</doc>", "(doc: )"),
        ("x<doc>a & b</doc>", "(doc: x|(doc: a & b))"),
    ],
)
def test_broken_xml_is_repaired_as_far_as_it_goes(slip: str, tree: str) -> None:
    root, codes = read_with_codes(slip)
    assert shown(root) == tree
    assert NoteCode.BROKEN_XML in codes or NoteCode.ROOT_IS_NOT_DOC in codes


def test_note_on_broken_xml_says_where() -> None:
    notebook = Notebook()
    read("<doc>\n<center>a</doc>", notebook)
    (note,) = notebook.notes()
    assert "line 2" in note.message


def test_texts_and_attributes_are_cleaned_with_a_note() -> None:
    root, codes = read_with_codes(XElement("doc", "a\x1bb", XElement("pair", left="x\x00")))
    assert shown(root) == "(doc: ab|(pair left=x: ))"
    assert codes == [NoteCode.CHARACTERS_LEFT_OUT] * 2


@pytest.mark.parametrize("text", ["😀", "שלום"])
def test_characters_that_printers_lack_are_noted(text: str) -> None:
    root, codes = read_with_codes(XElement("doc", text))
    assert root.text() == text
    assert codes == [NoteCode.UNUSUAL_CHARACTERS]


def test_line_breaks_are_no_reason_for_a_note_here() -> None:
    assert read_with_codes(XElement("doc", "a\r\nb"))[1] == []


def test_data_of_codes_is_left_as_it_is() -> None:
    root, codes = read_with_codes(XElement("doc", XElement("qrcode", "01\x1d21")))
    assert root.text() == "01\x1d21"
    assert codes == []


@pytest.mark.parametrize("as_text", [False, True])
def test_too_deep_nesting_is_flattened(as_text: bool) -> None:
    element = XElement("f0", "core", XElement("np"))
    for _ in range(400):
        element = XElement("f0", element, "+")
    root, codes = read_with_codes(str(element) if as_text else element)
    assert root.text() == "core" + "+" * 400
    assert NoteCode.TOO_DEEP in codes
    depth, node = 1, root
    while node.children():
        depth, node = depth + 1, node.children()[0]
    assert depth == 50


@given(st.text(st.characters(codec=None) | st.sampled_from("<>&/\"'= doc")))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(read(text, Notebook()), Node)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"])))
def test_plain_text_loses_nothing(text: str) -> None:
    root, _ = read_with_codes(str(XElement("doc", text)))
    assert columns(root.text()) <= columns(text)
    assert root.text() == read(XElement("doc", text), Notebook()).text()
