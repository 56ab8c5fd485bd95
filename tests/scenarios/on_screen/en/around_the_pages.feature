@window
Feature: The pages of the register

  What the cashier does without plugins: shift, guests, discounts, tips, earlier shifts.

  Scenario: On the page of the shift it is opened, reported and closed
    Given an open till shift
    And an order with the dish "Борщ с пампушками"
    And the cashier goes to the cash screen
    And chooses the payment type "Наличные"
    And presses "Exact sum"
    And presses "Pay"
    Then the order no. 1 is closed
    When the cashier goes to the till shift
    Then the page "Till shift" is open
    When the cashier prints the X report
    And closes the till shift
    Then the till shift is closed
    When the cashier opens the till shift
    Then the till shift no. 2 is open
    When the cashier goes back
    And goes to the payments report
    And chooses shift 1 in the report
    And chooses all shifts in the report
    And goes back
    And signs in with the PIN "2222"
    Then the page "Orders" is open

  Scenario: Guests, discounts and amounts change until there is a precheque
    Given an open till shift
    And the cashier creates an order at table 3
    And the cashier adds the dish "Борщ с пампушками"
    And adds a guest
    And adds the dish "Эспрессо"
    And renames the guest "Гость 2" to "Ольга"
    Then the order's guests are:
      | Гость 1 |
      | Ольга   |
    When the cashier chooses the guest "Гость 1"
    And changes the amount of the dish "Борщ с пампушками" to 2.5
    And gives the discount "Гость отеля"
    And gives the discount "Скидка суммой" of 50.00
    And takes off the discount "Гость отеля"
    Then the order's discounts are:
      | discount      | sum   |
      | Скидка суммой | 50.00 |
    When the cashier prints the precheque
    And cancels the precheque
    And removes the dish "Эспрессо"
    And removes the guest "Ольга"
    And takes off the discount "Скидка суммой"
    Then the order has no discounts
    When the cashier deletes the order
    Then the page "Orders" is open

  Scenario: On the cash screen tips are added, a payment is selected, the cheque is sent
    Given an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    And the cashier adds the tips "Чаевые официанту" of 50.00, payment type "Наличные"
    Then the order's tips are:
      | tips             | type     | sum   |
      | Чаевые официанту | Наличные | 50.00 |
    When the cashier deletes the tips "Чаевые официанту"
    And chooses the payment type "Банковская карта"
    And enters the sum 100.50
    And chooses the payment type "Наличные"
    And selects the payment "Банковская карта"
    And enters the sum 20.00
    And sends the cheque to the phone "+7 900 000-00-00" and the e-mail "guest@example.com"
    Then the order has a payment "Банковская карта" of 20.00
    When the cashier deletes the payment "Банковская карта"
    And presses "Exact sum"
    And presses "Pay"
    Then the order no. 1 is closed

  Scenario: A part of an order is given back in cash and to the card
    Given an open till shift
    And an order on the cash screen with the dishes "Борщ с пампушками" and "Эспрессо"
    And the cashier chooses the payment type "Банковская карта"
    And enters the sum 200.00
    And chooses the payment type "Наличные"
    And presses "Pay"
    And opens order 1
    And starts a partial return
    And marks 1 of the dish "Борщ с пампушками" for return
    And changes the share of the payment "Наличные" in the return to 220.00
    And changes the share of the payment "Банковская карта" in the return to 200.00
    When the cashier returns the marked part of the order
    Then the fiscal register printed a return cheque for 420.00

  Scenario: A dish of an order of an earlier shift is given back to the guest's account
    Given the plugin "hotel" is installed
    And an open till shift
    And an order paid by "Наличные" with the dish "Борщ с пампушками"
    And the cashier closes the till shift
    And opens the till shift
    When the cashier looks for order 1 of earlier shifts
    And opens order 1
    And starts the return of the order's goods
    And marks 1 of the past order's dish "Борщ с пампушками" for return
    And chooses the return type "Гостиница"
    And returns the marked goods
    Then the dialog for input "{}" is open
    When the cashier enters the number 12
    Then the fiscal register printed a cheque of a goods return for 420.00
