Feature: The receipt printer and the fiscal register

  No paper, an open cover, a lost connection: what the cashier sees and what becomes of a payment.

  Background:
    Given the plugin "hotel" is installed
    And an open till shift

  @printer
  Scenario Outline: The receipt printer is <state>: the payment is taken, but there is no slip
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the receipt printer is <state>
    When the cashier presses "Pay"
    And enters the number 12
    Then at the top left is the error "The receipt printer does not print: <reason>."
    And no slip contains "Анна Петрова"
    And the call "pay" succeeded
    And the fiscal register printed a sale cheque for 420.00
    And the order no. 1 is closed

    Examples:
      | state        | reason             |
      | out of paper | it is out of paper |
      | open         | its cover is open  |
      | offline      | it is offline      |

  @printer @window
  Scenario: There is no receipt printer at all: the fiscal register prints, and nobody complains
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the receipt printer is not configured
    When the cashier presses "Pay"
    And enters the number 12
    Then the number of slips printed is 1
    And the fiscal register printed a sale cheque for 420.00
    And the call "pay" succeeded
    And the order no. 1 is closed

  @printer
  Scenario: Paper is put in, and slips are printed again
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the receipt printer is out of paper
    And the receipt printer is ready
    When the cashier presses "Pay"
    And enters the number 12
    Then a slip is printed in which "Гость" is "Анна Петрова"
    And the order no. 1 is closed

  @fiscal
  Scenario Outline: The fiscal register <state>: no cheque, and the register asks
    Given an order on the cash screen with the payment "Наличные" and the dish "Борщ с пампушками"
    And the fiscal register <state>
    When the cashier presses "Pay"
    Then the register asks "The fiscal register did not print the cheque for 420.00: <reason>."
    And nothing is printed
    When the fiscal register is ready
    And the cashier presses the button "Try again"
    Then the fiscal register printed a sale cheque for 420.00
    And the order's fiscal cheque is printed
    And the order no. 1 is closed

    Examples:
      | state           | reason             |
      | refuses         | it refuses         |
      | is out of paper | it is out of paper |

  @fiscal
  Scenario Outline: The connection is lost: printed or not, nobody knows; <outcome>
    Given an order on the cash screen with the payment "Наличные" and the dish "Борщ с пампушками"
    And the fiscal register loses the connection
    When the cashier presses "Pay"
    Then the register tells "The fiscal register did not answer. Nobody knows whether the cheque for 420.00 was printed. Look at the paper and settle it."
    And the order's fiscal cheque is printed or not, nobody knows
    And the outcome is unknown: fiscal cheque of 420.00
    When the fiscal register is ready
    And the cashier closes the dialog
    And the cashier notes that <outcome>
    Then the order is <state>
    And no outcome is unknown

    Examples:
      | outcome                           | state  |
      | the fiscal cheque was printed     | closed |
      | the fiscal cheque was not printed | open   |

  @paper
  Scenario Outline: Paper of <width> characters: a line of the slip takes all of it
    Given the paper of the receipt printer is <width> characters wide
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And enters the number 12
    Then the plugin "hotel" printed a slip
    And on the slip is the line "<line>"
    And on the slip "Гость" is "Анна Петрова"

    Examples:
      | width | characters | line                                             |
      | 32    | characters | --------------------------------                 |
      | 42    | characters | ------------------------------------------       |
      | 44    | characters | --------------------------------------------     |
      | 48    | characters | ------------------------------------------------ |

  @paper
  Scenario: A whole slip on narrow paper
    Given the paper of the receipt printer is 32 characters wide
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And enters the number 12
    Then this slip is printed:
      """
                 Гостиница
      --------------------------------
      Заказ №                        1
      Гость               Анна Петрова
      Номер                         12
      Сумма                     420.00
      --------------------------------

      Подпись гостя __________________
      __
      """

  @paper @window
  Scenario Outline: Slips are printed <how>
    Given slips are printed <how>
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And enters the number 12
    Then the plugin "hotel" printed a slip
    And on the slip "Номер" is "12"

    Examples:
      | how                       |
      | as the real printer would |
      | as their author meant     |
