Feature: The register's own dialogs

  The register tells why something failed, and asks before it gives money back, removes a dish
  that is being cooked, does without a cheque, or closes the shift.

  Background:
    Given the plugin "hotel" is installed
    And an open till shift

  @notice
  Scenario Outline: A notice that the plugin has refused: the cashier <answers>
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And swipes the card "Незнакомая карта"
    Then the register tells "Платеж не прошёл: гостиница отклонила начисление."
    And the dialog for notice of the register "Платеж не прошёл: {}" is open
    When the cashier <answers>
    Then no dialog is open
    And the order has no payments

    Examples:
      | answers                    |
      | presses the button "Close" |
      | closes the dialog          |

  @question
  Scenario Outline: Give a prepayment back? The cashier <answers>
    Given an order with the dish "Борщ с пампушками"
    And the cashier goes to the prepayments
    And chooses the payment type "Гостиница"
    And presses "Prepayment"
    And enters the number 12
    Then the order has a payment "Гостиница" of 420.00: prepayment, taken
    When the cashier deletes the payment "Гостиница"
    Then the register asks "“Гостиница” is taken already. Give 420.00 back to the guest?"
    And the dialog offers:
      | Give back        |
      | Keep the payment |
    When the cashier <answers>
    Then <end>

    Examples:
      | answers                               | end                                                              |
      | presses the button "Give back"        | the order has no payments                                        |
      | presses the button "Keep the payment" | the order has a payment "Гостиница" of 420.00: prepayment, taken |
      | closes the dialog                     | the order has a payment "Гостиница" of 420.00: prepayment, taken |

  @question @window
  Scenario Outline: Remove a dish that is being cooked? The cashier <answers>
    Given an order with the dishes "Борщ с пампушками" and "Медовик"
    And the cashier sends the dishes to the kitchen
    When the cashier removes the dish "Медовик"
    Then the register asks "The kitchen cooks “Медовик” already. Remove it from the order?"
    And the dialog offers:
      | Remove the dish |
      | Keep the dish   |
    When the cashier <answers>
    Then the order's total is <sum>

    Examples:
      | answers                              | sum    |
      | presses the button "Remove the dish" | 420.00 |
      | presses the button "Keep the dish"   | 770.00 |
      | closes the dialog                    | 770.00 |

  @question
  Scenario Outline: The cheque is not printed: the cashier <answers>
    Given an order on the cash screen with the payment "Наличные" and the dish "Борщ с пампушками"
    And the fiscal register <state>
    When the cashier presses "Pay"
    Then the register asks "The fiscal register did not print the cheque for 420.00: <reason>."
    And the dialog for question of the register "{}" is open
    And the dialog offers:
      | Try again |
      | Give up   |
    When the fiscal register is ready
    And the cashier <answers>
    Then the order is <end>

    Examples:
      | state           | reason             | answers                        | end    |
      | refuses         | it refuses         | presses the button "Try again" | closed |
      | is out of paper | it is out of paper | presses the button "Give up"   | open   |
      | is out of paper | it is out of paper | closes the dialog              | open   |

  @question
  Scenario Outline: Close the shift while a return is unfinished? The cashier <answers>
    Given the manager creates the payment type "Второй номер": system = "hotel"
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the cashier enters the sum 100.00
    And chooses the payment type "Второй номер"
    And presses "Pay"
    And enters the number 12
    And enters the number 12
    Then the order no. 1 is closed
    When the fiscal register refuses
    And the cashier opens the last closed order
    And returns the order's payment
    And presses the button "Give up"
    Then the register tells "{}"
    When the fiscal register is ready
    And the cashier closes the dialog
    And closes the till shift
    Then the register asks "Some returns stopped in between. {}"
    And the dialog offers:
      | Close the shift |
      | Keep it open    |
    When the cashier <answers>
    Then the till shift is <end>

    Examples:
      | answers                              | end    |
      | presses the button "Close the shift" | closed |
      | presses the button "Keep it open"    | open   |
      | closes the dialog                    | open   |

  @notification @window
  Scenario: Messages at the top left are closed by their words and by their place
    Then at the top left is the message "Гостиница на связи, можно оплачивать на номер."
    When the cashier closes the message "Гостиница на связи, можно оплачивать на номер."
    Then there is no message at the top left
    When the cashier closes the till shift
    And opens the till shift
    Then at the top left is the message "Гостиница на связи, можно оплачивать на номер."
    When the cashier closes message number 1
    Then there is no message at the top left
