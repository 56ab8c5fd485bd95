Feature: What is seen at the register

  @seen
  Scenario: A plugin's button prints a coupon, once
    Given the plugin "coupon" is installed
    And an open till shift
    Then the status line says "Купонов: 1"
    When an order on the cash screen with the dish "Борщ с пампушками"
    Then there is the plugin's button "Купон"
    When the cashier presses the plugin's button "Купон"
    Then a slip is printed with the barcode "4600000000012"
    And on the slip is no text "Борщ"
    And the plugin's button "Купон" is disabled
    And the status line is empty
    And the plugin has asked the register: "operations.update_payment_screen_button_state"
    When the cashier presses the plugin's button "Купон"
    Then the register refuses: "The plugin “coupon” has switched “Купон” off."
    When the tester removes the plugin "coupon"
    Then there is no button "Купон" of a plugin

  @seen
  Scenario: What the register offers, and what not
    Given the plugin "hotel" is installed
    And an open till shift
    And the cashier creates an order
    Then the order has no dishes
    And it is impossible to press "Precheque"
    When the cashier adds the dish "Борщ с пампушками"
    Then it is possible to press "Precheque"
    When the cashier goes to the cash screen
    Then the register offers the payment types:
      | type              | available |
      | Наличные          | yes       |
      | Банковская карта  | yes       |
      | Гостиница         | yes       |
      | За счёт заведения | yes       |
      | Питание персонала | yes       |
    When the cashier goes to the payments report
    Then the payments report is empty
    And nothing else happened

  @seen
  Scenario: The plugin is called, and nothing else happens
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    Then the order has a payment "Гостиница" of 420.00
    When the cashier presses "Pay"
    And cancels the input
    Then the method "pay" was called
    And the dialog "Введите номер или прокатайте карту" was shown
    And nothing else happened
    And the plugin was not told of "order_storned"
    And the plugin "hotel" did not log "Traceback"

  @seen
  Scenario: A plugin that is gone, and why
    Given the plugin "hotel" is installed
    When the process of the plugin "hotel" is killed
    Then the plugin "hotel" is now not running because of an error: "the process ended with exit code {}; {}"

  @seen
  Scenario Outline: A plugin that is answering a call: <how>
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    When the cashier presses "Pay"
    And the tester <how>
    Then the call "pay" was cancelled by the plugin
    And the order has no payments
    And the payment system "hotel" <end>

    Examples:
      | how                                              | end           |
      | reloads the plugin "hotel", cancelling its calls | is loaded     |
      | removes the plugin "hotel", cancelling its calls | is not loaded |

  @unknown
  Scenario Outline: Two unknown outcomes: the second is settled first, <how>
    Given the plugin "hotel" is installed
    And an open till shift
    And an order on the cash screen with the payment "Гостиница" and the dish "Борщ с пампушками"
    And the next call "pay" of the plugin "hotel" will die before it answers
    When the cashier presses "Pay"
    And enters the number 12
    And closes the dialog
    And the tester starts the plugin "hotel"
    And an order on the cash screen with the payment "Гостиница" and the dish "Медовик"
    And the next call "pay" of the plugin "hotel" will die before it answers
    And the cashier presses "Pay"
    And enters the number 12
    And closes the dialog
    And the tester starts the plugin "hotel"
    Then the unknown outcomes are:
      | what    | sum    | order |
      | payment | 420.00 | 1     |
      | payment | 350.00 | 2     |
    When the cashier <how>
    Then the unknown outcomes are:
      | what    | sum    | order |
      | payment | 420.00 | 1     |

    Examples:
      | how                                                              |
      | notes that the payment was taken, unknown outcome 2              |
      | notes that the payment was not taken, unknown outcome 2          |
      | asks the plugin whether the payment was taken, unknown outcome 2 |
      | undoes the payment of unknown outcome, unknown outcome 2         |
