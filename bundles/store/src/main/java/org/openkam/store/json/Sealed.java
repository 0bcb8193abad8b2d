package org.openkam.store.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.api.value.Value;

/** How sealed types tell their kinds apart. The names are in the store for ever. */
final class Sealed {
  private Sealed() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(value = Value.Text.class, name = "text"),
    @Type(value = Value.Number.class, name = "number"),
    @Type(value = Value.Money.class, name = "money"),
    @Type(value = Value.Day.class, name = "day"),
    @Type(value = Value.Flag.class, name = "flag"),
    @Type(value = Value.Missing.class, name = "missing"),
    @Type(value = Value.Masked.class, name = "masked")
  })
  interface OfValue {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(value = Period.Rolling.class, name = "rolling"),
    @Type(value = Period.FiscalYear.class, name = "fiscal-year"),
    @Type(value = Period.Fixed.class, name = "fixed"),
    @Type(value = Period.All.class, name = "all")
  })
  interface OfPeriod {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(value = AsOf.Today.class, name = "today"),
    @Type(value = AsOf.LastLedgerDate.class, name = "last-ledger-date"),
    @Type(value = AsOf.FixedDay.class, name = "fixed-day")
  })
  interface OfAsOf {}
}
