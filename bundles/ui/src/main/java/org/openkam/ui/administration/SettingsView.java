package org.openkam.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.openkam.api.Right;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.ledger.Ledger;
import org.openkam.api.text.Texts;
import org.openkam.ui.api.Page;
import org.openkam.ui.api.Section;
import org.openkam.ui.api.View;
import org.openkam.ui.api.ViewContext;
import org.openkam.ui.api.ViewDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The enterprise: name, currency, time zone, fiscal year, rates. */
@org.osgi.service.component.annotations.Component
public final class SettingsView implements View {
  private final Enterprise enterprise;
  private final Ledger ledger;
  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public SettingsView(
      @Reference Enterprise enterprise, @Reference Ledger ledger, @Reference Texts texts) {
    this.enterprise = enterprise;
    this.ledger = ledger;
    this.texts = texts;
  }

  @Override
  public ViewDescriptor descriptor() {
    return ViewDescriptor.inMenu(
            "ui.settings", "settings", Section.ADMINISTRATION, 20, "ui.settings.title", "cog-o")
        .requiring(Right.MANAGE_SYSTEM);
  }

  @Override
  public Component create(ViewContext context) {
    H2 rates = new H2(context.t("ui.rates.title"));
    rates.addClassNames(LumoUtility.FontSize.LARGE, LumoUtility.Margin.Bottom.NONE);
    Page page =
        new Page(context.t("ui.settings.title"))
            .purpose(context.t("ui.settings.purpose"))
            .content(
                new SettingsForm(context, enterprise, texts),
                rates,
                new RatesPanel(context, enterprise, ledger, texts));
    page.getStyle().set("max-width", "48rem");
    return page;
  }
}
