Feature: Prepayments and returns

  Money is taken before the order is closed, and given back after it is closed: all of it, a part,
  or for goods.

  Background:
    Given the plugin "hotel" is installed
    And an open till shift

  @row-10 @window
  Scenario: A prepayment is taken, and the order stays open
    Given the manager creates the payment type "Номер с чеком": system = "hotel", fiscal = yes
    And an order with the dish "Борщ с пампушками"
    And the cashier goes to the prepayments
    And chooses the payment type "Номер с чеком"
    And enters the sum 100.00
    Then the methods called are:
      | method           |
      | collect_data     |
      | on_payment_added |
    When the cashier presses "Prepayment"
    And enters the number 12
    Then the method "pay" was called with the arguments:
      | sum | 100.00 |
    And the fiscal register printed a prepayment cheque for 100.00
    And the order is open
    And the order has a payment "Номер с чеком" of 100.00: prepayment, taken
    And the sum still to enter is 320.00

  @row-11 @cell-return_payment-done @window
  Scenario: A prepayment that is deleted goes back to the guest
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes to the prepayments
    And chooses the payment type "Гостиница"
    And presses "Prepayment"
    And enters the number 12
    Then the method "pay" was called with the arguments:
      | transaction_id | {payment} |
    When the cashier deletes the payment "Гостиница"
    Then the register asks "{}Give 420.00 back to the guest?"
    When the cashier presses the button "Give back"
    Then the methods called are:
      | method         | sum    | transaction_id | end       |
      | return_payment | 420.00 | {payment}      | succeeded |
    And a slip is printed in which "Возврат суммы" is "420.00"
    And the order has no payments

  @row-12 @window
  Scenario: A closed order's payment is given back, and an open copy stays with the prepayment
    Given the manager creates the payment type "Второй номер": system = "hotel"
    And an order with the dish "Борщ с пампушками"
    And the cashier goes to the prepayments
    And chooses the payment type "Гостиница"
    And enters the sum 100.00
    And presses "Prepayment"
    And enters the number 12
    And goes to the cash screen
    And chooses the payment type "Второй номер"
    And presses "Pay"
    And swipes the card "Номер 12"
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And returns the order's payment
    Then the methods called are:
      | method         | sum    | end       |
      | return_payment | 320.00 | succeeded |
    And a slip is printed in which "Возврат суммы" is "320.00"
    And on the slip "Была ли карта" is "ДА"
    And the order no. 1 is deleted
    And the order no. 2 is open
    And the order's payments are:
      | type      | sum    | kind              |
      | Гостиница | 100.00 | prepayment, taken |

  @row-12 @window
  Scenario: A closed order that is deleted gives all money back and leaves no copy
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And deletes the closed order
    Then the methods called are:
      | method         | sum    | end       |
      | return_payment | 420.00 | succeeded |
    And the list of orders is:
      | number | state   |
      | 1      | deleted |

  @row-12
  Scenario: Other plugins learn that an order was returned, too
    Given the plugin "club" is installed
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And returns the order's payment
    Then the plugin was told of "order_storned"
    And the plugin "club" logged "Заказ № 1 возвращён, новый есть: True"
    And the order no. 2 is open

  @row-13 @window
  Scenario: A part of an order is given back, and then the rest
    Given an order on the cash screen with the payment "Гостиница" and the dishes "Борщ с пампушками" and "Медовик"
    And the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And starts a partial return
    And marks 1 of the dish "Медовик" for return
    Then the total to give back is 350.00
    And the shares of the return are:
      | type      | returned | at most |
      | Гостиница | 350.00   | 770.00  |
    When the cashier returns the marked part of the order
    Then the methods called are:
      | method         | sum    | end       |
      | return_payment | 350.00 | succeeded |
    And the fiscal register printed a return cheque for 350.00
    And the order no. 1 is closed
    When the cashier starts a partial return
    And marks 1 of the dish "Борщ с пампушками" for return
    And returns the marked part of the order
    Then the methods called are:
      | method         | sum    | end       |
      | return_payment | 420.00 | succeeded |

  @row-14 @cell-return_payment_without_order-done @window
  Scenario: Goods come back without an order
    When the cashier goes to the goods return
    And marks 2 of the product "Медовик" for return
    And chooses the return type "Гостиница"
    Then the total to give back is 700.00
    When the cashier returns the marked goods
    Then the dialog for input "Введите номер или прокатайте карту" is open
    When the cashier enters the number 12
    Then the method "return_payment_without_order" was called with the arguments:
      | sum | 700.00 |
    And the call "return_payment_without_order" succeeded
    And a slip is printed in which "Гость" is "Анна Петрова"
    And on the slip "Возврат суммы" is "700.00"
    And the fiscal register printed a cheque of a goods return for 700.00
    And the number of orders in the list is 0
