"""Makes what a plugin keeps with a payment readable, without a toolkit."""

import json

from lxml import etree

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)


def readable(text: str) -> str:
    """XML and JSON with one element or member a line; anything else as it is.

    Args:
        text: What a plugin set: rollback data, custom data.
    """
    stripped = text.strip()
    if stripped.startswith("<"):
        return _xml(stripped) or text
    if stripped.startswith(("{", "[")):
        return _json(stripped) or text
    return text


def _xml(text: str) -> str | None:
    try:
        root = etree.fromstring(text.encode(), _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return etree.tostring(root, pretty_print=True, encoding="unicode").rstrip()


def _json(text: str) -> str | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return json.dumps(value, ensure_ascii=False, indent=2)
