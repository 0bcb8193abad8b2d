package org.openkam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Affiliation;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.account.Person;
import org.openkam.api.account.PersonDraft;
import org.openkam.api.account.PersonId;
import org.openkam.api.store.Change;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

abstract class AccountsContract extends StoreContract {

  @Test
  void anAccountComesBackAsItWasGiven() {
    ExternalKey key = newKey();
    Map<String, Value> attributes = new HashMap<>();
    attributes.put("industry", Value.of("机械 \"quoted\""));
    attributes.put("employees", Value.of(12));
    attributes.put("annual_sales", new Value.Money(new BigDecimal("1234567.89")));
    attributes.put("position_date", Value.of(LocalDate.of(2026, 2, 28)));
    attributes.put("region", Value.MISSING);
    AccountDraft draft =
        new AccountDraft("华星机械", Optional.empty(), Optional.of("li"), Set.of(key), attributes);
    Committed<AccountId> id = store.accounts().create(write(), draft);
    Account account = store.accounts().account(id.value()).orElseThrow();
    assertThat(account.version()).isEqualTo(1);
    assertThat(account.state().name()).isEqualTo("华星机械");
    assertThat(account.state().owner()).contains("li");
    assertThat(account.state().keys()).containsExactly(key);
    assertThat(account.state().attributes())
        .containsEntry("industry", Value.of("机械 \"quoted\""))
        .containsEntry("employees", Value.of(12))
        .containsEntry("annual_sales", new Value.Money(new BigDecimal("1234567.8900")))
        .containsEntry("position_date", Value.of(LocalDate.of(2026, 2, 28)))
        .doesNotContainKey("region");
    assertThat(store.accounts().byKeys(List.of(key, newKey())))
        .containsOnly(Map.entry(key, id.value()));
    assertThat(store.log().after(id.change() - 1, 1).get(0).changes())
        .containsExactly(new Change(Change.Kind.ACCOUNT, id.value().value(), 0, ""));
  }

  @Test
  void everyChangeIsANewVersionAndAnOldOneIsStale() {
    AccountId id = store.accounts().create(write(), draft("A", newKey())).value();
    Account second = store.accounts().update(write(), id, 1, AccountDraft.named("B")).value();
    assertThat(second.version()).isEqualTo(2);
    Refusal stale = refused(() -> store.accounts().update(write(), id, 1, AccountDraft.named("C")));
    assertThat(stale.kind()).isEqualTo(Refusal.Kind.STALE);
    assertThat(store.accounts().history(id))
        .extracting(a -> a.state().name())
        .containsExactly("B", "A");
  }

  @Test
  void theSameStateAgainChangesNothing() {
    AccountDraft draft = draft("Same", newKey());
    Committed<AccountId> id = store.accounts().create(write(), draft);
    Committed<Account> again = store.accounts().update(write(), id.value(), 1, draft);
    assertThat(again.change()).isEqualTo(id.change());
    assertThat(again.value().version()).isEqualTo(1);
  }

