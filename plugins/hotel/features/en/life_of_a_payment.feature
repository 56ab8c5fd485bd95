Feature: Charging a bill to a hotel room

  The life of a payment from the choice of its type to its return.

  Background:
    Given an open till shift
    Then at the top left is the message "Гостиница на связи, можно оплачивать на номер."

  Scenario: The guest names the room, and the bill is charged to it
    Given an order on the cash screen with the dish "Борщ с пампушками"
    When the cashier chooses the payment type "Гостиница"
    Then the methods called are:
      | method           | end       |
      | collect_data     | succeeded |
      | on_payment_added | succeeded |
    And the order's payments are:
      | type      | sum    | kind          | at most  |
      | Гостиница | 420.00 | not taken yet | 20000.00 |
    When the cashier presses "Pay"
    Then the dialog for input "Введите номер или прокатайте карту" is open
    And in the dialog:
      | takes | a number, a card |
    When the cashier enters the number 12
    Then the call "pay" succeeded
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

  Scenario: The guest pays with a card, and the rollback data remember that
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And swipes the card "Номер 12"
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    Then the rollback data of the payment "Гостиница" hold:
      | IsCard | true |
      | Room   | 12   |
    And the payment "Гостиница" keeps:
      | card type | Карта гостя |

  Scenario: The cashier does not enter a number after all
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And cancels the input
    Then the call "pay" was cancelled by the plugin
    And no dialog is open
    And nothing is printed
    And the order is open
    And the order has no payments

  Scenario Outline: The hotel declines: <why>
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And <answers>
    Then the register tells "Платеж не прошёл: гостиница отклонила начисление."
    When the cashier closes the dialog
    Then the order is open
    And the order has no payments

    Examples:
      | why                   | answers                                   |
      | there is no such room | enters the number 99                      |
      | the limit is used up  | swipes the card "Номер 7: лимит исчерпан" |
      | an unknown card       | swipes the card "Незнакомая карта"        |

  Scenario: A payment is never above the hotel's limit
    Given an order on the cash screen with the dishes 20 × "Стейк рибай"
    When the cashier chooses the payment type "Гостиница"
    Then the order has a payment "Гостиница" of 20000.00
    And the sum still to enter is 17800.00
    When the cashier enters the sum 20000.01
    Then the register refuses: "Not more than 20 000.00."

  Scenario: The cheque is not printed, the cashier gives up, and the charge is undone
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    Then the order has a payment "Гостиница" of 420.00: not taken yet
    When the fiscal register refuses
    And the cashier presses "Pay"
    And enters the number 12
    And presses the button "Give up"
    Then the methods called are:
      | method                   | sum    | transaction_id | end       |
      | pay                      | 420.00 | {оплата}       | succeeded |
      | emergency_cancel_payment | 420.00 | {оплата}       | succeeded |
    And a slip is printed in which "Возврат суммы" is "420.00"
    And on the slip "Была ли карта" is "НЕТ"
    And the order is open
    And the order has no payments

  Scenario: The money is given back, and the order is open again
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And swipes the card "Номер 12"
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And returns the order's payment
    Then the call "return_payment" succeeded
    And a slip is printed in which "Возврат суммы" is "420.00"
    And on the slip "Была ли карта" is "ДА"
    And the order no. 1 is deleted
    And the order no. 2 is open

  Scenario: A part of the order is given back
    Given an order on the cash screen with the payment "Гостиница" and the dishes "Борщ с пампушками" and "Медовик"
    When the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And starts a partial return
    And marks 1 of the dish "Медовик" for return
    And returns the marked part of the order
    Then the method "return_payment" was called with the arguments:
      | sum | 350.00 |
    And a slip is printed in which "Возврат суммы" is "350.00"

  Scenario: Goods come back without an order
    When the cashier goes to the goods return
    And marks 1 of the product "Медовик" for return
    And chooses the return type "Гостиница"
    And returns the marked goods
    And enters the number 12
    Then the call "return_payment_without_order" succeeded
    And a slip is printed in which "Гость" is "Анна Петрова"
    And on the slip "Возврат суммы" is "350.00"

  Scenario: The plugin died with the money taken: it remembers, and nothing is taken twice
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will die before it answers
    When the cashier presses "Pay"
    And enters the number 12
    Then the outcome is unknown: payment of 420.00
    When the cashier closes the dialog
    And the tester starts the plugin "hotel"
    And the cashier asks the plugin whether the payment was taken
    Then the order has a payment "Гостиница" of 420.00: taken
    When the cashier presses "Pay"
    Then no plugin was called
    And the order no. 1 is closed

  Scenario: When the shift is closed the plugin reconciles with the hotel
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the cashier closes the till shift
    Then the plugin "hotel" printed a slip
    And on the slip is the line "Сверка при закрытии смены"
    And on the slip "Начислено на номера" is "420.00"
    And on the slip "Возвращено" is "0.00"
    And the plugin "hotel" logged "Cafe session closing."
