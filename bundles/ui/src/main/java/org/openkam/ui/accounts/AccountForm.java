package org.openkam.ui.accounts;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.Accounts;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Value;
import org.openkam.ui.api.ComponentTexts;
import org.openkam.ui.api.Tone;
import org.openkam.ui.api.ViewContext;

/** Creates or changes an account. */
final class AccountForm extends Dialog {
  private static final long serialVersionUID = 1L;
  private final transient ViewContext context;
  private final transient Accounts accounts;
  private final transient Account before;
  private final TextField name = new TextField();
  private final TextField owner = new TextField();
  private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
  private final transient Map<String, AttributeDefinition> definitions = new LinkedHashMap<>();
  private final Paragraph problem = new Paragraph();

  static AccountForm create(ViewContext context, Accounts accounts) {
    return new AccountForm(context, accounts, null);
  }

  static AccountForm change(ViewContext context, Accounts accounts, Account account) {
    return new AccountForm(context, accounts, account);
  }

  private AccountForm(ViewContext context, Accounts accounts, Account before) {
    this.context = context;
    this.accounts = accounts;
    this.before = before;
    setHeaderTitle(context.t(before == null ? "ui.account.new" : "ui.account.change"));
    setWidth("44rem");
    setMaxWidth("100%");
    name.setLabel(context.t("ui.account.name"));
    name.setRequiredIndicatorVisible(true);
    name.setMaxLength(300);
    owner.setLabel(context.t("ui.account.owner"));
    FormLayout form = new FormLayout(name, owner);
    for (AttributeDefinition d : accounts.attributes(context.actor())) {
      if (!context.actor().clearedFor(d.dataClass())) continue;
      AbstractField<?, ?> field = field(d);
      definitions.put(d.name(), d);
      fields.put(d.name(), field);
      form.add((Component) field);
    }
    if (before != null) fill(before);
    problem.addClassNames(LumoUtility.TextColor.ERROR, LumoUtility.Margin.NONE);
    problem.getElement().setAttribute("role", "alert");
    add(problem, form);
    Button save = new Button(context.t("ui.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(
        e -> {
          try {
            save();
          } catch (RefusedException refused) {
            tell(refused.first());
          } finally {
            save.setEnabled(true);
          }
        });
    getFooter().add(new Button(context.t("ui.cancel"), e -> close()), save);
    name.focus();
  }

  private AbstractField<?, ?> field(AttributeDefinition d) {
    String label = d.label(context.locale().getLanguage());
    return switch (d.type()) {
      case TEXT -> new TextField(label);
      case NUMBER, MONEY -> {
        BigDecimalField number = new BigDecimalField(label);
        number.setLocale(context.locale());
        yield number;
      }
      case DAY -> {
        DatePicker day = new DatePicker(label);
        day.setLocale(context.locale());
        day.setI18n(ComponentTexts.datePicker(context));
        yield day;
      }
      case FLAG -> new Checkbox(label);
    };
  }

  private void fill(Account account) {
    name.setValue(account.state().name());
    owner.setValue(account.state().owner().orElse(""));
    account
        .state()
        .attributes()
        .forEach(
            (attribute, value) -> {
              AbstractField<?, ?> field = fields.get(attribute);
              if (field instanceof TextField f && value instanceof Value.Text v)
                f.setValue(v.text());
              if (field instanceof BigDecimalField f && value instanceof Value.Number v)
                f.setValue(v.number());
              if (field instanceof BigDecimalField f && value instanceof Value.Money v)
                f.setValue(v.amount());
              if (field instanceof DatePicker f && value instanceof Value.Day v)
                f.setValue(v.day());
              if (field instanceof Checkbox f && value instanceof Value.Flag v)
                f.setValue(v.flag());
            });
  }

  private AccountDraft draft() {
    Map<String, Value> values = new LinkedHashMap<>();
    // what this person may not see stays as it is
    if (before != null) values.putAll(before.state().attributes());
    fields.forEach(
        (attribute, field) -> {
          values.remove(attribute);
          Value value = value(definitions.get(attribute), field.getValue());
          if (value != Value.MISSING) values.put(attribute, value);
        });
    values.values().removeIf(v -> v instanceof Value.Masked);
    return new AccountDraft(
        name.getValue(),
        before == null ? Optional.empty() : before.state().parent(),
        Optional.of(owner.getValue().strip()).filter(o -> !o.isEmpty()),
        before == null ? Set.of() : before.state().keys(),
        values);
  }

  private static Value value(AttributeDefinition d, Object value) {
    if (value == null || "".equals(value)) return Value.MISSING;
    return switch (d.type()) {
      case TEXT -> Value.of(((String) value).strip());
      case NUMBER -> Value.of((BigDecimal) value);
      case MONEY -> new Value.Money((BigDecimal) value);
      case DAY -> Value.of((LocalDate) value);
      case FLAG -> Boolean.TRUE.equals(value) ? Value.of(true) : Value.MISSING;
    };
  }

  private void save() {
    Write write = Write.by(context.actor());
    if (before == null) {
      long id = accounts.create(write, draft()).value().value();
      close();
      context.open("accounts/" + id);
      return;
    }
    accounts.update(write, before.id(), before.version(), draft());
    close();
    context.notify(Tone.GOOD, context.t("ui.account.saved", name.getValue()));
    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
  }

  private void tell(Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.STALE) {
      problem.setText(context.t("ui.account.stale"));
      return;
    }
    String sentence = context.t(refusal.messageKey(), refusal.arguments().toArray());
    name.setInvalid(refusal.field().equals("name"));
    problem.setText(sentence);
  }
}
