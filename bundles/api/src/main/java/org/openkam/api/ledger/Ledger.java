package org.openkam.api.ledger;

import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.account.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/** The port of the ledger. */
@ProviderType
public interface Ledger {

  /**
   * Posts one transaction. Refused without a rate for its currency and day. An unknown account
   * makes it an orphan.
   *
   * @return the transaction as recorded
   */
  Committed<Transaction> post(Write write, TransactionDraft draft);

  /** An account's transactions, newest business date first; at most 1000 at a time. */
  List<Transaction> of(Actor actor, AccountId account, int offset, int limit);

  /** Revenue, cost and count per month of an account, oldest first. */
  List<Month> months(Actor actor, AccountId account);

  /** How many transactions wait for their account. */
  long orphans(Actor actor);

  /** All rates, by currency and day. */
  List<Rate> rates(Actor actor);

  /** Adds or replaces rates. Needs MANAGE_SYSTEM. */
  Committed<Integer> putRates(Write write, List<Rate> rates);

  /**
   * One month of an account.
   *
   * @param year calendar year
   * @param month 1 to 12
   * @param revenue reporting currency, ten-thousandths
   * @param cost reporting currency, ten-thousandths, of the transactions that have one
   * @param transactions how many
   */
  record Month(int year, int month, long revenue, long cost, int transactions) {}
}
