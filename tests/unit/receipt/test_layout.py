from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cashier_sim import assets
from cashier_sim.plugin_api.markup import Attributes, Tags, XElement
from cashier_sim.receipt.characters import columns
from cashier_sim.receipt.escpos import to_escpos
from cashier_sim.receipt.layout import lay_out
from cashier_sim.receipt.model import Line, Look, Pagecut, Pulse, Receipt, Run
from cashier_sim.receipt.notes import NoteCode
from cashier_sim.receipt.profile import COLUMNS_44, PROFILES, WidthProfile
from cashier_sim.receipt.text import to_text

NARROW = WidthProfile(small=20, medium=20, large=10, paper_mm=58, dots=384)
TAGS = [value for name, value in vars(Tags).items() if name.isupper()]
ATTRIBUTES = [value for name, value in vars(Attributes).items() if name.isupper()]


def printed(inner: str) -> list[str]:
    return to_text(lay_out(f"<doc>{inner}</doc>", NARROW)).split("\n")


def codes(inner: str) -> list[NoteCode]:
    return [note.code for note in lay_out(f"<doc>{inner}</doc>", NARROW).notes]


def lines_of(inner: str) -> list[Line]:
    receipt = lay_out(f"<doc>{inner}</doc>", NARROW)
    return [item for item in receipt.lines if isinstance(item, Line)]


def test_slips_of_the_article_come_out_as_their_author_meant() -> None:
    slip = XElement(
        Tags.DOC,
        XElement(Tags.PAIR, "Гость", "Анна Петрова"),
        XElement(Tags.PAIR, "Сумма", Decimal("1240.00")),
    )
    receipt = lay_out(slip, NARROW)
    assert to_text(receipt) == "Гость   Анна Петрова\nСумма        1240.00"
    assert [note.code for note in receipt.notes] == [NoteCode.PAIR_WITH_CONTENT] * 2


def test_closed_shift_of_the_article_is_centred() -> None:
    slip = XElement(
        Tags.DOC,
        XElement(Tags.CENTER, "hotel"),
        XElement(Tags.CENTER, "Cafe session closed."),
    )
    assert to_text(lay_out(slip, NARROW)) == "       hotel\nCafe session closed."


def test_as_the_real_printer_such_a_pair_is_an_empty_line() -> None:
    slip = XElement(Tags.DOC, XElement(Tags.PAIR, "Гость", "Анна"), "b")
    assert to_text(lay_out(slip, NARROW, as_real_printer=True)) == "\nb"


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        ("<left>a</left><center>b</center><right>c</right>", ["a", " " * 9 + "b", " " * 19 + "c"]),
        ("a<center>b</center>c", ["a", " " * 9 + "b", "c"]),
        ("<center>a<right>b</right>c</center>", [" " * 9 + "a", " " * 19 + "b", " " * 9 + "c"]),
        ("<center>a<np/>b</center>", [" " * 9 + "a", " " * 9 + "b"]),
        ("a<np/>b<np/><np/>c", ["a", "b", "", "c"]),
        ("a<br/><br/>b", ["a", "b"]),
        ("<line/>", ["-" * 20]),
        ("<line symbols='=-='/>", ["=-==-==-==-==-==-==-"]),
        ("<line symbols=''/>", ["-" * 20]),
        (
            "<fill symbols='.'>a<right>b</right><np/></fill>",
            ["a" + "." * 19, "." * 19 + "b", "." * 20],
        ),
        ("<fill symbols='.'><pair left='a' right='b'/></fill>", ["a" + "." * 18 + "b"]),
        ("<fill>a</fill>", ["a"]),
        ("<cut>" + "x" * 30 + "</cut>", ["x" * 20]),
        ("<wrap>" + "x" * 30 + "</wrap>", ["x" * 20, "x" * 10]),
        ("<split>one two three four five</split>", ["one two three four", "five"]),
        ("<f0 formatter='split'>one two three four five</f0>", ["one two three four", "five"]),
        (
            "<justify><split>aa bb cc dd ee ff ggg</split></justify>",
            ["aa  bb  cc  dd ee ff", "ggg"],
        ),
        ("a<nobr/>b", ["a b"]),
        ("<split>aaaaaaaaaaaaaa bbb<nobr/>ccc</split>", ["aaaaaaaaaaaaaa", "bbb ccc"]),
        ("<html><![CDATA[<b>x</b>]]></html>", ["<b>x</b>"]),
        ("<left> </left>a", ["", "a"]),
        ("<left></left>a", ["a"]),
        ("<ct>a</ct><c>b</c><linecell/><column/><spacecolumn/>", ["a", "b", "-" * 20]),
        ("<columns><column/></columns><cells><ct>a</ct></cells>", ["a"]),
        ("<doc>a</doc>b", ["a", "b"]),
        ("<logo>1</logo>", ["[logo 1]"]),
    ],
)
def test_markup_comes_out_as_documented(inner: str, lines: list[str]) -> None:
    assert printed(inner) == lines


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        ("<pair left='a' right='b'/>", ["a" + " " * 18 + "b"]),
        ("<pair left='a'/>", ["a"]),
        ("<pair right='b'/>", [" " * 19 + "b"]),
        ("<pair/>", [""]),
        ("<pair left='1234567890' right='1234567890'/>", ["123456789 1234567890", "0"]),
        ("<pair left='x' right='&#10;y'/>", ["x", " " * 19 + "y"]),
        (
            "<pair fit='left' left='the left part' right='and right'/>",
            ["the left part and ri", " " * 17 + "ght"],
        ),
        (
            "<leftpair fit='left' left='the left part' right='and right'/>",
            ["the left part and ri", " " * 14 + "ght"],
        ),
        ("<pair left='" + "x" * 25 + "'/>", ["x" * 20, "x" * 5]),
        ("<pair right='" + "x" * 25 + "'/>", ["x" * 20, " " * 15 + "x" * 5]),
        ("<pair left='a&#160;b' right='c'/>", ["a b" + " " * 16 + "c"]),
        (
            "<fill symbols='.'><pair left='12345678901' right='1234567890'/></fill>",
            ["123456789 1234567890", "01......."],
        ),
    ],
)
def test_pair_shares_its_line(inner: str, lines: list[str]) -> None:
    assert printed(inner) == lines


