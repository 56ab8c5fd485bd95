Feature: Another terminal, and the register restarted

  @terminal @window
  Scenario: Another terminal edits the order on the screen, and nobody can do so here
    Given an open till shift
    And an order with the dish "Борщ с пампушками"
    And another terminal takes the order on the screen
    When the cashier adds the dish "Медовик"
    Then the register refuses: "The order is in use: another terminal. Try again in a moment."
    And the order's total is 420.00
    And the order no. 1 is locked by another terminal
    When another terminal lets go of the order on the screen
    And the cashier adds the dish "Медовик"
    Then the order's total is 770.00
    And the order no. 1 is not locked by another terminal

  @terminal
  Scenario: An order is taken by its number: nobody can pay it until it is let go
    Given an open till shift
    And an order on the cash screen with the payment "Наличные" and the dish "Борщ с пампушками"
    When another terminal takes the order 1
    And the cashier presses "Pay"
    Then the register refuses: "The order is in use: another terminal. Try again in a moment."
    And the order no. 1 is open
    When another terminal lets go of the order 1
    And the cashier presses "Pay"
    Then the order no. 1 is closed

  @terminal
  Scenario: While one order is taken, another is paid
    Given an open till shift
    And an order with the dish "Борщ с пампушками"
    And another terminal takes the order 1
    When an order paid by "Наличные" with the dish "Медовик"
    Then the list of orders is:
      | number | state  |
      | 2      | closed |
      | 1      | open   |
    And the order no. 1 is locked by another terminal

  @restart
  Scenario: The register is restarted: order, shift and plugin are there
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the register restarts
    Then the till shift is open
    And the plugin "hotel" is now running
    And the page "Orders" is open
    And the order no. 1 is open
    When the cashier opens order 1
    And goes to the cash screen
    Then the order has a payment "Гостиница" of 420.00: not taken yet
    When the cashier presses "Pay"
    And enters the number 12
    Then the call "pay" succeeded
    And the order no. 1 is closed

  @restart
  Scenario: Restarted while the plugin was charging: the outcome is unknown, the plugin remembers
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    And the register restarts
    Then no dialog is open
    And the unknown outcomes are:
      | what    | type      | sum    | order |
      | payment | Гостиница | 420.00 | 1     |
    When the cashier opens order 1
    And goes to the cash screen
    Then it is impossible to press "Pay"
    When the cashier asks the plugin whether the payment was taken
    Then no outcome is unknown
    And the order has a payment "Гостиница" of 420.00: taken
    When the cashier presses "Pay"
    Then no plugin was called
    And the order no. 1 is closed

  @restart
  Scenario: Restarted while a dialog waits for the number: the cashier says that nothing was taken
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    Then the dialog "Введите номер или прокатайте карту" is open
    When the register restarts
    Then no dialog is open
    And the outcome is unknown: payment of 420.00
    When the cashier opens order 1
    And goes to the cash screen
    And notes that the payment was not taken
    Then no outcome is unknown
    And the order has a payment "Гостиница" of 420.00: not taken yet

  @plugin
  Scenario Outline: A plugin that is answering a call is stopped: <how>
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    Then the dialog "Введите номер или прокатайте карту" is open
    When the tester stops the plugin "hotel", <how>
    Then the call "pay" <end>
    And the plugin "hotel" is now stopped

    Examples:
      | how                    | end                         |
      | cancelling its calls   | was cancelled by the plugin |
      | breaking its calls off | was left without an answer  |

  @plugin @window
  Scenario: A plugin is stopped, started, reloaded and removed
    Given the plugin "hotel" is installed
    Then the payment system "hotel" is loaded
    When the tester stops the plugin "hotel"
    Then the plugin "hotel" is now stopped
    And the payment system "hotel" is not loaded
    When the tester starts the plugin "hotel"
    Then the plugin "hotel" is now running
    When the tester reloads the plugin "hotel"
    Then the payment system "hotel" is loaded
    When the tester removes the plugin "hotel"
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    Then it is impossible to choose the payment type "Гостиница"
