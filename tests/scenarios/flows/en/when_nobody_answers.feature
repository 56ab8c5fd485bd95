Feature: When nobody answers

  A plugin may die or keep silent. Nobody knows then what became of the money: the register says so,
  repeats nothing by itself, and lets the cashier find out.

  Background:
    Given the plugin "hotel" is installed
    And an open till shift

  @cell-collect_data-died
  Scenario: The plugin dies when its type is chosen: no payment is added
    Given an order on the cash screen with the dish "Борщ с пампушками"
    And the next call "collect_data" of the plugin "hotel" will die before it begins
    When the cashier chooses the payment type "Гостиница"
    Then the register tells "{}: the plugin died."
    And the call "collect_data" was left without an answer
    And the order has no payments
    And no outcome is unknown

  @cell-on_payment_added-died
  Scenario: The plugin dies when its payment is added: it stays, not taken
    Given an order on the cash screen with the dish "Борщ с пампушками"
    And the next call "on_payment_added" of the plugin "hotel" will die before it begins
    When the cashier chooses the payment type "Гостиница"
    Then the register tells "{}: the plugin died."
    And the call "on_payment_added" was left without an answer
    And the order has a payment "Гостиница" of 420.00: not taken yet

  @cell-pay-died
  Scenario: The plugin dies before it charges: the cashier notes that nothing was taken
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will die before it begins
    When the cashier presses "Pay"
    Then the register tells "{}Nobody knows whether 420.00 was taken.{}"
    And the call "pay" was left without an answer
    And the outcome is unknown: payment of 420.00
    When the cashier closes the dialog
    Then the order has a payment "Гостиница" of 420.00: outcome unknown
    And it is impossible to press "Pay": "Something of order 1 has no answer yet. Settle it first."
    When the cashier notes that the payment was not taken
    Then no outcome is unknown
    And the method "emergency_cancel_payment" was not called
    And the order has a payment "Гостиница" of 420.00: not taken yet

  @cell-pay-died
  Scenario: The plugin dies after it charges: it says itself that the money is taken, and nothing is taken twice
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will die before it answers
    When the cashier presses "Pay"
    And enters the number 12
    Then the register tells "{}Nobody knows whether 420.00 was taken.{}"
    And a slip is printed in which "Гость" is "Анна Петрова"
    When the cashier closes the dialog
    And the tester starts the plugin "hotel"
    And the cashier asks the plugin whether the payment was taken
    Then the call "payment_state" succeeded: "True"
    And no outcome is unknown
    And the order has a payment "Гостиница" of 420.00: taken
    When the cashier presses "Pay"
    Then no plugin was called
    And the fiscal register printed a sale cheque for 420.00
    And the order no. 1 is closed

  @cell-pay-no_answer @window
  Scenario: The answer about a payment is lost: the cashier undoes it, and the plugin gives the money back
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    And the time for the answer runs out
    Then the register tells "{}the time limit is over. Nobody knows whether 420.00 was taken.{}"
    And the call "pay" was left without an answer
    When the cashier closes the dialog
    Then the outcome is unknown: payment of 420.00
    When the cashier undoes the payment of unknown outcome
    Then the methods called are:
      | method                   | sum    | end       |
      | emergency_cancel_payment | 420.00 | succeeded |
    And a slip is printed in which "Возврат суммы" is "420.00"
    And no outcome is unknown
    And the order has no payments

  @cell-pay-no_answer
  Scenario: The answer about a payment comes late, but it comes: the order is closed
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    And the answer that is held back comes through
    Then the call "pay" succeeded
    And no dialog is open
    And the order no. 1 is closed

  @cell-pay-no_answer @window
  Scenario: The cashier does not wait for the plugin and ends the call
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    And the cashier ends the call
    Then the register tells "{}Nobody knows whether 420.00 was taken.{}"
    And the outcome is unknown: payment of 420.00
    When the cashier closes the dialog
    And notes that the payment was taken
    Then no outcome is unknown
    And the order has a payment "Гостиница" of 420.00: taken

  @cell-pay-died @window
  Scenario: The register goes off amid a payment: nobody knows its outcome when it is on again
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And while the answer of the call "pay" is held back
    And the register restarts
    And the cashier opens order 1
    Then the outcome is unknown: payment of 420.00
    When the cashier goes to the cash screen
    And asks the plugin whether the payment was taken
    Then the call "payment_state" succeeded: "True"
    And the order has a payment "Гостиница" of 420.00: taken

  @cell-emergency_cancel_payment-died @window
  Scenario: The plugin dies while it undoes: the plugin can tell whether it is undone
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the fiscal register refuses
    And the next call "emergency_cancel_payment" of the plugin "hotel" will die before it answers
    When the cashier presses "Pay"
    And enters the number 12
    And presses the button "Give up"
    Then the register tells "{}Nobody knows whether the payment of 420.00 was undone.{}"
    And the outcome is unknown: emergency cancel of 420.00
    When the cashier closes the dialog
    And the tester starts the plugin "hotel"
    And the cashier asks the plugin whether the payment was undone
    Then the call "payment_state" succeeded: "False"
    And no outcome is unknown
    And the order has no payments

  @cell-emergency_cancel_payment-no_answer
  Scenario: An undoing has no answer: the cashier finds out that the payment is undone
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the fiscal register refuses
    And the next call "emergency_cancel_payment" of the plugin "hotel" will hold its answer back
    When the cashier presses "Pay"
    And enters the number 12
    And presses the button "Give up"
    And while the answer of the call "emergency_cancel_payment" is held back
    And the time for the answer runs out
    Then the register tells "{}Nobody knows whether the payment of 420.00 was undone.{}"
    And the outcome is unknown: emergency cancel of 420.00
    When the cashier closes the dialog
    And notes that the payment was undone
    Then no outcome is unknown
    And the order has no payments

  @cell-return_payment-died
  Scenario: The plugin dies at a return: the cashier finds out that the money was given back
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the next call "return_payment" of the plugin "hotel" will die before it answers
    And the cashier opens the last closed order
    And returns the order's payment
    Then the register tells "{}Nobody knows whether 420.00 was given back.{}"
    And a slip is printed in which "Возврат суммы" is "420.00"
    And the outcome is unknown: return of 420.00
    When the cashier closes the dialog
    And notes that the money was given back
    Then no outcome is unknown

  @cell-return_payment-no_answer
  Scenario: A return has no answer: the guest got no money, and the payment counts as taken
    Given an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the cashier presses "Pay"
    And enters the number 12
    Then the order no. 1 is closed
    When the next call "return_payment" of the plugin "hotel" will hold its answer back
    And the cashier opens the last closed order
    And returns the order's payment
    And while the answer of the call "return_payment" is held back
    And the time for the answer runs out
    Then the register tells "{}Nobody knows whether 420.00 was given back.{}"
    And the outcome is unknown: return of 420.00
    When the cashier closes the dialog
    And notes that the money was not given back
    Then no outcome is unknown
    And the order has a payment "Гостиница" of 420.00: taken

  @cell-return_payment_without_order-died
  Scenario: The plugin dies at a goods return: the cashier notes that no money was given
    Given the cashier goes to the goods return
    And marks 1 of the product "Медовик" for return
    And chooses the return type "Гостиница"
    And the next call "return_payment_without_order" of the plugin "hotel" will die before it begins
    When the cashier returns the marked goods
    Then the register tells "{}Nobody knows whether 350.00 was given back.{}"
    And the outcome is unknown: goods return of 350.00
    And nothing is printed
    When the cashier closes the dialog
    And notes that the money for the goods was not given back
    Then no outcome is unknown

  @cell-return_payment_without_order-no_answer @window
  Scenario: A goods return has no answer: the cashier notes that the guest has the money
    Given the cashier goes to the goods return
    And marks 1 of the product "Медовик" for return
    And chooses the return type "Гостиница"
    And the next call "return_payment_without_order" of the plugin "hotel" will hold its answer back
    When the cashier returns the marked goods
    And enters the number 12
    And while the answer of the call "return_payment_without_order" is held back
    And the time for the answer runs out
    Then the register tells "{}Nobody knows whether 350.00 was given back.{}"
    And the outcome is unknown: goods return of 350.00
    When the cashier closes the dialog
    And notes that the money for the goods was given back
    Then no outcome is unknown

  @cell-on_payment_deleting-died
  Scenario: The plugin dies when its payment is deleted: it stays
    Given the plugin "club" is installed
    And an order on the cash screen with the payment "Клубный счёт" and the dish "Борщ с пампушками"
    And the next call "on_payment_deleting" of the plugin "club" will die before it begins
    When the cashier deletes the payment "Клубный счёт"
    Then the register tells "{}: the plugin died."
    And the call "on_payment_deleting" was left without an answer
    And the order has a payment "Клубный счёт" of 420.00: not taken yet

  @cell-on_preliminary_payment_editing-died
  Scenario: The plugin dies when its preliminary payment is edited: it stays
    Given the cashier creates a delivery for "Иванов Пётр"
    And adds the dish "Борщ с пампушками"
    And goes to the preliminary payments
    And chooses the payment type "Гостиница"
    And the next call "on_preliminary_payment_editing" of the plugin "hotel" will die before it begins
    When the cashier edits the preliminary payment "Гостиница"
    Then the register tells "{}: the plugin died."
    And the call "on_preliminary_payment_editing" was left without an answer
    And the order has a payment "Гостиница" of 420.00: preliminary, only announced

  @cell-collect_data-no_answer
  Scenario: A type is chosen, and the plugin keeps silent: no payment is added
    Given an order on the cash screen with the dish "Борщ с пампушками"
    And the next call "collect_data" of the plugin "hotel" will hold its answer back
    When the cashier chooses the payment type "Гостиница"
    And while the answer of the call "collect_data" is held back
    And the time for the answer runs out
    Then the register tells "{}the time limit is over."
    And the call "collect_data" was left without an answer
    And the order has no payments

  @cell-on_payment_added-no_answer
  Scenario: A payment is added, and the plugin keeps silent: it stays, not taken
    Given an order on the cash screen with the dish "Борщ с пампушками"
    And the next call "on_payment_added" of the plugin "hotel" will hold its answer back
    When the cashier chooses the payment type "Гостиница"
    And while the answer of the call "on_payment_added" is held back
    And the time for the answer runs out
    Then the register tells "{}the time limit is over."
    And the call "on_payment_added" was left without an answer
    And the order has a payment "Гостиница" of 420.00: not taken yet

  @cell-on_payment_deleting-no_answer
  Scenario: A payment is deleted, and the plugin keeps silent: it stays
    Given the plugin "club" is installed
    And an order on the cash screen with the payment "Клубный счёт" and the dish "Борщ с пампушками"
    And the next call "on_payment_deleting" of the plugin "club" will hold its answer back
    When the cashier deletes the payment "Клубный счёт"
    And while the answer of the call "on_payment_deleting" is held back
    And the time for the answer runs out
    Then the register tells "{}the time limit is over."
    And the call "on_payment_deleting" was left without an answer
    And the order has a payment "Клубный счёт" of 420.00: not taken yet

  @cell-on_preliminary_payment_editing-no_answer
  Scenario: A preliminary payment is edited, and the plugin keeps silent: it stays
    Given the cashier creates a delivery for "Иванов Пётр"
    And adds the dish "Борщ с пампушками"
    And goes to the preliminary payments
    And chooses the payment type "Гостиница"
    And the next call "on_preliminary_payment_editing" of the plugin "hotel" will hold its answer back
    When the cashier edits the preliminary payment "Гостиница"
    And while the answer of the call "on_preliminary_payment_editing" is held back
    And the time for the answer runs out
    Then the register tells "{}the time limit is over."
    And the call "on_preliminary_payment_editing" was left without an answer
    And the order has a payment "Гостиница" of 420.00: preliminary, only announced
