package org.openkam.gateway.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.store.AccountStore;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Unit;
import org.openkam.api.value.ValueType;

class DefineTest {
  private final List<Object> kept = new ArrayList<>();
  private final AccountsPort port = new AccountsPort(null, store(), null);

  private AccountStore store() {
    return (AccountStore)
        Proxy.newProxyInstance(
            AccountStore.class.getClassLoader(),
            new Class<?>[] {AccountStore.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "attributes" -> List.of(phone(DataClass.C3), text("note", DataClass.C1));
                  case "define" -> {
                    kept.add(arguments[1]);
                    yield new Committed<>((AttributeDefinition) arguments[1], 1);
                  }
                  default -> throw new AssertionError(method);
                });
  }

  private static AttributeDefinition phone(DataClass dataClass) {
    return text("phone", dataClass);
  }

  private static AttributeDefinition text(String name, DataClass dataClass) {
    return new AttributeDefinition(name, ValueType.TEXT, Unit.NONE, dataClass, Map.of());
  }

  private static Write by(DataClass clearance, Right... rights) {
    return Write.by(new Actor(Actor.Kind.TOKEN, 1, "t", Set.of(rights), clearance, "test"));
  }

  @Test
  void anImportCannotMakeAMaskedAttributeReadable() {
    assertThatThrownBy(
            () -> port.define(by(DataClass.C2, Right.READ, Right.IMPORT), phone(DataClass.C0)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.first().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    assertThatThrownBy(
            () ->
                port.define(by(DataClass.C2, Right.READ, Right.IMPORT), text("note", DataClass.C0)))
        .isInstanceOf(RefusedException.class);
    assertThat(kept).isEmpty();
  }

  @Test
  void aNewAttributeAndANewLabelAreTheImportersBusiness() {
    port.define(by(DataClass.C2, Right.READ, Right.IMPORT), text("fresh", DataClass.C1));
    port.define(by(DataClass.C2, Right.READ, Right.IMPORT), text("note", DataClass.C1));
    assertThat(kept).hasSize(2);
  }

  @Test
  void whoManagesTheSystemMayChangeTheClass() {
    port.define(by(DataClass.C3, Right.MANAGE_SYSTEM), phone(DataClass.C2));
    assertThat(kept).hasSize(1);
  }
}
