Feature: A plugin pays by itself

  The club's terminal pays and returns orders by itself, without a dialog on the cashier's screen. The
  buttons on the page of additions let it.

  Background:
    Given the plugin "club" is installed
    And the manager changes the tips "Чаевые официанту": payment types = "Клубный счёт"
    And an open till shift

  @row-20 @cell-can_pay_silently-done @cell-pay_silently-done @window
  Scenario: The plugin pays an order
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes to the additions
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the methods called are:
      | method           | sum    | cashier                 | answer |
      | can_pay_silently | 420.00 |                         | {}     |
      | pay_silently     | 420.00 | «Пользователь плагинов» | {}     |
    And a slip is printed with the line "Клуб: оплата"
    And the fiscal register printed a sale cheque for 420.00
    And no dialog is open
    And the order no. 1 is closed

  @row-21 @window
  Scenario: The plugin takes a prepayment
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes to the additions
    When the cashier presses the plugin's button "Клуб: взять предоплату"
    Then the methods called are:
      | method           | sum    |
      | can_pay_silently | 420.00 |
      | pay_silently     | 420.00 |
    When the cashier opens order 1
    Then the order is open
    And the order has a payment "Клубный счёт" of 420.00: prepayment, taken

  @row-22 @window
  Scenario: The plugin takes tips
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes to the additions
    When the cashier presses the plugin's button "Клуб: взять чаевые"
    Then the methods called are:
      | method           | sum   |
      | can_pay_silently | 50.00 |
      | pay_silently     | 50.00 |
    When the cashier opens order 1
    And goes to the cash screen
    Then the order's tips are:
      | tips             | type         | sum   |
      | Чаевые официанту | Клубный счёт | 50.00 |
    And the order has no payments

  @row-23 @cell-return_payment_silently-done @window
  Scenario: The plugin returns a closed order
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes to the additions
    And presses the plugin's button "Клуб: оплатить заказ"
    Then the method "pay_silently" was called with the arguments:
      | transaction_id | {payment} |
    When the cashier presses the plugin's button "Клуб: вернуть заказ"
    Then the methods called are:
      | method                  | sum    | transaction_id |
      | return_payment_silently | 420.00 | {payment}      |
    And the plugin was told of "order_storned"
    And a slip is printed with the line "Клуб: возврат"
    And the order no. 1 is deleted
    And the order no. 2 is open
