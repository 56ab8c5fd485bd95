"""Data of a payment for reading."""

import pytest

from cashier_sim.ui.docks.readable import readable


def test_xml_gets_one_element_a_line() -> None:
    assert readable("<A><B>1</B><C x='2'/></A>") == '<A>\n  <B>1</B>\n  <C x="2"/>\n</A>'


def test_xml_with_a_declaration_is_read() -> None:
    assert readable('<?xml version="1.0" encoding="utf-8"?><A>ж</A>') == "<A>ж</A>"


def test_json_is_indented_and_keeps_letters() -> None:
    assert readable('{"гость":"Анна"}') == '{\n  "гость": "Анна"\n}'


@pytest.mark.parametrize("text", ["", "12", "<broken", "{broken", "[1,", "plain text", "<A>\0</A>"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert readable(text) == text


def test_entities_are_not_resolved() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    assert "root:" not in readable(bomb)
