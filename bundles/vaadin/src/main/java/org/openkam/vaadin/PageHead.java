package org.openkam.vaadin;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Document;

/** Marks the first page with its language, and its inline scripts as ours (see {@link Guard}). */
final class PageHead implements IndexHtmlRequestListener {
  private static final long serialVersionUID = 1L;

  @Override
  public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
    Document page = response.getDocument();
    VaadinSession session = VaadinSession.getCurrent();
    Locale locale =
        session == null ? Language.of(response.getVaadinRequest()) : session.getLocale();
    page.getElementsByTag("html").attr("lang", locale.toLanguageTag());
    if (response.getVaadinRequest().getAttribute(Guard.NONCE) instanceof String nonce) {
      page.getElementsByTag("script").attr("nonce", nonce);
    }
  }
}
