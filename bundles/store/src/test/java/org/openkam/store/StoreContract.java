package org.openkam.store;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.openkam.api.Actor;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.TransactionDraft;

/** What the tests of a store share: one open store, used up by all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {
  static final Actor ANNA = Actor.system("test", "anna");
  private static final AtomicInteger KEYS = new AtomicInteger();

  TestStore store;

  abstract TestStore open();

  @BeforeAll
  void start() {
    store = open();
  }

  @AfterAll
  void stop() {
    store.close();
  }

  static Write write() {
    return Write.by(ANNA);
  }

  static ExternalKey newKey() {
    return new ExternalKey("erp", "K" + KEYS.incrementAndGet());
  }

  static AccountDraft draft(String name, ExternalKey key) {
    return new AccountDraft(name, Optional.empty(), Optional.empty(), Set.of(key), Map.of());
  }

  static AccountDraft under(AccountDraft draft, AccountId parent) {
    return new AccountDraft(
        draft.name(), Optional.of(parent), draft.owner(), draft.keys(), draft.attributes());
  }

  static TransactionDraft sale(ExternalKey account, ExternalKey reference, String revenue) {
    return new TransactionDraft(
        account,
        reference,
        LocalDate.of(2026, 3, 1),
        Optional.of("P1"),
        BigDecimal.TEN,
        new BigDecimal(revenue),
        Optional.of(BigDecimal.ONE),
        Optional.empty(),
        "CNY");
  }

  static Refusal refused(ThrowingCallable call) {
    RefusedException thrown = catchThrowableOfType(RefusedException.class, call);
    if (thrown == null) throw new AssertionError("was not refused");
    return thrown.first();
  }
}
