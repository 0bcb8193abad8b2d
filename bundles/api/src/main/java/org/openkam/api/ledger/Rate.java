package org.openkam.api.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth in the reporting currency from a day on, until a later rate.
 *
 * @param currency ISO 4217
 * @param from first day it holds
 * @param rate positive, at most 8 decimals
 */
public record Rate(String currency, LocalDate from, BigDecimal rate) {}
