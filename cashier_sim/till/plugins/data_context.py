"""`PaymentDataContext` of one running call, over the engine's draft."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from cashier_sim.engine.edits import MAX_CUSTOM_DATA_CHARS
from cashier_sim.engine.ports import DataDraft
from cashier_sim.plugin_api import ArgumentException, ArgumentOutOfRangeException
from cashier_sim.plugin_host.calls import DataObject


def use_context(draft: DataDraft, method: str, arguments: Mapping[str, object]) -> str | None:
    """Carry out one member of the context.

    Args:
        draft: The call's data; kept by the engine when the call succeeds.
        method: The member's name.
        arguments: By name.

    Returns:
        The text of a `get_` member; data classes are rebuilt from it in the plugin's process.

    Raises:
        ArgumentException: The data are neither text nor a data class, or too long.
    """
    return _MEMBERS[method](draft, arguments)


def _set_rollback_data(draft: DataDraft, arguments: Mapping[str, object]) -> None:
    text = _text("set_rollback_data", arguments["data"])
    draft.data = replace(draft.data, rollback_data=text)


def _get_rollback_data(draft: DataDraft, _: Mapping[str, object]) -> str | None:
    return draft.data.rollback_data


def _set_custom_data(draft: DataDraft, arguments: Mapping[str, object]) -> None:
    text = _text("set_custom_data", arguments["data"])
    if text is not None and len(text) > MAX_CUSTOM_DATA_CHARS:
        raise ArgumentOutOfRangeException(
            f"set_custom_data: the data have {len(text)} characters as text, "
            f"at most {MAX_CUSTOM_DATA_CHARS} are kept"
        )
    draft.data = replace(draft.data, custom_data=text)


def _get_custom_data(draft: DataDraft, _: Mapping[str, object]) -> str | None:
    return draft.data.custom_data


def _set_info_for_reports(draft: DataDraft, arguments: Mapping[str, object]) -> None:
    draft.data = replace(
        draft.data,
        card_number=_report_text("card_number", arguments["card_number"]),
        card_type=_report_text("card_type", arguments["card_type"]),
    )


def _text(member: str, data: object) -> str | None:
    if data is None or isinstance(data, str):
        return data
    if isinstance(data, DataObject):
        return data.xml
    raise ArgumentException(
        f"{member}: {data!r} is neither text nor an instance of a public data class"
    )


def _report_text(name: str, value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise ArgumentException(f"set_info_for_reports: {name} must be text or None, not {value!r}")


_MEMBERS: dict[str, Callable[[DataDraft, Mapping[str, object]], str | None]] = {
    "set_rollback_data": _set_rollback_data,
    "get_rollback_data": _get_rollback_data,
    "set_custom_data": _set_custom_data,
    "get_custom_data": _get_custom_data,
    "set_info_for_reports": _set_info_for_reports,
}
