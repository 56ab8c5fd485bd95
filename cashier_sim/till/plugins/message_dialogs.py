"""The message family of `ViewManager`."""

from cashier_sim.till.dialogs import (
    CloseDialog,
    ErrorDialog,
    OkCancelDialog,
    OkDialog,
    RetryCancelDialog,
    RetryIgnoreCancelDialog,
    YesNoCancelDialog,
    YesNoDialog,
)
from cashier_sim.till.plugins.asked import Asked, ShownDialog, nothing, same


def _ok_popup(asked: Asked) -> ShownDialog:
    dialog = OkDialog(
        id=0,
        title=asked.text("title"),
        message=asked.message(),
        ok_caption=asked.caption("ok_caption"),
    )
    return ShownDialog(dialog, nothing)


def _close_popup(asked: Asked) -> ShownDialog:
    dialog = CloseDialog(
        id=0,
        title=asked.text("title"),
        message=asked.message(),
        close_caption=asked.caption("close_caption"),
    )
    return ShownDialog(dialog, nothing)


def _error_popup(asked: Asked) -> ShownDialog:
    dialog = ErrorDialog(
        id=0, message=asked.message(), close_caption=asked.caption("close_caption")
    )
    return ShownDialog(dialog, nothing)


def _yes_no_popup(asked: Asked) -> ShownDialog:
    dialog = YesNoDialog(
        id=0,
        title=asked.text("title"),
        message=asked.message(),
        yes_caption=asked.caption("yes_caption"),
        no_caption=asked.caption("no_caption"),
    )
    return ShownDialog(dialog, bool)


def _ok_cancel_popup(asked: Asked) -> ShownDialog:
    dialog = OkCancelDialog(
        id=0,
        title=asked.text("title"),
        message=asked.message(),
        ok_caption=asked.caption("ok_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, bool)


def _retry_cancel_popup(asked: Asked) -> ShownDialog:
    dialog = RetryCancelDialog(
        id=0,
        title=asked.text("title"),
        message=asked.message(),
        retry_caption=asked.caption("retry_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, bool)


def _yes_no_cancel_popup(asked: Asked) -> ShownDialog:
    dialog = YesNoCancelDialog(
        id=0,
        title=asked.text("title"),
        message=asked.message(),
        yes_caption=asked.caption("yes_caption"),
        no_caption=asked.caption("no_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, same)


def _retry_ignore_cancel_popup(asked: Asked) -> ShownDialog:
    dialog = RetryIgnoreCancelDialog(
        id=0,
        title=asked.text("title"),
        message=asked.message(),
        retry_caption=asked.caption("retry_caption"),
        ignore_caption=asked.caption("ignore_caption"),
        cancel_caption=asked.caption("cancel_caption"),
    )
    return ShownDialog(dialog, same)


MESSAGE_DIALOGS = {
    "show_ok_popup": _ok_popup,
    "show_close_popup": _close_popup,
    "show_error_popup": _error_popup,
    "show_yes_no_popup": _yes_no_popup,
    "show_ok_cancel_popup": _ok_cancel_popup,
    "show_retry_cancel_popup": _retry_cancel_popup,
    "show_yes_no_cancel_popup": _yes_no_cancel_popup,
    "show_retry_ignore_cancel_popup": _retry_ignore_cancel_popup,
}
