package org.openkam.ui.frame;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import java.util.OptionalLong;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Query;
import org.openkam.api.value.Value;
import org.openkam.ui.api.FrameContext;

/** Finds an account by a part of its name or key; Ctrl-K goes here. */
final class SearchField extends ComboBox<SearchField.Found> {
  private static final long serialVersionUID = 1L;
  private final transient FrameContext context;
  private final transient Accounts accounts;

  record Found(long id, String name) {}

  SearchField(FrameContext context, Accounts accounts) {
    this.context = context;
    this.accounts = accounts;
    setPlaceholder(context.t("ui.frame.search"));
    setAriaLabel(context.t("ui.frame.search"));
    setPrefixComponent(VaadinIcon.SEARCH.create());
    setClearButtonVisible(true);
    setItemLabelGenerator(Found::name);
    setWidth("18rem");
    getStyle().set("min-width", "6rem").set("flex-shrink", "1");
    setItems(
        DataProvider.fromFilteringCallbacks(
            q -> found(q.getFilter().orElse(""), q.getOffset(), q.getLimit()).stream(),
            q -> count(q.getFilter().orElse(""))));
    addValueChangeListener(
        e -> {
          if (e.getValue() != null) {
            context.open("accounts/" + e.getValue().id());
            clear();
          }
        });
    Shortcuts.addShortcutListener(this, this::focus, Key.KEY_K, KeyModifier.CONTROL);
  }

  private List<Found> found(String words, int offset, int limit) {
    return accounts.list(context.actor(), query(words, offset, limit)).value().rows().stream()
        .map(
            r ->
                new Found(
                    r.id().value(), r.cells().get(0) instanceof Value.Text t ? t.text() : "–"))
        .toList();
  }

  private int count(String words) {
    return (int) accounts.list(context.actor(), query(words, 0, 0)).value().filtered();
  }

  private static Query query(String words, int offset, int limit) {
    return new Query(
        Filter.everything(),
        words,
        List.of(),
        offset,
        limit,
        List.of("name"),
        List.of(),
        OptionalLong.empty());
  }
}
