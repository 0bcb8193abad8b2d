package org.openkam.vaadin;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;

/** What the browser says when the session has ended or an answer cannot be used. */
final class CalmMessages implements SystemMessagesProvider {
  private static final long serialVersionUID = 1L;

  @Override
  public SystemMessages getSystemMessages(SystemMessagesInfo info) {
    Locale locale = info.getLocale();
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredCaption(Words.say(locale, "vaadin.expired.title"));
    messages.setSessionExpiredMessage(Words.say(locale, "vaadin.expired.words"));
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setInternalErrorCaption(Words.say(locale, "vaadin.failure.title"));
    messages.setInternalErrorMessage(Words.say(locale, "vaadin.failure.reload"));
    messages.setCookiesDisabledCaption(Words.say(locale, "vaadin.cookies.title"));
    messages.setCookiesDisabledMessage(Words.say(locale, "vaadin.cookies.words"));
    messages.setCookiesDisabledNotificationEnabled(true);
    return messages;
  }
}
