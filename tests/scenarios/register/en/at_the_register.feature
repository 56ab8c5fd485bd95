Feature: At the register

  Guests, discounts, tips, electronic cheques, returns, reports: without plugins.

  Background:
    Given an open till shift

  @guests
  Scenario: Each guest has dishes of their own
    Given an order at table 3 with the dish "Борщ с пампушками"
    When the cashier adds the guest "Ольга"
    And adds the dish "Медовик"
    And adds a guest
    And renames the guest "Гость 1" to "Иван"
    Then the order's dishes are:
      | dish              | guest |
      | Борщ с пампушками | Иван  |
      | Медовик           | Ольга |
    When the cashier chooses the guest "Иван"
    And adds the dish "Эспрессо"
    And removes the guest "Гость 3"
    Then the order's guests are:
      | Иван  |
      | Ольга |
    When the cashier removes the guest "Ольга"
    Then the register refuses: "“Ольга” has dishes. Remove them or choose another guest."

  @guests
  Scenario: An order by a table: dishes, amounts, guests
    Given an order with the dishes:
      | dish              | amount | guest   |
      | Борщ с пампушками | 2      | Гость 1 |
      | Форель на гриле   | 0.350  | Ольга   |
    Then the order's total is 1711.50
    And the order's dishes are:
      | dish              | amount | sum    | guest   |
      | Борщ с пампушками | 2      | 840.00 | Гость 1 |
      | Форель на гриле   | 0.35   | 871.50 | Ольга   |

  @dishes
  Scenario: Dishes are changed until there is a precheque
    Given the cashier creates an order
    And adds the dish "Борщ с пампушками"
    And adds 0.350 of the dish "Форель на гриле"
    And adds the dish "Борщ с пампушками"
    When the cashier changes the amount of the dish "Борщ с пампушками" no. 2 to 3
    And removes the dish "Борщ с пампушками"
    Then the order's total is 2131.50
    When the cashier sends the dishes to the kitchen
    Then the register printed a kitchen order
    When the cashier prints the precheque
    Then the register printed a precheque
    And the order is billed
    When the cashier adds the dish "Медовик"
    Then the register refuses: "The precheque is printed. Cancel it to change the dishes."
    When the cashier cancels the precheque
    And adds the dish "Медовик"
    Then the order's total is 2481.50

  @discounts
  Scenario: A discount in percent, one of a sum, a surcharge
    Given an order with the dishes "Борщ с пампушками" and "Медовик"
    When the cashier gives the discount "Гость отеля"
    And the cashier gives the discount "Скидка суммой" of 50.00
    Then the order's discounts are:
      | discount      | sum   |
      | Гость отеля   | 77.00 |
      | Скидка суммой | 50.00 |
    And the order's total is 643.00
    And the order's total without discounts is 770.00
    When the cashier takes off the discount "Гость отеля"
    And takes off the discount "Скидка суммой"
    And adds the surcharge "Обслуживание 10 %"
    Then the order's total is 847.00
    When the cashier takes off the surcharge "Обслуживание 10 %"
    Then the order has no discounts

  @tips
  Scenario: Tips are taken together with the payment
    Given an order on the cash screen with the dish "Борщ с пампушками"
    When the cashier adds the tips "Чаевые официанту" of 30.00, payment type "Банковская карта"
    And selects the tips "Чаевые официанту"
    And enters the sum 50.00
    Then the order's tips are:
      | tips             | type             | sum   | kind          |
      | Чаевые официанту | Банковская карта | 50.00 | not taken yet |
    When the cashier deletes the tips "Чаевые официанту"
    Then the order has no tips
    When the cashier adds the tips "Чаевые официанту" of 50.00, payment type "Банковская карта"
    And chooses the payment type "Наличные"
    And presses "Pay"
    Then the order no. 1 is closed
    When the cashier goes to the payments report
    Then the payments report is:
      | type             | sum    | tips             |
      | Банковская карта | 50.00  | Чаевые официанту |
      | Наличные         | 420.00 |                  |

  @cheque
  Scenario: The electronic cheque goes to an e-mail and a phone, and then does not
    Given an order on the cash screen with the payment "Наличные" and the dish "Борщ с пампушками"
    When the cashier sends the cheque to the phone "+7 900 000-00-00"
    And the cashier sends the cheque to the e-mail "guest@example.com"
    And the cashier sends the cheque to the phone "+7 900 000-00-00" and the e-mail "guest@example.com"
    And the cashier presses "Pay"
    Then the fiscal register printed a sale cheque for 420.00
    And a slip is printed that contains "guest@example.com"
    When an order on the cash screen with the payment "Наличные" and the dish "Медовик"
    And the cashier sends the cheque to the e-mail "guest@example.com"
    And the cashier sends the cheque nowhere
    And the cashier presses "Pay"
    Then the fiscal register printed a sale cheque for 350.00
    And no slip contains "guest@example.com"

  @returns
  Scenario: A part of an order is given back to two payments
    Given an order on the cash screen with the payment "Банковская карта" and the dishes "Борщ с пампушками" and "Медовик"
    And the cashier enters the sum 500.00
    And chooses the payment type "Наличные"
    And presses "Pay"
    Then the order no. 1 is closed
    When the cashier opens the last closed order
    And starts a partial return
    And marks 1 of the dish "Борщ с пампушками" for return
    And changes the share of the payment "Банковская карта" in the return to 220.00
    And changes the share of the payment "Наличные" in the return to 200.00
    Then the total to give back is 420.00
    And the shares of the return are:
      | type             | returned | at most |
      | Банковская карта | 220.00   | 500.00  |
      | Наличные         | 200.00   | 270.00  |
    And the dishes to give back are:
      | dish              | returned | at most |
      | Борщ с пампушками | 1        | 1       |
      | Медовик           | 0        | 1       |
    When the cashier returns the marked part of the order
    Then the fiscal register printed a return cheque for 420.00
    And the order no. 1 is closed

  @returns
  Scenario: Goods are returned without an order
    When the cashier goes to the goods return
    And marks 2 of the product "Медовик" for return
    And marks 1 of the product "Эспрессо" for return
    And marks 0 of the product "Эспрессо" for return
    And chooses the return type "Наличные"
    Then the total to give back is 700.00
    When the cashier returns the marked goods
    Then the fiscal register printed a cheque of a goods return for 700.00

  @returns
  Scenario: Goods of an order of an earlier shift
    Given an order paid by "Наличные" with the dishes "Борщ с пампушками" and "Медовик"
    And the cashier closes the till shift
    And the clock moves on to 2026-03-15 10:00
    And the cashier opens the till shift
    When the cashier looks for orders of earlier shifts
    Then the orders of earlier shifts are:
      | number | state  | sum    | shift |
      | 1      | closed | 770.00 | 1     |
    When the cashier looks for order 1 of earlier shifts
    And looks for orders of earlier shifts, at most 10
    And opens order 1
    And starts the return of the order's goods
    And marks 0 of the past order's dish "Медовик" for return
    And chooses the return type "Наличные"
    Then the total to give back is 420.00
    When the cashier returns the marked goods
    Then the fiscal register printed a cheque of a goods return for 420.00

  @report
  Scenario: The payments report of one shift and of all, saved as a file
    Given an order paid by "Наличные" with the dish "Борщ с пампушками"
    And the cashier prints the X report
    And the cashier closes the till shift
    And the cashier opens the till shift
    And an order paid by "Банковская карта" with the dish "Медовик"
    When the cashier goes to the payments report
    And chooses shift 2 in the report
    Then the payments report is:
      | type             | sum    | shift |
      | Банковская карта | 350.00 | 2     |
    When the cashier chooses all shifts in the report
    Then the payments report is:
      | type             | sum    | shift |
      | Наличные         | 420.00 | 1     |
      | Банковская карта | 350.00 | 2     |
    When the cashier saves the report as "report.csv"
    Then the file "report.csv" has the line "{}Наличные{}"

  @staff
  Scenario: Who lacks a right has it confirmed by another
    Given an order paid by "Наличные" with the dish "Борщ с пампушками"
    When "Орлов Дмитрий" takes over the till
    And the cashier opens the last closed order
    And returns the order's payment
    Then the register wants the right "Return payments" confirmed
    When the cashier confirms the right by the pin "1111"
    Then the fiscal register printed a return cheque for 420.00
    And the order no. 2 is open
    And at the register works "Орлов Дмитрий"
    When the cashier signs in with the PIN "9999"
    Then the register refuses: "No employee has this PIN."

  @orders
  Scenario: A delivery, a deleted order, and back to the page before
    Given the cashier creates a delivery for "Иванов Пётр", phone "+7 900 000-00-00", address "Набережная ул., 7"
    And adds the dish "Борщ с пампушками"
    When the cashier goes back
    And creates an order at table 4
    And deletes the order
    Then the list of orders is:
      | number | state   | client      | table |
      | 2      | deleted |             | 4     |
      | 1      | open    | Иванов Пётр |       |
    And the number of orders in the list is 2
