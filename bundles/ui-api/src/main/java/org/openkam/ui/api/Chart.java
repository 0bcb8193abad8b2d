package org.openkam.ui.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;

/**
 * An ECharts chart, drawn as SVG in the colours of the page, light or dark.
 *
 * <p>The option is ECharts' own. Two things are added: a colour may be a token, as in {@code
 * "var(--kam-core)"}, and a top-level {@code "format": {"kind": "number|money|percent", "locale":
 * "zh-CN", "currency": "CNY"}} writes short figures on value axes and exact ones in the tooltip.
 * Give a data item an {@code "id"} to learn which one was clicked. Every chart has a table beside
 * it ("show as table"); that is the view's part.
 */
@Tag("kam-chart")
public final class Chart extends Component implements HasSize, HasStyle {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A chart without content yet.
   *
   * @param description what it says, in a sentence, for people who do not see it
   */
  public Chart(String description) {
    setDescription(description);
  }

  /**
   * Draws this instead of what was drawn before.
   *
   * @param option an ECharts option as JSON; functions cannot be given
   * @throws IllegalArgumentException when it is not a JSON object
   */
  public void setOption(String option) {
    try {
      setOption(JSON.readTree(option));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Draws this instead of what was drawn before.
   *
   * @param option an ECharts option
   * @throws IllegalArgumentException when it is not an object
   */
  public void setOption(JsonNode option) {
    if (!option.isObject()) throw new IllegalArgumentException("an option is a JSON object");
    getElement().setProperty("option", option.toString());
  }

  /** Says what the chart says. */
  public void setDescription(String description) {
    getElement().setProperty("description", description);
  }

  /** Calls the listener when a data item is clicked. */
  public Registration addClickListener(ComponentEventListener<Click> listener) {
    return addListener(Click.class, listener);
  }

  /** A click on a data item. */
  @DomEvent("chart-click")
  public static final class Click extends ComponentEvent<Chart> {
    private static final long serialVersionUID = 1L;
    private final String id;
    private final String series;
    private final int index;

    /** Made by Vaadin from the browser's event. */
    public Click(
        Chart source,
        boolean fromClient,
        @EventData("event.detail.id") String id,
        @EventData("event.detail.series") String series,
        @EventData("event.detail.index") int index) {
      super(source, fromClient);
      this.id = id;
      this.series = series;
      this.index = index;
    }

    /**
     * The item's {@code id}, or its name where it has none. It comes from the browser: check it.
     */
    public String id() {
      return id;
    }

    /** The name of the series, empty where it has none. */
    public String series() {
      return series;
    }

    /** The item's place in its series, from 0; -1 when it is not a data item. */
    public int index() {
      return index;
    }
  }
}
