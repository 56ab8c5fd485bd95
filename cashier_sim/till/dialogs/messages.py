"""The message family: each says something and has one to three buttons.

Captions are the buttons' texts, None = the standard ones. Source: `IViewManager`.
"""

from dataclasses import dataclass
from typing import ClassVar

from cashier_sim.till.dialogs.base import AnswerProblem, Dialog, Given


@dataclass(frozen=True, slots=True)
class MessageButton:
    """A button of a message."""

    name: str
    """What it says in one English word, such as `retry`."""
    answer: bool | None
    """What it answers."""
    caption: str | None
    """The plugin's own caption; None = the standard one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDialog(Dialog):
    """Says something; answered by one of its buttons. The first one is the usual, the last safe."""

    answers: ClassVar[tuple[tuple[str, bool | None], ...]]
    """Names of the buttons and what they answer; each has a field `<name>_caption`."""

    @property
    def heading(self) -> str | None:
        """The title; None = the word for error."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """What it says."""
        raise NotImplementedError

    @property
    def buttons(self) -> tuple[MessageButton, ...]:
        """The buttons from left to right."""
        return tuple(
            MessageButton(name, answer, getattr(self, f"{name}_caption"))
            for name, answer in self.answers
        )

    def _problem(self, answer: Given) -> AnswerProblem | None:
        fits = any(answer is offered for _, offered in self.answers)
        return None if fits else AnswerProblem.WRONG_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class _TitledDialog(MessageDialog):
    title: str
    message: str

    @property
    def heading(self) -> str | None:
        """The title."""
        return self.title

    @property
    def text(self) -> str:
        """The message."""
        return self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class OkDialog(_TitledDialog):
    """Tells something; answered by True or None."""

    said: ClassVar = ("title", "message", "ok_caption")
    answers: ClassVar = (("ok", True),)

    ok_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDialog(_TitledDialog):
    """Tells something, with a button that says "close"; answered by True or None."""

    said: ClassVar = ("title", "message", "close_caption")
    answers: ClassVar = (("close", True),)

    close_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorDialog(MessageDialog):
    """Tells a plugin's error; answered by True or None."""

    said: ClassVar = ("message", "close_caption")
    answers: ClassVar = (("close", True),)

    message: str
    close_caption: str | None = None

    @property
    def heading(self) -> str | None:
        """None: the word for error."""
        return None

    @property
    def text(self) -> str:
        """The message."""
        return self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNoDialog(_TitledDialog):
    """Asks; answered by True = yes or False = no."""

    said: ClassVar = ("title", "message", "yes_caption", "no_caption")
    answers: ClassVar = (("yes", True), ("no", False))

    yes_caption: str | None = None
    no_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OkCancelDialog(_TitledDialog):
    """Asks whether to go on; answered by True = go on or False."""

    said: ClassVar = ("title", "message", "ok_caption", "cancel_caption")
    answers: ClassVar = (("ok", True), ("cancel", False))

    ok_caption: str | None = None
    cancel_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryCancelDialog(_TitledDialog):
    """Asks whether to try again; answered by True = try again or False."""

    said: ClassVar = ("title", "message", "retry_caption", "cancel_caption")
    answers: ClassVar = (("retry", True), ("cancel", False))

    retry_caption: str | None = None
    cancel_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNoCancelDialog(_TitledDialog):
    """Asks; answered by True = yes, False = no, or None."""

    said: ClassVar = ("title", "message", "yes_caption", "no_caption", "cancel_caption")
    answers: ClassVar = (("yes", True), ("no", False), ("cancel", None))

    yes_caption: str | None = None
    no_caption: str | None = None
    cancel_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryIgnoreCancelDialog(_TitledDialog):
    """Asks what to do about a failure; answered by True = retry, False = ignore, or None."""

    said: ClassVar = ("title", "message", "retry_caption", "ignore_caption", "cancel_caption")
    answers: ClassVar = (("retry", True), ("ignore", False), ("cancel", None))

    retry_caption: str | None = None
    ignore_caption: str | None = None
    cancel_caption: str | None = None
