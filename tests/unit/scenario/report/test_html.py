"""Small pieces of HTML."""

from __future__ import annotations

from cashier_sim.scenario.report.html import element, script_json, text, void


def test_texts_are_never_markup() -> None:
    assert text("<b> & </b>") == "&lt;b&gt; &amp; &lt;/b&gt;"


def test_control_characters_of_a_plugin_are_shown() -> None:
    assert text("a\x00b\x1b[31mc\r\n") == "a\\x00b\\x1b[31mc\n"


def test_attributes_are_escaped_and_renamed() -> None:
    assert (
        element("p", "x", class_="a", data_tag='"<') == '<p class="a" data-tag="&quot;&lt;">x</p>'
    )
    assert element("p", open=True, hidden=False, style="") == "<p open></p>"
    assert void("img", alt="a\x00b") == '<img alt="a\\x00b">'


def test_json_cannot_end_its_element() -> None:
    block = script_json("x", '["</script><!--"]')
    assert block.count("</script>") == 1
    assert "<!--" not in block
