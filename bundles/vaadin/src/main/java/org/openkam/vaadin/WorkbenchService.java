package org.openkam.vaadin;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import java.util.Optional;
import java.util.stream.Stream;

/** The Vaadin service, with this bundle's texts, language rule and error handling. */
final class WorkbenchService extends VaadinServletService {
  private static final long serialVersionUID = 1L;

  private final transient I18NProvider texts;

  WorkbenchService(VaadinServlet servlet, DeploymentConfiguration deployment, I18NProvider texts) {
    super(servlet, deployment);
    this.texts = texts;
    setClassLoader(WorkbenchService.class.getClassLoader());
    setSystemMessagesProvider(new CalmMessages());
    addSessionInitListener(
        event -> {
          event.getSession().setLocale(Language.of(event.getRequest()));
          event.getSession().setErrorHandler(new CalmErrors());
        });
  }

  @Override
  protected Optional<Instantiator> loadInstantiators() {
    return Optional.of(
        new DefaultInstantiator(this) {
          private static final long serialVersionUID = 1L;

          @Override
          public I18NProvider getI18NProvider() {
            return texts;
          }

          @Override
          public Stream<IndexHtmlRequestListener> getIndexHtmlRequestListeners(
              Stream<IndexHtmlRequestListener> others) {
            return Stream.concat(others, Stream.of(new PageHead()));
          }
        });
  }
}
