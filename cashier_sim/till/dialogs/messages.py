"""The message family: each says something and has one to three buttons.

Captions are the buttons' texts, None = the standard ones. Source: `IViewManager`.
"""

from dataclasses import dataclass
from typing import ClassVar

from cashier_sim.till.dialogs.base import AnswerProblem, Dialog, Given


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling(Dialog):
    """Tells something; answered by True or None."""

    def _problem(self, answer: Given) -> AnswerProblem | None:
        return None if answer is True else AnswerProblem.WRONG_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking(Dialog):
    """Asks something; answered by a bool."""

    title: str
    message: str

    def _problem(self, answer: Given) -> AnswerProblem | None:
        return None if isinstance(answer, bool) else AnswerProblem.WRONG_KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class OkDialog(_Telling):
    """Tells something; answered by True or None."""

    said: ClassVar = ("title", "message", "ok_caption")

    title: str
    message: str
    ok_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDialog(_Telling):
    """Tells something, with a button that says "close"; answered by True or None."""

    said: ClassVar = ("title", "message", "close_caption")

    title: str
    message: str
    close_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorDialog(_Telling):
    """Tells a plugin's error; answered by True or None."""

    said: ClassVar = ("message", "close_caption")

    message: str
    close_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNoDialog(_Asking):
    """Asks; answered by True = yes or False = no."""

    said: ClassVar = ("title", "message", "yes_caption", "no_caption")

    yes_caption: str | None = None
    no_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OkCancelDialog(_Asking):
    """Asks whether to go on; answered by True = go on or False."""

    said: ClassVar = ("title", "message", "ok_caption", "cancel_caption")

    ok_caption: str | None = None
    cancel_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryCancelDialog(_Asking):
    """Asks whether to try again; answered by True = try again or False."""

    said: ClassVar = ("title", "message", "retry_caption", "cancel_caption")

    retry_caption: str | None = None
    cancel_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNoCancelDialog(_Asking):
    """Asks; answered by True = yes, False = no, or None."""

    said: ClassVar = ("title", "message", "yes_caption", "no_caption", "cancel_caption")

    yes_caption: str | None = None
    no_caption: str | None = None
    cancel_caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryIgnoreCancelDialog(_Asking):
    """Asks what to do about a failure; answered by True = retry, False = ignore, or None."""

    said: ClassVar = ("title", "message", "retry_caption", "ignore_caption", "cancel_caption")

    retry_caption: str | None = None
    ignore_caption: str | None = None
    cancel_caption: str | None = None
