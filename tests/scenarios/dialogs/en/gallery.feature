Feature: The gallery of dialogs

  A plugin that shows all dialogs, one after another, in one payment, and takes nothing.

  Background:
    Given the plugin "../../../../assets/gallery" is installed
    And an open till shift
    And an order on the cash screen with the payment "Галерея окон" and the dish "Борщ с пампушками"

  @gallery @window
  Scenario: The cashier answers every dialog
    When the cashier presses "Pay"
    Then the dialog for message "Гостиница" is open
    When the cashier presses the button "OK"
    And presses the button "Close"
    Then the dialog for error "Error" is open
    When the cashier presses the button "Close"
    And presses the button "Yes"
    And presses the button "Начислить"
    And presses the button "OK"
    And presses the button "No"
    And presses the button "Retry"
    And presses the button "Ignore"
    Then the dialog for choice "Выберите тариф" is open
    When the cashier chooses the item "Тариф 5"
    And chooses the item "Тариф 20"
    And enters the number 14
    And swipes the card "Номер 12"
    And enters the number 12
    And enters the digits "0042"
    And enters the decimal number 12.50
    And types the text "Обед в номер"
    And types the text "сезам"
    And scans the barcode "CODE7"
    And chooses the date 1984-02-29
    And chooses the date and time 2026-03-20 08:30
    And chooses the date 2026-03-21
    Then the dialog for quantities "Питание" is open
    When the cashier enters the quantities:
      | Завтрак взрослый | 1 |
      | Поздний выезд    | 1 |
    And presses the button "OK"
    Then the register wants the right "Return payments" confirmed
    When the cashier confirms the right by the pin "1111"
    Then no dialog is open
    And the call "pay" was cancelled by the plugin
    And the order has no payments
    And the plugins have asked the register:
      | method                                   | answer |
      | view_manager.show_check_permission_popup | {}     |

  @gallery
  Scenario: The cashier closes every dialog
    Then the order has a payment "Галерея окон" of 420.00: not taken yet
    When the cashier presses "Pay"
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    Then the dialog "Выберите тариф" is open
    And the plugins have asked the register:
      | method                                      | answer |
      | progress_bar.change_message                 | None   |
      | view_manager.show_ok_popup                  | None   |
      | view_manager.show_close_popup               | None   |
      | view_manager.show_error_popup               | None   |
      | view_manager.show_yes_no_popup              | False  |
      | view_manager.show_yes_no_popup              | False  |
      | view_manager.show_ok_cancel_popup           | False  |
      | view_manager.show_yes_no_cancel_popup       | None   |
      | view_manager.show_retry_cancel_popup        | False  |
      | view_manager.show_retry_ignore_cancel_popup | None   |
      | view_manager.show_chooser_popup             |        |
    When the cashier closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    Then the dialog for text "Комментарий к начислению" is open
    When the cashier closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    And closes the dialog
    Then the dialog for quantities "Питание" is open
    When the cashier closes the dialog
    And closes the dialog
    And closes the dialog
    Then no dialog is open
    And the call "pay" was cancelled by the plugin
    And the order has no payments
