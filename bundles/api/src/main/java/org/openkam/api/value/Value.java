package org.openkam.api.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** One typed value of an attribute or a cell. */
public sealed interface Value {

  /** No value is known. */
  Value MISSING = new Missing();

  /** There may be a value; the actor may not see it. */
  Value MASKED = new Masked();

  /** Text. */
  record Text(String text) implements Value {
    /** Checks. */
    public Text {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A number. */
  record Number(BigDecimal number) implements Value {
    /** Checks. */
    public Number {
      Objects.requireNonNull(number, "number");
    }
  }

  /** An amount in the reporting currency, scale 4. */
  record Money(BigDecimal amount) implements Value {
    /** Checks. */
    public Money {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** A calendar day. */
  record Day(LocalDate day) implements Value {
    /** Checks. */
    public Day {
      Objects.requireNonNull(day, "day");
    }
  }

  /** Yes or no. */
  record Flag(boolean flag) implements Value {}

  /** See {@link #MISSING}. */
  record Missing() implements Value {}

  /** See {@link #MASKED}. */
  record Masked() implements Value {}

  /** Text. */
  static Value of(String text) {
    return new Text(text);
  }

  /** A number. */
  static Value of(BigDecimal number) {
    return new Number(number);
  }

  /** A whole number. */
  static Value of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  /** A day. */
  static Value of(LocalDate day) {
    return new Day(day);
  }

  /** Yes or no. */
  static Value of(boolean flag) {
    return new Flag(flag);
  }
}
