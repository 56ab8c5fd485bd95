Feature: The back office

  What the manager changes in the reference data, the cashier sees at once.

  Scenario: A new dish is sold, its price changes, a deleted one is brought back
    Given the manager creates the menu group "Постное"
    And the manager creates the dish "Щи": price = 350.00, group = "Постное"
    And an open till shift
    When an order with the dish "Щи"
    Then the order's total is 350.00
    When the manager changes the price of the dish "Щи" to 400.00
    And the cashier adds the dish "Щи"
    Then the order's total is 750.00
    When the manager changes the dish "Щи": on sale = no
    And the cashier adds the dish "Щи"
    Then the register refuses: "“Щи” is not sold now."
    When the manager deletes the dish "Медовик" from the menu
    And the manager takes the deletion back
    And the cashier adds the dish "Медовик"
    Then the order's total is 1100.00

  Scenario: Menu groups are renamed; one with dishes is not deleted
    When the manager renames the menu group "Супы" to "Первые блюда"
    And the manager deletes the menu group "Первые блюда"
    Then the register refuses: "Products stand in “Первые блюда” (6). Move or delete them first."
    When the manager creates the menu group "Постное"
    And the manager deletes the menu group "Постное"
    And the manager deletes the dish "Борщ с пампушками" from the menu
    Then no dialog is open

  Scenario: A payment type is created, switched off and deleted
    Given the plugin "hotel" is installed
    And the manager creates the payment type "Второй номер": system = "hotel", fiscal = yes
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    Then it is possible to choose the payment type "Второй номер"
    When the manager changes the payment type "Второй номер": enabled = no
    Then it is impossible to choose the payment type "Второй номер": "“Второй номер” is switched off."
    When the manager deletes the payment type "Второй номер"
    And the cashier chooses the payment type "Гостиница"
    Then the order has a payment "Гостиница" of 420.00
    When the manager deletes the payment type "Гостиница"
    Then the register refuses: "Order 1 uses “Гостиница”. Switch it off instead, or delete it when the order is done."

  Scenario: A discount is created, changed and deleted
    Given the manager creates the discount "Именинник": percent = 20
    And an open till shift
    When an order with the dish "Борщ с пампушками"
    And the cashier gives the discount "Именинник"
    Then the order's total is 336.00
    When the manager changes the discount "Гость отеля": percent = 50
    And the cashier takes off the discount "Именинник"
    And the cashier gives the discount "Гость отеля"
    Then the order's total is 210.00
    When the manager deletes the discount "Друзья дома" from the reference data
    And the manager changes the discount "Гость отеля": enabled = no
    Then the order's discounts are:
      | discount    | sum    |
      | Гость отеля | 210.00 |

  Scenario: A kind of tips is created, changed and deleted
    Given the manager creates the tips "Чаевые кухне": payment types = "Наличные" and "Банковская карта"
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    When the cashier adds the tips "Чаевые кухне" of 50.00, payment type "Банковская карта"
    Then the order's tips are:
      | tips         | type             | sum   |
      | Чаевые кухне | Банковская карта | 50.00 |
    When the manager changes the tips "Чаевые официанту": payment types = "Наличные"
    And the cashier adds the tips "Чаевые официанту" of 50.00, payment type "Банковская карта"
    Then the register refuses: "“Чаевые официанту” cannot be paid with “Банковская карта”. Choose another payment type."
    When the manager deletes the tips "Чаевые официанту" from the reference data
    Then the order's tips are:
      | tips         | sum   |
      | Чаевые кухне | 50.00 |

  Scenario: An employee is hired, gets other rights, and leaves
    Given the manager creates the employee "Лебедева Ольга": pin = "7777", rights = change orders and run the shift
    When the cashier signs in with the PIN "7777"
    Then at the register works "Лебедева Ольга"
    When the cashier opens the till shift
    Then the till shift is open
    When the manager changes the employee "Лебедева Ольга": rights = change orders
    And the cashier closes the till shift
    Then the register wants the right "Open and close the till shift" confirmed
    When the cashier closes the dialog
    Then the register refuses: "Лебедева Ольга lacks the right “Open and close the till shift”. Sign in as somebody who has it."
    When the manager deletes the employee "Лебедева Ольга"
    Then the register refuses: "Лебедева Ольга is signed in at the register. Sign in as somebody else first."
    When "Соколова Анна" takes over the till
    And the manager deletes the employee "Лебедева Ольга"
    And the cashier signs in with the PIN "7777"
    Then the register refuses: "No employee has this PIN."

  Scenario: Payments go through the main point of sale
    Given the plugin "hotel" is installed
    And the manager creates the point of sale "Терраса": main = no
    And the manager changes the point of sale "Терраса": main = yes
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And enters the number 12
    Then the method "pay" was called with the arguments:
      | point_of_sale | «Терраса» |
    When the manager deletes the point of sale "Терраса"
    Then the register refuses: "“Терраса” is the main point of sale. Make another one the main one first."
    When the manager deletes the point of sale "Веранда"
    And the manager sets the reference data back to the demo
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the cashier presses "Pay"
    And enters the number 12
    Then the method "pay" was called with the arguments:
      | point_of_sale | «Ресторан» |

  Scenario: The time limit of a call is a setting of the simulator
    Given the tester sets the setting "call_time_limit_minutes" to 5
    And the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    And the time for the answer runs out
    Then the call "pay" was left without an answer
    And the clock shows 2026-03-14 12:05
