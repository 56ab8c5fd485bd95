Feature: When a plugin pays by itself and does not answer

  The club's terminal died while it paid by itself. The register knows what it has asked, and holds
  the order until the cashier finds out.

  Background:
    Given the plugin "club" is installed
    And an open till shift
    And an order with the dish "Борщ с пампушками"
    And the cashier goes to the additions

  @cell-can_pay_silently-died
  Scenario: The terminal dies when asked whether it can pay: no money is touched
    Given the next call "can_pay_silently" of the plugin "club" will die before it begins
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the register tells "{}: the plugin died."
    And the call "can_pay_silently" was left without an answer
    And the method "pay_silently" was not called
    When the cashier closes the dialog
    And opens order 1
    Then no outcome is unknown
    And the order has a payment "Клубный счёт" of 420.00: not taken yet

  @cell-can_pay_silently-no_answer
  Scenario: The terminal agrees to pay, but the answer is lost: no money is touched
    Given the next call "can_pay_silently" of the plugin "club" will die before it answers
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the register tells "{}: the plugin died."
    And the call "can_pay_silently" was left without an answer
    And the method "pay_silently" was not called
    When the cashier closes the dialog
    And opens order 1
    Then no outcome is unknown
    And the order has a payment "Клубный счёт" of 420.00: not taken yet

  @cell-pay_silently-died
  Scenario: The terminal dies while it pays: the cashier finds out that nothing was taken
    Given the next call "pay_silently" of the plugin "club" will die before it begins
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the register tells "{}: the plugin died."
    And the call "pay_silently" was left without an answer
    When the cashier closes the dialog
    And opens order 1
    Then the outcome is unknown: payment of 420.00
    When the cashier notes that the payment was not taken
    Then no outcome is unknown
    And the order has a payment "Клубный счёт" of 420.00: not taken yet

  @cell-pay_silently-no_answer
  Scenario: The terminal pays, but the answer is lost: the cashier finds out that the money was taken
    Given the next call "pay_silently" of the plugin "club" will die before it answers
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then a slip is printed with the line "Клуб: оплата"
    And the call "pay_silently" was left without an answer
    When the cashier closes the dialog
    And opens order 1
    Then the outcome is unknown: payment of 420.00
    When the cashier notes that the payment was taken
    Then no outcome is unknown
    And the order has a payment "Клубный счёт" of 420.00: taken

  @cell-emergency_cancel_payment_silently-died
  Scenario: The terminal dies while it undoes a payment: the cashier finds out that it is undone
    Given the fiscal register refuses
    And the next call "emergency_cancel_payment_silently" of the plugin "club" will die before it begins
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the register tells "{}: the plugin died."
    And the call "emergency_cancel_payment_silently" was left without an answer
    When the cashier closes the dialog
    And opens order 1
    Then the outcome is unknown: emergency cancel of 420.00
    When the cashier notes that the payment was undone
    Then no outcome is unknown
    And the order has no payments

  @cell-emergency_cancel_payment_silently-no_answer
  Scenario: The terminal undoes a payment, but the answer is lost: the cashier finds no trace of it
    Given the fiscal register refuses
    And the next call "emergency_cancel_payment_silently" of the plugin "club" will die before it answers
    When the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then a slip is printed with the line "Клуб: отмена"
    And the call "emergency_cancel_payment_silently" was left without an answer
    When the cashier closes the dialog
    And opens order 1
    Then the outcome is unknown: emergency cancel of 420.00
    When the cashier notes that the payment was not undone
    Then no outcome is unknown
    And the order has a payment "Клубный счёт" of 420.00: taken

  @cell-return_payment_silently-died
  Scenario: The terminal dies while it gives money back: the cashier finds out that the guest got none
    Given the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the order no. 1 is closed
    When the next call "return_payment_silently" of the plugin "club" will die before it begins
    And the cashier presses the plugin's button "Клуб: вернуть заказ"
    Then the register tells "{}: the plugin died."
    And the call "return_payment_silently" was left without an answer
    When the cashier closes the dialog
    And opens the last closed order
    Then the outcome is unknown: return of 420.00
    When the cashier notes that the money was not given back
    Then no outcome is unknown
    And the order has a payment "Клубный счёт" of 420.00: taken

  @cell-return_payment_silently-no_answer
  Scenario: The terminal gives money back, but the answer is lost: the cashier finds out that the guest has it
    Given the cashier presses the plugin's button "Клуб: оплатить заказ"
    Then the order no. 1 is closed
    When the next call "return_payment_silently" of the plugin "club" will die before it answers
    And the cashier presses the plugin's button "Клуб: вернуть заказ"
    Then a slip is printed with the line "Клуб: возврат"
    And the call "return_payment_silently" was left without an answer
    When the cashier closes the dialog
    And opens the last closed order
    Then the outcome is unknown: return of 420.00
    When the cashier notes that the money was given back
    Then no outcome is unknown
