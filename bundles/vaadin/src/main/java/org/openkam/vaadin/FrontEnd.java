package org.openkam.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * Names what the production front end carries besides Vaadin's free components: views that are
 * written in Java alone, and are installed later, find everything in the one bundle.
 */
@Tag("kam-chart")
@NpmPackage(value = "echarts", version = "6.0.0")
@JsModule("./kam-chart.js")
public final class FrontEnd extends Component {
  private static final long serialVersionUID = 1L;
}
