Feature: A part of the order with points

  Points pay at most a half of the order, and at most what is on the guest's account.

  Background:
    Given the deck has the card "Бонусы: Мария Ким" with the track ";8800000000000021=0001?"
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"

  Scenario: Points and cash close the order
    When the cashier chooses the payment type "Бонусы"
    Then the dialog for extended input "Бонусы" is open
    And the dialog says "Введите телефон гостя, прокатайте карту или отсканируйте код"
    And in the dialog:
      | takes | a phone, a barcode, a card |
    When the cashier scans the barcode "BONUS12"
    Then the dialog for question "Бонусы" is open
    And the dialog says "Анна Петрова: на счёте 350,00"
    When the cashier presses the button "Списать"
    Then at the top left is the message "Анна Петрова: на счёте 350,00, можно списать до 210,00"
    And the order's payments are:
      | type   | sum    | kind          | at most |
      | Бонусы | 210.00 | not taken yet | 210.00  |
    When the cashier chooses the payment type "Наличные"
    And enters the sum 500.00
    Then the change is 290.00
    When the cashier presses "Pay"
    Then the call "pay" succeeded
    And a slip is printed in which "Списано баллов" is "210.00"
    And on the slip "Осталось" is "140.00"
    And at the top left is the message "{}140,00{}"
    And the order no. 1 is closed

  Scenario Outline: The guest is found <how>
    When the cashier chooses the payment type "Бонусы"
    And <finds>
    Then the dialog says "Анна Петрова: на счёте 350,00"
    When the cashier presses the button "Cancel"
    Then the call "collect_data" was cancelled by the plugin
    And the order has no payments

    Examples:
      | how      | finds                                  |
      | by phone | enters the phone "+70000000012"        |
      | by card  | swipes the card "Бонусы: Анна Петрова" |
      | by code  | types the barcode "BONUS12"            |

  Scenario: A guest who is unknown is sought again
    When the cashier chooses the payment type "Бонусы"
    And enters the phone "+70000000099"
    Then the dialog for error "Error" is open
    And the dialog says "Такого гостя в бонусной программе нет."
    When the cashier closes the dialog
    Then the dialog "Бонусы" is open
    When the cashier closes the dialog
    Then the order has no payments

  Scenario: Nothing is on the account
    When the cashier chooses the payment type "Бонусы"
    And scans the barcode "BONUS30"
    Then the register tells "Иван Новиков: на счёте нет баллов."
    When the cashier closes the dialog
    Then the method "on_payment_added" was not called
    And the order has no payments

  Scenario: A gold guest gets a discount, and it goes with the payment
    When the cashier chooses the payment type "Бонусы"
    And scans the barcode "BONUS7"
    And presses the button "Списать"
    Then the order's discounts are:
      | discount    | sum   |
      | Друзья дома | 63.00 |
    And the order's total is 357.00
    And the order has a payment "Бонусы" of 120.00
    When the cashier deletes the payment "Бонусы"
    Then the call "on_payment_deleting" succeeded
    And the order has no discounts
    And the order's total is 420.00

  Scenario: The answer is lost: the payment stays, cannot be deleted, and is charged once
    When the cashier chooses the payment type "Бонусы"
    And swipes the card "Бонусы: Мария Ким"
    And presses the button "Списать"
    And chooses the payment type "Наличные"
    And presses "Pay"
    Then the register tells "Ответ бонусной системы потерян. Нажмите «Оплатить» ещё раз."
    When the cashier closes the dialog
    And deletes the payment "Бонусы"
    Then the register tells "Баллы уже списаны. Нажмите «Оплатить»: второго списания не будет."
    When the cashier closes the dialog
    And presses "Pay"
    Then the call "pay" succeeded
    And a slip is printed in which "Осталось" is "290.00"
    And the order no. 1 is closed

  Scenario: There is no cheque, and the points come back
    Given the fiscal register refuses
    When the cashier chooses the payment type "Бонусы"
    And scans the barcode "BONUS12"
    And presses the button "Списать"
    And chooses the payment type "Наличные"
    And presses "Pay"
    And presses the button "Give up"
    Then the call "emergency_cancel_payment" succeeded
    And a slip is printed in which "Возвращено баллов" is "210.00"
    And the order is open

  Scenario: The payment is returned, and the points are on the account again
    When the cashier chooses the payment type "Бонусы"
    And scans the barcode "BONUS12"
    And presses the button "Списать"
    And chooses the payment type "Наличные"
    And presses "Pay"
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And returns the order's payment
    Then a slip is printed in which "Возвращено баллов" is "210.00"
    And on the slip "Гость" is "Анна Петрова"
    When an order on the cash screen with the dish "Медовик"
    And the cashier chooses the payment type "Бонусы"
    And scans the barcode "BONUS12"
    Then the dialog says "Анна Петрова: на счёте 350,00"
    When the cashier closes the dialog
    Then the order has no payments

  Scenario: Before a demo the guests get their first points again
    When the cashier chooses the payment type "Бонусы"
    And scans the barcode "BONUS12"
    And presses the button "Списать"
    And goes back
    And goes back
    And goes to the additions
    And presses the plugin's button "Бонусы: начать заново"
    Then the dialog for question "Бонусы" is open
    When the cashier presses the button "Yes"
    And an order on the cash screen with the dish "Медовик"
    And the cashier chooses the payment type "Бонусы"
    And scans the barcode "BONUS12"
    Then the dialog says "Анна Петрова: на счёте 350,00"
    When the cashier closes the dialog
    Then no dialog is open
