"""Small pieces of HTML. What is called `html` is markup already, what is called `text` is not."""

from html import escape

from cashier_sim.scenario.controls import printable


def text(content: str) -> str:
    """A text as markup. Control characters, which a page may not have, are shown."""
    return escape(printable(content), quote=False)


def element(name: str, /, *html: str, **attributes: str | bool) -> str:
    """An element.

    Args:
        name: Its tag.
        html: What is in it.
        attributes: By name, `_` in it stands for `-` and one at the end for nothing; True = without
            a value, False or an empty text = left out.
    """
    return f"<{name}{_attributes(attributes)}>{''.join(html)}</{name}>"


def void(name: str, /, **attributes: str | bool) -> str:
    """An element that has no content, such as a picture."""
    return f"<{name}{_attributes(attributes)}>"


def script_json(name: str, document: str) -> str:
    """A JSON document in the page, where scripts find it by its id."""
    # No text in it may end the element, or begin a comment.
    safe = document.replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}">{safe}</script>'


def _attributes(attributes: dict[str, str | bool]) -> str:
    written = []
    for name, value in attributes.items():
        if value is False or value == "":
            continue
        plain = name.rstrip("_").replace("_", "-")
        told = "" if value is True else f'="{escape(printable(str(value)))}"'
        written.append(f" {plain}{told}")
    return "".join(written)
