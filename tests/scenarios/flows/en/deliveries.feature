Feature: Preliminary payments of a delivery

  The operator notes how the guest means to pay; nobody takes any money yet.

  Background:
    Given the plugin "hotel" is installed
    And an open till shift
    And the cashier creates a delivery for "Иванов Пётр"
    And adds the dish "Борщ с пампушками"
    And goes to the preliminary payments

  @row-15 @window
  Scenario: A preliminary payment is noted
    When the cashier chooses the payment type "Гостиница"
    Then the methods called are:
      | method           | end       |
      | collect_data     | succeeded |
      | on_payment_added | succeeded |
    And the order has a payment "Гостиница" of 420.00: preliminary, only announced
    And nothing is printed

  @row-16 @cell-on_preliminary_payment_editing-done @window
  Scenario: The plugin lets its sum be changed
    Given the cashier chooses the payment type "Гостиница"
    Then the order has a payment "Гостиница" of 420.00: preliminary, only announced
    When the cashier edits the preliminary payment "Гостиница"
    Then the methods called are:
      | method                         | answer |
      | on_preliminary_payment_editing | {}     |
    When the cashier enters the sum 300.00
    Then the order has a payment "Гостиница" of 300.00: preliminary, only announced
    And no plugin was called
