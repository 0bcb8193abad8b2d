package org.openkam.ui.administration;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.UnaryOperator;

/** Fields for passwords. */
public final class Passwords {
  private Passwords() {}

  /** For a new password, with what makes a good one. */
  public static PasswordField field(String label, UnaryOperator<String> texts) {
    PasswordField field = known(label, texts, "new-password");
    field.setHelperText(texts.apply("ui.setup.password.help"));
    field.setManualValidation(true);
    return field;
  }

  /**
   * For any password.
   *
   * @param autocomplete what password stores make of it
   */
  public static PasswordField known(
      String label, UnaryOperator<String> texts, String autocomplete) {
    PasswordField field = new PasswordField(label);
    field.getElement().setAttribute("autocomplete", autocomplete);
    // the component has no typed way to name its eye
    field.getElement().executeJs("this.i18n = {reveal: $0}", texts.apply("ui.password.reveal"));
    return field;
  }
}
