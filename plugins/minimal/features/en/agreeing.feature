Feature: The smallest payment plugin

  It agrees to everything and says nothing.

  Background:
    Given an open till shift

  Scenario: An order is paid and returned
    Given an order on the cash screen with the payment "Минимальная" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    Then the methods called are:
      | method           | end       |
      | collect_data     | succeeded |
      | on_payment_added | succeeded |
      | pay              | succeeded |
    And the order no. 1 is closed
    When the cashier opens the last closed order
    And returns the order's payment
    Then the call "return_payment" succeeded
    And the order no. 1 is deleted

  Scenario: The preliminary payment of a delivery is edited
    Given the cashier creates a delivery for "Иванов Пётр"
    And adds the dish "Борщ с пампушками"
    And goes to the preliminary payments
    And chooses the payment type "Минимальная"
    When the cashier edits the preliminary payment "Минимальная"
    And enters the sum 200.00
    Then the call "on_preliminary_payment_editing" succeeded
    And the order has a payment "Минимальная" of 200.00: preliminary, only announced

  Scenario: There is no cheque, and the payment is undone
    Given an order on the cash screen with the payment "Минимальная" and the dish "Борщ с пампушками"
    And the fiscal register refuses
    When the cashier presses "Pay"
    And presses the button "Give up"
    Then the call "emergency_cancel_payment" succeeded
    And the order is open

  Scenario: Goods are not returned by a type that was registered without the flag
    When the cashier goes to the goods return
    And marks 1 of the product "Медовик" for return
    And chooses the return type "Минимальная"
    Then the register refuses: "This payment type cannot return money without an order."
