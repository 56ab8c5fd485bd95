Feature: Licences and the clock

  @licence @window
  Scenario: Without the register's licence plugins are off; with it the plugin is reloaded
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    Then it is possible to choose the payment type "Гостиница"
    And the payment system "hotel" is loaded
    When the register has no licence
    Then the payment system "hotel" is not loaded
    And it is impossible to choose the payment type "Гостиница": "The payment system is not loaded. Start its plugin."
    When the register has a licence
    And the tester reloads the plugin "hotel"
    Then the plugin "hotel" is now running
    And the payment system "hotel" is loaded
    And it is possible to choose the payment type "Гостиница"

  @licence @window
  Scenario: Without the licence of its module one plugin is off
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    When the plugin "hotel" has no licence
    Then the payment system "hotel" is not loaded
    And it is impossible to choose the payment type "Гостиница"
    And it is possible to choose the payment type "Наличные"

  @licence
  Scenario: The licence of a module is taken away by its number, and granted again
    Given the module 21005918 has no licence
    When the plugin "hotel" is installed
    Then the payment system "hotel" is not loaded
    When the module 21005918 has a licence
    And the tester reloads the plugin "hotel"
    Then the payment system "hotel" is loaded

  @licence
  Scenario: A payment is added and the licence goes: it cannot be taken, but deleted
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    Then the order's payments are:
      | type      | loaded |
      | Гостиница | yes    |
    When the register has no licence
    And the cashier presses "Pay"
    Then the register refuses: "{}"
    And no plugin was called
    When the cashier deletes the payment "Гостиница"
    Then the order has no payments

  @clock
  Scenario: The clock moves on
    Then the clock shows 2026-03-14 12:00
    When the clock moves on by 5 minutes
    Then the clock shows 2026-03-14 12:05
    When the clock moves on by 2 hours
    Then the clock shows 2026-03-14 14:05
    When the clock moves on to 2026-03-15 09:00
    Then the clock shows 2026-03-15 09:00

  @clock
  Scenario: The clock does not go back
    When the clock moves on to 2026-03-14 11:00
    Then the register refuses: "The clock goes forward only."
    And the clock shows 2026-03-14 12:00

  @clock
  Scenario: A plugin's message goes by itself when its time is over
    Given the plugin "bonus" is installed
    And an open till shift
    And an order on the cash screen with the dish "Борщ с пампушками"
    And the cashier chooses the payment type "Бонусы"
    And swipes the card "Бонусы: Анна Петрова"
    And presses the button "Списать"
    Then at the top left is the message "Анна Петрова: на счёте 350,00, можно списать до 210,00"
    When the clock moves on by 5 seconds
    Then at the top left is the message "Анна Петрова: на счёте 350,00, можно списать до 210,00"
    When the clock moves on by 5 seconds
    Then there is no message at the top left

  @clock
  Scenario: The shift is closed on the next day, and the report has its date
    Given an open till shift
    And the clock moves on to 2026-03-15 09:30
    When the cashier closes the till shift
    Then the register printed a Z report
    And on the slip "15.03.2026 09:30" is "Касса 1"
