"""Why an act of the register is not possible, and what is wrong with an answer."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXTS = {
    # where and when
    "flow_running": QT_TRANSLATE_NOOP("Codes", "Finish what is open on the screen first."),
    "act_running": QT_TRANSLATE_NOOP("Codes", "The register is busy. Finish what runs first."),
    "nowhere_to_go": QT_TRANSLATE_NOOP("Codes", "This is the first page."),
    "screen_needs_order": QT_TRANSLATE_NOOP("Codes", "Open an order to see this page."),
    "not_on_payment_screen": QT_TRANSLATE_NOOP("Codes", "Open the cash screen first."),
    "not_on_goods_return": QT_TRANSLATE_NOOP("Codes", "Open the goods return first."),
    "not_on_report": QT_TRANSLATE_NOOP("Codes", "Open the payments report first."),
    "wrong_pin": QT_TRANSLATE_NOOP("Codes", "No employee has this PIN."),
    "not_found": QT_TRANSLATE_NOOP("Codes", "That is not there any more: {problem}"),
    "argument_invalid": QT_TRANSLATE_NOOP("Codes", "This value is not possible: {problem}"),
    # dialogs and calls
    "no_such_dialog": QT_TRANSLATE_NOOP("Codes", "This dialog is closed already."),
    "no_such_call": QT_TRANSLATE_NOOP("Codes", "This call has ended already."),
    "call_is_ending": QT_TRANSLATE_NOOP("Codes", "The call is being ended."),
    "call_waits_for_dialog": QT_TRANSLATE_NOOP(
        "Codes", "The plugin waits for a person. Its time runs on once the dialog is answered."
    ),
    "no_call_time_limit": QT_TRANSLATE_NOOP(
        "Codes", "Calls have no time limit. Set one in the back office first."
    ),
    "answer_is_not_held": QT_TRANSLATE_NOOP("Codes", "No answer is held back now."),
    "no_such_method": QT_TRANSLATE_NOOP(
        "Codes", "The register calls no method “{method}”. It calls: {known}."
    ),
    "no_such_call_fault": QT_TRANSLATE_NOOP("Codes", "This call is to go as usual already."),
    "no_such_notification": QT_TRANSLATE_NOOP("Codes", "This message is closed already."),
    "answer_wrong_kind": QT_TRANSLATE_NOOP("Codes", "This is not what the dialog asks for."),
    "answer_out_of_range": QT_TRANSLATE_NOOP("Codes", "This value is out of range."),
    "answer_not_listened_to": QT_TRANSLATE_NOOP("Codes", "The dialog does not take this."),
    "answer_empty": QT_TRANSLATE_NOOP("Codes", "Enter something first."),
    "answer_too_long": QT_TRANSLATE_NOOP("Codes", "The text is too long."),
    "answer_incomplete": QT_TRANSLATE_NOOP("Codes", "Enter it to the end."),
    "answer_wrong_pin": QT_TRANSLATE_NOOP("Codes", "Nobody has this PIN."),
    "answer_unknown_card": QT_TRANSLATE_NOOP("Codes", "This card is nobody's here."),
    "answer_no_right": QT_TRANSLATE_NOOP("Codes", "This person has no such right."),
    "answer_too_early": QT_TRANSLATE_NOOP("Codes", "This is too early."),
    "answer_too_late": QT_TRANSLATE_NOOP("Codes", "This is too late."),
    # the world around the register
    "no_such_card": QT_TRANSLATE_NOOP("Codes", "The deck has no card “{card}”."),
    "card_is_incomplete": QT_TRANSLATE_NOOP("Codes", "A card needs a name and a track."),
    "nothing_listens_to_cards": QT_TRANSLATE_NOOP(
        "Codes", "Nothing is waiting for a card. Swipe when a dialog asks for one."
    ),
    "nothing_listens_to_barcodes": QT_TRANSLATE_NOOP(
        "Codes", "Nothing is waiting for a code. Scan when a dialog asks for one."
    ),
    "no_plugin_takes_card": QT_TRANSLATE_NOOP("Codes", "No plugin takes this card."),
    "no_plugin_takes_barcode": QT_TRANSLATE_NOOP("Codes", "No plugin takes this code."),
    "nothing_restarts": QT_TRANSLATE_NOOP(
        "Codes", "This register cannot be restarted from here. Close the program and open it again."
    ),
    "register_is_down": QT_TRANSLATE_NOOP(
        "Codes", "The register did not open again. Restart it once the reason is gone."
    ),
    "clock_goes_forward_only": QT_TRANSLATE_NOOP("Codes", "The clock goes forward only."),
    "no_such_paper_width": QT_TRANSLATE_NOOP("Codes", "There is no paper of this width."),
    # plugins
    "no_such_plugin": QT_TRANSLATE_NOOP("Codes", "There is no plugin “{plugin}”."),
    "plugin_runs": QT_TRANSLATE_NOOP("Codes", "“{plugin}” runs already."),
    "plugin_has_open_calls": QT_TRANSLATE_NOOP(
        "Codes", "“{plugin}” is answering a call. Choose what happens to it."
    ),
    "plugin_folder_invalid": QT_TRANSLATE_NOOP(
        "Codes", "There is no plugin in {folder}: {problem}"
    ),
    "plugin_load_failed": QT_TRANSLATE_NOOP("Codes", "“{plugin}” was not loaded: {problem}"),
    "plugin_gave_up": QT_TRANSLATE_NOOP("Codes", "“{plugin}” has ended: {problem}"),
    "plugin_known": QT_TRANSLATE_NOOP("Codes", "“{plugin}” is on the list already."),
}
