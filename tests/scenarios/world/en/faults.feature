Feature: Calls that go wrong

  Any call of a plugin can be made to go wrong: refused, cancelled, an error, a crash, an answer
  held back. The register neither loses money nor takes it twice.

  Background:
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"

  @fault
  Scenario Outline: The payment ends: <how>
    Given the next call "pay" of the plugin "hotel" <how>
    When the cashier presses "Pay"
    Then <sees>
    And the call "pay" <ended>
    And nothing is printed
    When <next>
    Then the order is open
    And the order has no payments

    Examples:
      | how                              | sees                                                                             | ended                             | next                           |
      | will be refused "Лимит"          | the register tells "Лимит"                                                       | failed: "Лимит"                   | the cashier closes the dialog  |
      | will be refused                  | the register tells «“Гостиница” refused without saying why.»                     | failed                            | the cashier closes the dialog  |
      | will be cancelled                | no dialog is open                                                                | was cancelled by the plugin       | the clock moves on by 1 minute |
      | will raise an error "Нет номера" | the register tells «The plugin of “Гостиница” made an error: {}: Нет номера. {}» | raised an error: "{}: Нет номера" | the cashier closes the dialog  |

  @fault
  Scenario: A failure spoils one call, the second goes well
    Given the next call "pay" of the plugin "hotel" will be refused "Лимит"
    When the cashier presses "Pay"
    Then the register tells "Лимит"
    When the cashier closes the dialog
    And chooses the payment type "Гостиница"
    And presses "Pay"
    And enters the number 12
    Then the call "pay" succeeded
    And the order no. 1 is closed

  @fault @window
  Scenario: The failure is taken back
    Given the next call "pay" of the plugin "hotel" will raise an error
    And the next call "pay" of the plugin "hotel" will go as usual
    When the cashier presses "Pay"
    And enters the number 12
    Then the call "pay" succeeded
    And the order no. 1 is closed

  @died
  Scenario: The plugin died before it began: no money was taken, and the plugin confirms it
    Given the next call "pay" of the plugin "hotel" will die before it begins
    When the cashier presses "Pay"
    Then the register tells "“Гостиница” did not answer: the plugin died. Nobody knows whether 420.00 was taken. Find out and settle it on the payment."
    And the call "pay" was left without an answer
    And the unknown outcomes are:
      | what    | type      | sum    | order |
      | payment | Гостиница | 420.00 | 1     |
    When the cashier closes the dialog
    And the tester starts the plugin "hotel"
    And the cashier asks the plugin whether the payment was taken
    Then no outcome is unknown
    And the order has a payment "Гостиница" of 420.00: not taken yet

  @died
  Scenario: The plugin died before it answered: the money is taken, and not a second time
    Given the next call "pay" of the plugin "hotel" will die before it answers
    When the cashier presses "Pay"
    And enters the number 12
    Then the register tells "“Гостиница” did not answer: the plugin died. Nobody knows whether 420.00 was taken. Find out and settle it on the payment."
    And the outcome is unknown: payment of 420.00
    When the cashier closes the dialog
    And the tester starts the plugin "hotel"
    And the cashier asks the plugin whether the payment was taken
    Then no outcome is unknown
    And the order has a payment "Гостиница" of 420.00: taken
    When the cashier presses "Pay"
    Then no plugin was called
    And the order no. 1 is closed

  @died @window
  Scenario: The plugin's process is killed while a number is awaited; the tester starts it again
    When the cashier presses "Pay"
    And the process of the plugin "hotel" is killed
    Then the register tells "“Гостиница” did not answer: the plugin died. Nobody knows whether 420.00 was taken. Find out and settle it on the payment."
    And the plugin "hotel" is now not running because of an error
    When the cashier closes the dialog
    And notes that the payment was not taken
    Then no outcome is unknown
    And the order has a payment "Гостиница" of 420.00: not taken yet
    When the tester starts the plugin "hotel"
    Then the plugin "hotel" is now running
    When the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed

  @died
  Scenario: The cashier undoes the payment of unknown outcome by its plugin
    Given the next call "pay" of the plugin "hotel" will die before it answers
    When the cashier presses "Pay"
    And enters the number 12
    And closes the dialog
    And the tester starts the plugin "hotel"
    And the cashier undoes the payment of unknown outcome
    Then the call "emergency_cancel_payment" succeeded
    And a slip is printed in which "Возврат суммы" is "420.00"
    And no outcome is unknown
    And the order has no payments

  @held
  Scenario: The answer is held back, and comes after all
    Given the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    Then the plugin "hotel" is in a call
    And the waiting window is "Taking the payment"
    And the waiting window says "Ждём ответа гостиницы"
    When the answer that is held back comes through
    Then the register waits for nobody
    And the call "pay" succeeded
    And the order no. 1 is closed

  @held
  Scenario: The time runs out: nobody knows whether the payment was taken
    Given the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    And the time for the answer runs out
    Then the register tells "“Гостиница” did not answer: the time limit is over. Nobody knows whether 420.00 was taken. Find out and settle it on the payment."
    And the call "pay" was left without an answer
    And the order has a payment "Гостиница" of 420.00: outcome unknown
    When the cashier closes the dialog
    And notes that the payment was taken
    Then the order has a payment "Гостиница" of 420.00: taken
    And no outcome is unknown

  @held
  Scenario: The cashier does not wait and ends the call
    Given the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    And ends the call
    Then the register tells "“Гостиница” did not answer: ended by the cashier. Nobody knows whether 420.00 was taken. Find out and settle it on the payment."
    And the outcome is unknown: payment of 420.00

  @held @window
  Scenario: While the plugin is busy the rest goes on: paper is changed, the call is met at work
    Given the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And swipes the card "Номер 12"
    And while the plugin says "Ждём ответа гостиницы"
    And while the call "pay" is under way
    And while the answer of the call "pay" is held back
    And the paper of the receipt printer is 32 characters wide
    And the answer that is held back comes through
    Then the call "pay" succeeded
    And the order no. 1 is closed