  @Test
  void aKeyNamesOneAccountAndIsFreeAgainWhenGivenUp() {
    ExternalKey key = newKey();
    AccountId first = store.accounts().create(write(), draft("A", key)).value();
    Refusal taken = refused(() -> store.accounts().create(write(), draft("B", key)));
    assertThat(taken.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(taken.arguments()).containsExactly(key.toString());
    store.accounts().update(write(), first, 1, AccountDraft.named("A"));
    AccountId second = store.accounts().create(write(), draft("B", key)).value();
    assertThat(store.accounts().byKeys(List.of(key))).containsEntry(key, second);
  }

  @Test
  void theTreeHasNoCircleAndNoUnknownParent() {
    AccountId top = store.accounts().create(write(), draft("Top", newKey())).value();
    AccountDraft child = under(draft("Child", newKey()), top);
    AccountId below = store.accounts().create(write(), child).value();
    ExternalKey key = newKey();
    Refusal circle =
        refused(() -> store.accounts().update(write(), top, 1, under(draft("Top", key), below)));
    assertThat(circle.messageKey()).isEqualTo("refused.account.cycle");
    assertThat(circle.arguments()).containsExactly(key.toString());
    AccountDraft lost = under(AccountDraft.named("X"), new AccountId(999_999_999));
    assertThat(refused(() -> store.accounts().create(write(), lost)).field()).isEqualTo("parent");
  }

  @Test
  void attributesAreDefinedAndTyped() {
    assertThat(refusedAttribute("nonsense", Value.of("x"))).isEqualTo("refused.attribute.unknown");
    assertThat(refusedAttribute("employees", Value.of("x"))).isEqualTo("refused.attribute.type");
    assertThat(refusedAttribute("industry", Value.MASKED)).isEqualTo("refused.attribute.type");
    AttributeDefinition own =
        new AttributeDefinition(
            "fleet", ValueType.NUMBER, Unit.COUNT, DataClass.C1, Map.of("en", "Fleet"));
    assertThat(store.accounts().define(write(), own).value()).isEqualTo(own);
    assertThat(store.accounts().attributes().get(0).name()).isEqualTo("industry");
    assertThat(store.accounts().attributes()).endsWith(own);
    AttributeDefinition other =
        new AttributeDefinition("fleet", ValueType.TEXT, Unit.NONE, DataClass.C1, Map.of());
    assertThat(refused(() -> store.accounts().define(write(), other)).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  private String refusedAttribute(String name, Value value) {
    AccountDraft draft =
        new AccountDraft("A", Optional.empty(), Optional.empty(), Set.of(), Map.of(name, value));
    return refused(() -> store.accounts().create(write(), draft)).messageKey();
  }

  @Test
  void aScanShowsTheStatesAsOfItsChangeSet() {
    Committed<AccountId> id = store.accounts().create(write(), draft("First", newKey()));
    Committed<Account> second =
        store.accounts().update(write(), id.value(), 1, AccountDraft.named("Second"));
    assertThat(names(id.change() - 1, id.value())).isEmpty();
    assertThat(names(id.change(), id.value())).containsExactly("First");
    assertThat(names(second.change(), id.value())).containsExactly("Second");
  }

  private List<String> names(long asOf, AccountId id) {
    List<String> names = new ArrayList<>();
    store
        .accounts()
        .scan(
            asOf,
            account -> {
              if (account.id().equals(id)) names.add(account.state().name());
            });
    return names;
  }

  @Test
  void aRepetitionGivesTheFirstAnswerAndChangesNothing() {
    Write once = Write.by(ANNA, "create-1", "hash");
    AccountDraft draft = draft("Once", newKey());
    Committed<AccountId> first = store.accounts().create(once, draft);
    long head = store.log().head();
    assertThat(store.accounts().create(once, draft)).isEqualTo(first);
    assertThat(store.log().head()).isEqualTo(head);
    Write other = Write.by(ANNA, "create-1", "other hash");
    assertThat(refused(() -> store.accounts().create(other, draft)).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    Write change = Write.by(ANNA, "update-1", "hash");
    var second = store.accounts().update(change, first.value(), 1, AccountDraft.named("Twice"));
    store.accounts().update(write(), first.value(), 2, AccountDraft.named("Later"));
    assertThat(store.accounts().update(change, first.value(), 1, AccountDraft.named("Twice")))
        .isEqualTo(second);
  }

  @Test
  void peopleHaveVersionsKeysAndDatedRoles() {
    AccountId at = store.accounts().create(write(), draft("A", newKey())).value();
    AccountId next = store.accounts().create(write(), draft("B", newKey())).value();
    ExternalKey key = newKey();
    PersonDraft draft =
        new PersonDraft(
            "王芳",
            Optional.of("wang@example.com"),
            Optional.of("+86 10"),
            Optional.of("zh"),
            Set.of(key));
    var buyer = new Affiliation(at, "buyer", LocalDate.of(2020, 1, 1), Optional.empty());
    PersonId id = store.accounts().createPerson(write(), draft, List.of(buyer)).value();
    assertThat(store.accounts().person(id)).contains(new Person(id, 1, draft, List.of(buyer)));
    var left =
        new Affiliation(
            at, "buyer", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2021, 1, 1)));
    var head = new Affiliation(next, "head", LocalDate.of(2021, 1, 2), Optional.empty());
    var moved = store.accounts().updatePerson(write(), id, 1, draft, List.of(left, head));
    assertThat(moved.value()).isEqualTo(new Person(id, 2, draft, List.of(head, left)));
    assertThat(store.log().after(moved.change() - 1, 1).get(0).changes())
        .extracting(Change::related)
        .containsExactly(at.value(), next.value());
    assertThat(store.accounts().peopleAt(at)).extracting(Person::id).containsExactly(id);
    assertThat(
            refused(() -> store.accounts().updatePerson(write(), id, 1, draft, List.of())).kind())
        .isEqualTo(Refusal.Kind.STALE);
    assertThat(refused(() -> store.accounts().createPerson(write(), draft, List.of())).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    var nowhere =
        new Affiliation(
            new AccountId(999_999_999), "x", LocalDate.of(2020, 1, 1), Optional.empty());
    assertThat(
            refused(
                    () ->
                        store
                            .accounts()
                            .createPerson(
                                write(),
                                new PersonDraft(
                                    "X",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Set.of()),
                                List.of(nowhere)))
                .messageKey())
        .isEqualTo("refused.person.account");
  }
}
