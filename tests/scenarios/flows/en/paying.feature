Feature: Paying an order

  A guest pays from the hotel's account, with points, with a certificate: what the cashier does, what
  the register asks the plugin, and what is left in the order.

  @row-1 @window
  Scenario: The cash screen opens with what the guest has paid on the site
    Given the plugin "voucher" is installed
    And an open till shift
    And an order with the dish "Борщ с пампушками"
    And the cashier scans the barcode "PAID200"
    When the cashier goes to the cash screen
    Then the page "Payment of order" is open
    And the plugin was told of "navigating_to_payment_screen"
    And the order has a payment "Банковская карта" of 200.00: taken outside the register
    And the sum still to enter is 220.00

  @row-1
  Scenario: A plugin keeps the cashier off the cash screen
    Given the plugin "voucher" is installed
    And an open till shift
    And an order with the dish "Борщ с пампушками"
    And the next call "navigating_to_payment_screen" of the plugin "voucher" will be cancelled
    When the cashier goes to the cash screen
    Then the page "Order" is open
    And no dialog is open
    And the order has no payments

  @row-2 @cell-collect_data-done @cell-on_payment_added-done @window
  Scenario: A payment type is chosen: the plugin is asked before and told after
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    When the cashier chooses the payment type "Гостиница"
    Then the methods called are:
      | method           | cashier         |
      | collect_data     | «Соколова Анна» |
      | on_payment_added | «Соколова Анна» |
    And the order's payments are:
      | type      | sum    | kind          | at most  |
      | Гостиница | 420.00 | not taken yet | 20000.00 |

  @row-2
  Scenario: The plugin limits the sum to half of the order
    Given the plugin "bonus" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    When the cashier chooses the payment type "Бонусы"
    And swipes the card "Бонусы: Анна Петрова"
    Then the dialog says "Анна Петрова: на счёте 350,00"
    When the cashier presses the button "Списать"
    Then at the top left is the message "Анна Петрова: на счёте 350,00, можно списать до 210,00"
    And the order's payments are:
      | type   | sum    | kind          | at most |
      | Бонусы | 210.00 | not taken yet | 210.00  |
    And the sum still to enter is 210.00

  @row-2
  Scenario: Another plugin does not let a payment be added
    Given the plugin "hotel" is installed
    And the plugin "club" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    And the next call "before_payment_added" of the plugin "club" will be cancelled
    When the cashier chooses the payment type "Гостиница"
    Then the methods called are:
      | method       |
      | collect_data |
    And no dialog is open
    And the order has no payments

  @row-3 @window
  Scenario: The cashier types another sum, and no plugin is asked
    Given the plugin "bonus" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    And the cashier chooses the payment type "Бонусы"
    And swipes the card "Бонусы: Анна Петрова"
    And presses the button "Списать"
    Then the order has a payment "Бонусы" of 210.00
    When the cashier enters the sum 150.00
    Then no plugin was called
    And the order has a payment "Бонусы" of 150.00
    When the cashier enters the sum 210.01
    Then the register refuses: "Not more than 210.00."
    And the order has a payment "Бонусы" of 150.00

  @row-4 @window
  Scenario: A payment that is not taken is deleted; an old plugin does not learn of it
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    Then the order has a payment "Гостиница" of 420.00: not taken yet
    When the cashier deletes the payment "Гостиница"
    Then the order has no payments
    And no plugin was called

  @row-4 @cell-on_payment_deleting-done
  Scenario: A new plugin is asked about it, and lets the reserved points go
    Given the plugin "bonus" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    And the cashier chooses the payment type "Бонусы"
    And swipes the card "Бонусы: Анна Петрова"
    And presses the button "Списать"
    Then the order has a payment "Бонусы" of 210.00: not taken yet
    When the cashier deletes the payment "Бонусы"
    Then the methods called are:
      | method              | end       |
      | on_payment_deleting | succeeded |
    And the order has no payments

  @row-5 @cell-pay-done @window
  Scenario: A payment from a hotel room closes the order
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    Then the dialog for input "Введите номер или прокатайте карту" is open
    And the waiting window is "Taking the payment"
    When the cashier enters the number 12
    Then the method "pay" was called with the arguments:
      | sum            | 420.00          |
      | order_id       | {order}         |
      | transaction_id | {payment}       |
      | cashier        | «Соколова Анна» |
      | point_of_sale  | «Ресторан»      |
    And the plugin "hotel" printed a slip in the call "pay"
    And on the slip "Гость" is "Анна Петрова"
    And on the slip "Номер" is "12"
    And on the slip "Сумма" is "420.00"
    And the fiscal register printed a sale cheque for 420.00
    And the order no. 1 is closed
    When the cashier goes to the payments report
    Then the payments report is:
      | type      | what    | sum    | card number | card type   |
      | Гостиница | payment | 420.00 | 12          | Номер гостя |

  @row-5
  Scenario: Another plugin does not let the cheque be printed, and what was taken is undone
    Given the plugin "hotel" is installed
    And the plugin "club" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "before_do_cheque" of the plugin "club" will be cancelled
    When the cashier presses "Pay"
    And enters the number 12
    Then the method "pay" was called with the arguments:
      | transaction_id | {payment} |
    And the method "emergency_cancel_payment" was called with the arguments:
      | transaction_id | {payment} |
    And a slip is printed in which "Возврат суммы" is "420.00"
    And the order is open
    And the order has no payments

  @row-6 @window
  Scenario: Several payments are taken in the order of the list, cash at last
    Given the plugin "hotel" is installed
    And the manager creates the payment type "Второй номер": system = "hotel"
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the cashier enters the sum 100.00
    And chooses the payment type "Второй номер"
    And enters the sum 200.00
    And chooses the payment type "Наличные"
    And enters the sum 500.00
    Then the change is 380.00
    When the cashier presses "Pay"
    And enters the number 12
    And enters the number 12
    Then the methods called are:
      | method | sum    | end       |
      | pay    | 100.00 | succeeded |
      | pay    | 200.00 | succeeded |
    And the fiscal register printed a sale cheque for 420.00
    And the order no. 1 is closed

  @row-7 @window
  Scenario: The second payment fails, and the one taken before it is undone
    Given the plugin "hotel" is installed
    And the manager creates the payment type "Второй номер": system = "hotel"
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the cashier enters the sum 100.00
    And chooses the payment type "Второй номер"
    Then the sum entered is 420.00
    When the cashier presses "Pay"
    And swipes the card "Номер 12"
    And swipes the card "Номер 7: лимит исчерпан"
    Then the register tells "Платеж не прошёл: гостиница отклонила начисление."
    And the methods called are:
      | method | sum    | transaction_id | end       |
      | pay    | 100.00 | {first}        | succeeded |
      | pay    | 320.00 | {second}       | failed    |
    When the cashier closes the dialog
    Then the methods called are:
      | method                   | sum    | transaction_id | end       |
      | emergency_cancel_payment | 100.00 | {first}        | succeeded |
    And a slip is printed in which "Возврат суммы" is "100.00"
    And on the slip "Была ли карта" is "ДА"
    And the order is open
    And the order has no payments

  @row-8 @cell-emergency_cancel_payment-done @window
  Scenario: The fiscal cheque is not printed, the cashier gives it up, and the payment is undone
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the fiscal register refuses
    When the cashier presses "Pay"
    And enters the number 12
    Then the register asks "The fiscal register did not print the cheque for 420.00: {}"
    And the method "pay" was called with the arguments:
      | transaction_id | {payment} |
    When the cashier presses the button "Give up"
    Then the methods called are:
      | method                   | sum    | transaction_id | end       |
      | emergency_cancel_payment | 420.00 | {payment}      | succeeded |
    And a slip is printed in which "Возврат суммы" is "420.00"
    And the order is open
    And the order has no payments

  @row-8
  Scenario: The fiscal cheque is printed at the second try, and the payment stays
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the fiscal register is out of paper
    When the cashier presses "Pay"
    And enters the number 12
    Then the register asks "The fiscal register did not print the cheque for 420.00: {}"
    When the fiscal register is ready
    And the cashier presses the button "Try again"
    Then the fiscal register printed a sale cheque for 420.00
    And the method "emergency_cancel_payment" was not called
    And the order no. 1 is closed

  @row-9 @window
  Scenario: Undoing fails too: the money is taken, the order open, and nothing is taken twice
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the fiscal register refuses
    And the next call "emergency_cancel_payment" of the plugin "hotel" will be refused "Гостиница закрыта"
    When the cashier presses "Pay"
    And enters the number 12
    And presses the button "Give up"
    Then the register tells "Гостиница закрыта"
    And the call "emergency_cancel_payment" failed: "Гостиница закрыта"
    When the cashier closes the dialog
    Then the order is open
    And the order has a payment "Гостиница" of 420.00: taken
    When the fiscal register is ready
    And the cashier presses "Pay"
    Then no plugin was called
    And the fiscal register printed a sale cheque for 420.00
    And the order no. 1 is closed
