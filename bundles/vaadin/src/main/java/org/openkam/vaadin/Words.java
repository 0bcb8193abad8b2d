package org.openkam.vaadin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few sentences that must be there even when no other bundle is. */
final class Words {
  private Words() {}

  static String say(Locale locale, String key, Object... arguments) {
    Locale language =
        locale != null && "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    ResourceBundle texts =
        ResourceBundle.getBundle("OSGI-INF.l10n.texts", language, Words.class.getClassLoader());
    return new MessageFormat(texts.getString(key), language).format(arguments);
  }
}
