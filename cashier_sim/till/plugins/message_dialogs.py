"""The message family of `ViewManager`: a dialog's fields are called like the member's arguments."""

from collections.abc import Callable, Mapping

from cashier_sim.till.dialogs import (
    Answer,
    CloseDialog,
    Dialog,
    ErrorDialog,
    OkCancelDialog,
    OkDialog,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)
from cashier_sim.till.plugins.asked import Asked, ShownDialog, nothing, same


def _popup(
    kind: Callable[..., Dialog], result: Callable[[Answer], object], *, has_title: bool = True
) -> Callable[[Asked], ShownDialog]:
    """Make the reader of one member."""

    def shown(asked: Asked) -> ShownDialog:
        said: dict[str, str | None] = {
            name: asked.caption(name) for name in asked.arguments if name.endswith("_caption")
        }
        if has_title:
            said["title"] = asked.text("title")
        return ShownDialog(kind(id=0, message=asked.message(), **said), result)

    return shown


MESSAGE_DIALOGS: Mapping[str, Callable[[Asked], ShownDialog]] = {
    "show_ok_popup": _popup(OkDialog, nothing),
    "show_close_popup": _popup(CloseDialog, nothing),
    "show_error_popup": _popup(ErrorDialog, nothing, has_title=False),
    "show_yes_no_popup": _popup(YesNoDialog, bool),
    "show_ok_cancel_popup": _popup(OkCancelDialog, bool),
    "show_retry_cancel_popup": _popup(RetryCancelDialog, bool),
    "show_yes_no_cancel_popup": _popup(YesNoCancelDialog, same),
    "show_retry_ignore_cancel_popup": _popup(RetryIgnoreCancelDialog, same),
}
