Feature: Twice the same

  Background:
    Given an open till shift
    When creates an order
    And adds the dish "Борщ с пампушками"
    And adds 2 of the dish "Капучино"

  Scenario: Hotel
    When goes to the cash screen
    And chooses the payment type "Гостиница"
    And presses "Pay"
    And enters the number 12
    Then the order is closed
    When the clock moves on by 5 minutes
    And closes the till shift

  Scenario: The process dies
    When goes to the cash screen
    And chooses the payment type "Гостиница"
    And presses "Pay"
    And the process of the plugin "hotel" is killed
    And starts the plugin "hotel"

  Scenario: Restart
    When the register restarts
    And creates an order
    And adds the dish "Капучино"
    And goes to the cash screen
    And chooses the payment type "Наличные"
    And presses "Pay"
    Then the order is closed

  Scenario: Refusal
    When the next call "pay" of the plugin "hotel" will be refused "Нет связи"
    And goes to the cash screen
    And chooses the payment type "Гостиница"
    And presses "Pay"
    And presses the button "Close"
