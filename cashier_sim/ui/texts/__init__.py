"""What the screen says for the codes and values of the register, in the present language.

    texts.refusal(command.refusal(view))
    texts.notice(dialog.notice)

Sentences stand in English in the source; Russian comes from `assets/i18n` by Qt's translator.
"""

from cashier_sim.ui.texts.codes import code_text, notice, option, question, refusal
from cashier_sim.ui.texts.words import (
    attempt_kind,
    attempt_state,
    group,
    group_title,
    order_status,
    report_kind,
    row_kind,
    screen,
    slip_title,
    transaction_state,
    waiting_caption,
)

__all__ = [
    "attempt_kind",
    "attempt_state",
    "code_text",
    "group",
    "group_title",
    "notice",
    "option",
    "order_status",
    "question",
    "refusal",
    "report_kind",
    "row_kind",
    "screen",
    "slip_title",
    "transaction_state",
    "waiting_caption",
]
