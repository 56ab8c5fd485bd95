"""What a step brought about, as markup: what the cashier saw, and what went on behind it."""

from collections.abc import Iterable

from cashier_sim.scenario.report.html import element, text
from cashier_sim.scenario.report.picture_book import PictureBook
from cashier_sim.scenario.report.texts import Texts
from cashier_sim.scenario.results import Shown

_SEEN = ("dialog", "slip", "notification", "refusal")
_BAD = ("failed", "error", "unknown")
_NOTHING = "None"
"""How the timeline writes that a method returned nothing."""


def seen_part(shown: Iterable[Shown], texts: Texts, book: PictureBook) -> str:
    """What the cashier saw: dialogs and slips side by side, messages and refusals as lines."""
    pieces = []
    for one in shown:
        match one.kind:
            case "dialog":
                pieces.append(_dialog(one, texts, book))
            case "slip":
                pieces.append(_slip(one, texts, book))
            case "notification" | "refusal":
                pieces.append(_message(one, texts))
    return element("div", *pieces, class_="seen") if pieces else ""


def calls_part(shown: Iterable[Shown], texts: Texts, *, is_open: bool) -> str:
    """Calls, services and the rest in order, each as deep as it happened inside of others."""
    listed = list(shown)
    if all(one.kind in _SEEN for one in listed):
        return ""
    lines = [_line(one, texts) for one in listed]
    return element(
        "details",
        element("summary", text(texts("calls", count=len(lines)))),
        element("ol", *lines, class_="calls"),
        open=is_open,
        class_="behind",
    )


def _dialog(one: Shown, texts: Texts, book: PictureBook) -> str:
    if one.is_continued:
        return element(
            "p",
            element("b", text(one.title)),
            " ",
            text(_outcome(one, texts)),
            class_="message answer",
        )
    facts = [f"{name}: {value}" for name, value in one.arguments]
    if one.picture:
        body = book.image(one.picture, "; ".join(filter(None, (one.title, one.text, *facts))))
    else:
        body = element(
            "div",
            element("strong", text(one.title)),
            element("p", text(one.text)) if one.text else "",
            _pairs(one.arguments),
            class_="window",
        )
    caption = [element("b", text(f"{texts('dialog')} ")), text(one.title)]
    caption.append(element("span", text(_outcome(one, texts)), class_="outcome"))
    return element("figure", body, element("figcaption", *caption), class_="dialog")


def _outcome(one: Shown, texts: Texts) -> str:
    match one.state:
        case "running":
            return texts("waits")
        case "cancelled":
            return texts("cancelled")
        case _:
            return texts("answered", answer=one.answer)


def _slip(one: Shown, texts: Texts, book: PictureBook) -> str:
    title = texts.slip_title(one.title)
    caption = [element("b", text(f"{texts('slip')} ")), text(title)]
    if one.state == "failed":
        reason = element(
            "span", text(texts("not_printed", reason=one.answer)), class_="outcome bad"
        )
        return element(
            "figure",
            element("pre", text(one.text), class_="markup"),
            element("figcaption", *caption, reason),
            class_="slip lost",
        )
    if not one.picture:
        paper = element("pre", text(one.text), class_="paper")
        return element("figure", paper, element("figcaption", *caption), class_="slip")
    as_text = element(
        "details",
        element("summary", text(texts("as_text"))),
        element("pre", text(one.text)),
        class_="as-text",
    )
    image = book.image(one.picture, f"{texts('slip')} {title}")
    return element("figure", image, element("figcaption", *caption, as_text), class_="slip")


def _message(one: Shown, texts: Texts) -> str:
    kind = one.text if one.kind == "notification" else "error"
    return element(
        "p",
        element("b", text(f"{texts(one.kind)} ")),
        text(one.title),
        class_=f"message {kind}",
    )


def _line(one: Shown, texts: Texts) -> str:
    is_bad = one.state in _BAD or (one.kind == "log" and one.title == "error")
    pieces = [
        element("span", text(_name(one, texts)), class_="name"),
        element("span", text(one.plugin_name), class_="plugin") if one.plugin_name else "",
    ]
    if one.is_continued:
        pieces.append(element("span", text(texts("ends")), class_="state"))
    state = f"state_{one.state}"
    if one.state not in ("", "done"):
        pieces.append(element("span", text(texts(state)), class_=f"state {one.state}"))
    if one.kind in ("call", "service", "fiscal"):
        pieces.append(_pairs(one.arguments))
        if one.answer and (one.answer != _NOTHING or is_bad):
            pieces.append(element("code", text(f"→ {one.answer}"), class_="result"))
    elif one.kind in ("log", "plugin") and one.text:
        pieces.append(element("code", text(one.text), class_="result"))
    if one.details and one.kind != "slip":
        pieces.append(stack(one.details, texts, is_open=is_bad))
    return element(
        "li",
        *pieces,
        class_=f"{one.kind} bad" if is_bad else one.kind,
        style=f"--depth:{one.depth}" if one.depth else "",
    )


def _name(one: Shown, texts: Texts) -> str:
    match one.kind:
        case "dialog":
            return f"{texts('dialog')} «{one.title}»"
        case "slip":
            return f"{texts('slip')} · {texts.slip_title(one.title)}"
        case "notification" | "refusal":
            return f"{texts(one.kind)}: {one.title}"
        case "fiscal":
            return f"{texts('fiscal')} · {texts.slip_title(one.title)}"
        case _:
            return one.title


def _pairs(arguments: Iterable[tuple[str, str]]) -> str:
    pairs = [
        element("div", element("dt", text(name)), element("dd", text(value)))
        for name, value in arguments
    ]
    return element("dl", *pairs, class_="arguments") if pairs else ""


def stack(details: str, texts: Texts, *, is_open: bool) -> str:
    """A stack trace, folded."""
    return element(
        "details",
        element("summary", text(texts("stack"))),
        element("pre", text(details)),
        open=is_open,
        class_="stack",
    )
