import pytest

from cashier_sim.plugin_api.markup import XElement
from cashier_sim.receipt.lint import lint
from cashier_sim.receipt.markup import read
from cashier_sim.receipt.notes import Note, Notebook, NoteCode


def notes_of(slip: XElement | str, api_version: int | None = None) -> tuple[Note, ...]:
    notebook = Notebook()
    lint(read(slip, Notebook()), notebook, api_version)
    return notebook.notes()


def codes_of(inner: str, api_version: int | None = None) -> list[NoteCode]:
    return [note.code for note in notes_of(f"<doc>{inner}</doc>", api_version)]


TABLE = "<table><columns><column/></columns><cells>{}</cells></table>"


@pytest.mark.parametrize(
    "inner",
    [
        "text<center><f2>a</f2></center><line symbols='='/><np/><pagecut/>",
        "<pair left='a' right='b' fit='left'/>",
        TABLE.format("<ct>a</ct><c colspan='0'>b</c><linecell/>"),
        "<qrcode size='small' correction='low' align='center'>x</qrcode>",
        "<image align='right' resizeMode='clip'>x</image>",
        "<barcode heightRatio='0.3' hri='off'>x</barcode>",
        "<f0 bold='on' formatter='cut'>x</f0>",
        "<table><columns><column width='3'/><spacecolumn/></columns><cells/></table>",
    ],
)
def test_proper_markup_has_no_notes(inner: str) -> None:
    assert codes_of(inner) == []


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("<b>x</b>", NoteCode.UNKNOWN_TAG),
        ("<doc>x</doc>", NoteCode.DOC_INSIDE),
        ("<center left='x'/>", NoteCode.UNKNOWN_ATTRIBUTE),
        ("<line>x</line>", NoteCode.NOT_EMPTY),
        ("<pair>x</pair>", NoteCode.PAIR_WITH_CONTENT),
        ("<whitespace-preserve>x</whitespace-preserve>", NoteCode.TEMPLATE_TAG),
        ("<leftpair left='a'/>", NoteCode.TEMPLATE_TAG),
        ("<ct>x</ct>", NoteCode.MISPLACED),
        ("<f0 bold='yes'>x</f0>", NoteCode.BAD_VALUE),
        ("<pair fit='both'/>", NoteCode.BAD_VALUE),
        ("<table cellspacing='1.5'><columns/><cells/></table>", NoteCode.BAD_VALUE),
        ("<table><cells/><columns/></table>", NoteCode.TABLE_SHAPE),
        ("<table>text<columns/><cells/></table>", NoteCode.TABLE_SHAPE),
        (
            "<table><columns><column width='3' autowidth=''/></columns><cells/></table>",
            NoteCode.WIDTH_AND_AUTOWIDTH,
        ),
    ],
)
def test_each_mistake_has_its_note(inner: str, code: NoteCode) -> None:
    assert codes_of(inner) == [code]


def test_root_should_be_doc() -> None:
    (note,) = notes_of("<center>x</center>")
    assert note == Note(
        NoteCode.ROOT_IS_NOT_DOC, "center", "The root is <center>: put the slip into <doc>."
    )


def test_misplaced_root_is_noted_too() -> None:
    assert [note.code for note in notes_of(XElement("ct", "x"))] == [
        NoteCode.ROOT_IS_NOT_DOC,
        NoteCode.MISPLACED,
    ]


def test_note_names_path_and_places() -> None:
    (note,) = notes_of("<doc><f0/><f0><column/></f0></doc>")
    assert str(note) == "doc/f0[2]/column: <column> belongs directly into <columns>. [misplaced]"


def test_upper_case_names_get_a_hint() -> None:
    (note,) = notes_of("<doc><Pair/></doc>")
    assert "names are in lower case: <pair>" in note.message


@pytest.mark.parametrize(
    ("inner", "since"),
    [
        ("<image>x</image>", 8),
        ("<barcode>x</barcode>", 9),
        ("<qrcode size='tiny'>x</qrcode>", 9),
        ("<f0 bold='on'>x</f0>", 9),
    ],
)
def test_newer_markup_is_noted_for_older_plugins_only(inner: str, since: int) -> None:
    assert codes_of(inner, api_version=since - 1) == [NoteCode.NEWER_THAN_API]
    assert codes_of(inner, api_version=since) == []
    assert codes_of(inner, api_version=None) == []


def test_pair_as_in_the_article_says_how_to_write_it() -> None:
    (note,) = notes_of(XElement("doc", XElement("pair", "Гость", "Анна")))
    assert note.path == "doc/pair"
    assert "XElement(Tags.PAIR, left=..., right=...)" in note.message