@pytest.mark.parametrize("mark", ["\n", "\x85", "\u2028"])
def test_breaks_in_symbols_are_left_out(mark: str) -> None:
    for element in (XElement("line", symbols=mark), XElement("fill", "a", symbols=mark + "=")):
        (line,) = lay_out(XElement("doc", element), NARROW).lines
        assert isinstance(line, Line)
        assert "\n" not in line.text


def test_pair_without_room_for_two_parts_stands_one_under_the_other() -> None:
    narrow = WidthProfile(2, 3, 2, 58, 384)
    receipt = lay_out('<doc><pair left="abc" right="defgh"/></doc>', narrow)
    assert to_text(receipt).split("\n")[:5] == ["ab", "c", "de", "fg", " h"]


def test_unknown_elements_are_transparent() -> None:
    assert printed("a <b>bold <i>x</i></b> c<div><center>d</center></div>") == [
        "a bold x c",
        " " * 9 + "d",
    ]


def test_root_of_another_name_is_laid_out_all_the_same() -> None:
    assert to_text(lay_out("<center>a</center>", NARROW)) == " " * 9 + "a"


@pytest.mark.parametrize("tag", ["ct", "column", "table", "qrcode", "pagecut", "line", "br", "b"])
def test_any_element_may_be_the_root(tag: str) -> None:
    assert isinstance(lay_out(XElement(tag, "text"), NARROW), Receipt)


def test_indentation_of_the_xml_is_not_printed() -> None:
    assert printed("\n  <center>\n    a\n  </center>\n  <np/>\n") == [" " * 9 + "a", ""]


def test_line_breaks_inside_a_text_are_kept_and_noted() -> None:
    assert printed("<left>a\n  b</left>") == ["a", "  b"]
    assert codes("<left>a\n  b</left>") == [NoteCode.LINE_BREAK_IN_TEXT]
    assert codes("<left>\n a\n</left>") == []


def test_spaces_at_the_ends_belong_to_the_text_unless_they_indent() -> None:
    assert printed("<left>  a\n</left>") == ["  a"]
    assert printed("<right>\n a  </right>") == [" " * 17 + "a"]


def test_cut_text_is_noted() -> None:
    assert codes("<cut>" + "x" * 21 + "</cut>") == [NoteCode.TEXT_WAS_CUT]
    assert codes("<cut>short</cut>") == []


def test_fonts_have_lines_of_their_own_width() -> None:
    lines = lines_of("a<f2><center>b</center>c<line/></f2><f1><right>d</right></f1>")
    assert [(line.font.value, line.text) for line in lines] == [
        ("f0", "a"),
        ("f2", "    b"),
        ("f2", "c"),
        ("f2", "-" * 10),
        ("f1", " " * 19 + "d"),
    ]


def test_font_inside_the_same_font_changes_nothing() -> None:
    assert lines_of("<f0><f0>a</f0></f0>") == lines_of("a")


