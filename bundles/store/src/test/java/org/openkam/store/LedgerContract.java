package org.openkam.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openkam.api.Committed;
import org.openkam.api.RefusedException;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.ledger.Product;
import org.openkam.api.ledger.Rate;
import org.openkam.api.ledger.Transaction;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.store.Change;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.value.Amounts;
import org.openkam.store.system.StoredSystem;

abstract class LedgerContract extends StoreContract {

  @Test
  void aTransactionComesBackAsItWasPosted() {
    ExternalKey key = newKey();
    AccountId account = store.accounts().create(write(), draft("A", key)).value();
    TransactionDraft sale = sale(key, newKey(), "100.12345");
    Committed<Transaction> posted = store.ledger().post(write(), sale);
    assertThat(posted.value().account()).contains(account);
    assertThat(posted.value().content()).isEqualTo(sale);
    assertThat(posted.value().recorded()).isEqualTo(posted.change());
    assertThat(store.ledger().of(account, 0, 10)).containsExactly(posted.value());
    LedgerRow row = store.ledger().rows(List.of(posted.value().id())).get(0);
    assertThat(row.revenue()).isEqualTo(1_001_234);
    assertThat(row.discount()).isEqualTo(Amounts.MISSING);
    assertThat(row.account()).isEqualTo(account.value());
    assertThat(row.day()).isEqualTo((int) LocalDate.of(2026, 3, 1).toEpochDay());
    assertThat(store.ledger().products("erp", List.of("P1", "none")))
        .containsOnlyKeys("P1")
        .extractingByKey("P1")
        .extracting(Product::id, Product::name)
        .containsExactly(row.product(), "P1");
    List<Product> products = new ArrayList<>();
    store.ledger().scanProducts(products::add);
    assertThat(products).extracting(Product::key).containsOnlyOnce("P1");
  }

  @Test
  void otherContentCorrectsAndTheSameContentChangesNothing() {
    ExternalKey key = newKey();
    AccountId account = store.accounts().create(write(), draft("A", key)).value();
    ExternalKey reference = newKey();
    var first = store.ledger().post(write(), sale(key, reference, "100"));
    var again = store.ledger().post(write(), sale(key, reference, "100.00"));
    assertThat(again).isEqualTo(first);
    var corrected = store.ledger().post(write(), sale(key, reference, "90"));
    assertThat(corrected.value().version()).isEqualTo(2);
    assertThat(store.ledger().of(account, 0, 10)).containsExactly(corrected.value());
    assertThat(store.ledger().byReferences(List.of(reference)))
        .containsEntry(reference, corrected.value());
    assertThat(store.log().after(corrected.change() - 1, 1).get(0).changes())
        .containsExactly(
            new Change(
                Change.Kind.TRANSACTION,
                corrected.value().id(),
                account.value(),
                Long.toString(first.value().id())));
    assertThat(ids(first.change(), account)).containsExactly(first.value().id());
    assertThat(ids(corrected.change(), account)).containsExactly(corrected.value().id());
  }

  @Test
  void anOrphanWaitsForItsAccount() {
    ExternalKey key = newKey();
    long before = store.ledger().orphans();
    var posted = store.ledger().post(write(), sale(key, newKey(), "5"));
    assertThat(posted.value().account()).isEmpty();
    assertThat(store.ledger().orphans()).isEqualTo(before + 1);
    assertThat(store.ledger().rows(List.of(posted.value().id())).get(0).account()).isZero();
    var account = store.accounts().create(write(), draft("Late", key));
    assertThat(store.ledger().orphans()).isEqualTo(before);
    assertThat(ids(posted.change(), account.value())).isEmpty();
    assertThat(ids(account.change(), account.value())).containsExactly(posted.value().id());
    assertThat(store.ledger().adopted()).extracting(LedgerRow::id).contains(posted.value().id());
    assertThat(store.ledger().of(account.value(), 0, 10))
        .extracting(Transaction::id)
        .containsExactly(posted.value().id());
    assertThat(store.ledger().byReferences(List.of(posted.value().content().reference())).values())
        .allSatisfy(t -> assertThat(t.account()).contains(account.value()));
  }

  @Test
  void withoutARateNothingIsPosted() {
    ExternalKey key = newKey();
    assertThat(refused(() -> store.ledger().post(write(), euros(key, 1))).messageKey())
        .isEqualTo("refused.rate.missing");
    Rate rate = new Rate("EUR", LocalDate.of(2026, 1, 10), new BigDecimal("7.81234567"));
    assertThat(store.ledger().putRates(write(), List.of(rate)).value()).isEqualTo(1);
    assertThat(refused(() -> store.ledger().post(write(), euros(key, 9))).messageKey())
        .isEqualTo("refused.rate.missing");
    assertThat(store.ledger().post(write(), euros(key, 10)).value().content().currency())
        .isEqualTo("EUR");
    Rate better = new Rate("EUR", LocalDate.of(2026, 1, 10), new BigDecimal("7.90000000"));
    store.ledger().putRates(write(), List.of(better));
    assertThat(store.ledger().rates()).containsExactly(better);
  }

  @Test
  void pagesGoFromTheNewestDayBack() {
    ExternalKey key = newKey();
    AccountId account = store.accounts().create(write(), draft("A", key)).value();
    for (int day = 1; day <= 7; day++) store.ledger().post(write(), on(key, day));
    assertThat(store.ledger().of(account, 2, 3))
        .extracting(t -> t.content().date().getDayOfMonth())
        .containsExactly(5, 4, 3);
  }

  private List<Long> ids(long asOf, AccountId account) {
    List<Long> ids = new ArrayList<>();
    store
        .ledger()
        .scan(
            asOf,
            row -> {
              if (row.account() == account.value()) ids.add(row.id());
            });
    return ids;
  }

  private static TransactionDraft on(ExternalKey account, int day) {
    TransactionDraft s = sale(account, newKey(), "1");
    return new TransactionDraft(
        account,
        s.reference(),
        LocalDate.of(2026, 1, day),
        Optional.empty(),
        s.quantity(),
        s.revenue(),
        Optional.empty(),
        Optional.empty(),
        "CNY");
  }

  private static TransactionDraft euros(ExternalKey account, int day) {
    TransactionDraft s = on(account, day);
    return new TransactionDraft(
        account,
        s.reference(),
        s.date(),
        Optional.empty(),
        s.quantity(),
        s.revenue(),
        Optional.empty(),
        Optional.empty(),
        "EUR");
  }

  @Test
  void theReportingCurrencyStaysOnceAnythingWasSold() {
    var system = new StoredSystem(store.transactions());
    store.ledger().post(write(), sale(newKey(), newKey(), "1"));
    Settings now = system.settings();
    Settings other =
        new Settings(
            now.version(),
            now.name(),
            "JPY",
            now.zone(),
            now.fiscalYearStart(),
            now.primaryModel());

    assertThatThrownBy(() -> system.change(write(), other))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().messageKey()).isEqualTo("refused.currency.fixed"));
    assertThat(system.settings()).isEqualTo(now);
  }
}