def test_looks_are_inherited_and_spare_the_padding() -> None:
    reverse, both = Look(reverse=True), Look(bold=True, reverse=True)
    lines = lines_of(
        "<f0 reverse='on'>a<center bold='on'>bb</center><pair left='c' right='d'/>"
        "<line bold='on'/></f0>"
    )
    assert [line.runs for line in lines] == [
        (Run("a", reverse),),
        (Run(" " * 9), Run("bb", both)),
        (Run("c" + " " * 18 + "d", reverse),),
        (Run("-" * 20, both),),
    ]


def test_commands_to_the_printer_are_items() -> None:
    receipt = lay_out("<doc bell=''>a<pagecut/>b<pulse/></doc>", NARROW)
    assert receipt.bell
    assert [type(item) for item in receipt.lines] == [Line, Pagecut, Line, Pulse]


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        ("<qrcode>" + "x" * 3000 + "</qrcode>", ["x" * 20] * 150),
        ("<barcode>абв</barcode>", ["абв"]),
        ("<barcode>\x7f</barcode>", [""]),
        ("<center><image>!</image></center>", ["      [image]"]),
    ],
)
def test_what_is_no_picture_is_printed_as_text_and_noted(inner: str, lines: list[str]) -> None:
    assert printed(inner) == lines
    assert codes(inner) == [NoteCode.BAD_PICTURE]


def test_newer_markup_is_noted_by_api_version() -> None:
    slip = XElement(Tags.DOC, XElement(Tags.BARCODE, "1"))
    assert [note.code for note in lay_out(slip, NARROW, api_version=6).notes] == [
        NoteCode.NEWER_THAN_API
    ]
    assert lay_out(slip, NARROW, api_version=9).notes == ()


@pytest.mark.parametrize("width", sorted(PROFILES))
def test_a_word_of_ten_thousand_characters_is_broken(width: int) -> None:
    receipt = lay_out(XElement(Tags.DOC, "ы" * 10_000), PROFILES[width])
    assert "".join(to_text(receipt).split("\n")) == "ы" * 10_000
    assert max(map(len, to_text(receipt).split("\n"))) == width


@pytest.mark.parametrize("width", sorted(PROFILES))
@pytest.mark.parametrize("name", ["hotel-payment", "cash-cheque", "every-tag"])
def test_sample_slips_are_laid_out_as_before(
    name: str,
    width: int,
    check_snapshot: Callable[[str, str], None],
    tree_of: Callable[[Receipt], str],
) -> None:
    slip = assets.path(f"receipts/{name}.xml").read_text(encoding="utf-8")
    receipt = lay_out(slip, PROFILES[width], api_version=9)
    check_snapshot(f"{name}.{width}.txt", tree_of(receipt))


texts = st.text(st.characters() | st.sampled_from(" \n\x1b日😀\u0301ש"), max_size=60)
values = texts | st.sampled_from(["f2", "cut", "split", "center", "right", "on", "0", "3", "99"])


def element(children: st.SearchStrategy[object]) -> st.SearchStrategy[XElement]:
    return st.builds(
        lambda tag, content, attributes: XElement(tag, *content, **attributes),
        st.sampled_from([*TAGS, "unknown", "leftpair", "whitespace-preserve"]),
        st.lists(children, max_size=5),
        st.dictionaries(st.sampled_from(ATTRIBUTES), values, max_size=3),
    )


slips = st.recursive(element(texts), lambda inner: element(texts | inner), max_leaves=12)
profiles = st.sampled_from([*PROFILES.values(), WidthProfile(2, 3, 2, 58, 384)])


def check_fits(receipt: Receipt) -> None:
    for item in receipt.lines:
        if isinstance(item, Line):
            assert columns(item.text) <= receipt.profile.columns(item.font)
            assert "\n" not in item.text
    widest = max(receipt.profile.small, receipt.profile.medium)
    assert all(columns(line) <= widest for line in to_text(receipt).split("\n"))
    assert to_escpos(receipt)


@given(slips, profiles)
def test_any_slip_is_laid_out_within_its_width(slip: XElement, profile: WidthProfile) -> None:
    check_fits(lay_out(slip, profile, api_version=6))


@given(slips, profiles)
def test_any_slip_as_xml_text_is_laid_out_within_its_width(
    slip: XElement, profile: WidthProfile
) -> None:
    check_fits(lay_out(str(slip), profile, as_real_printer=True))


@given(st.text(st.characters() | st.sampled_from("<>&/\"'= \n")))
def test_any_text_is_laid_out(slip: str) -> None:
    check_fits(lay_out(slip, COLUMNS_44))
