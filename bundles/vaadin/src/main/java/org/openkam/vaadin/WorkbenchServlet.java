package org.openkam.vaadin;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Vaadin in the HTTP whiteboard.
 *
 * <p>Bundles take part through Vaadin's own types: every {@link VaadinServiceInitListener} service
 * is told of the running Vaadin service as soon as both are there (its routes are its own to add
 * and to take away again), and the {@link I18NProvider} service of the highest rank speaks for all.
 */
@Component(
    service = Servlet.class,
    configurationPid = "org.openkam.vaadin",
    property = {
      "osgi.http.whiteboard.servlet.name=openkam-ui",
      "osgi.http.whiteboard.servlet.pattern=/*",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
      "servlet.init.productionMode=true",
      "servlet.init.heartbeatInterval=120",
      "servlet.init.closeIdleSessions=true",
      UiContext.SELECT
    })
public final class WorkbenchServlet extends VaadinServlet {
  private static final long serialVersionUID = 1L;

  private final transient LiveTexts texts = new LiveTexts();
  private final transient Listeners listeners = new Listeners();

  /** Made by the component runtime; Vaadin starts when the HTTP service initialises the servlet. */
  @Activate
  public WorkbenchServlet() {}

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindTexts(I18NProvider provider) {
    texts.use(provider);
  }

  void unbindTexts(I18NProvider provider) {
    texts.drop(provider);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bindListener(VaadinServiceInitListener listener) {
    listeners.add(listener);
  }

  void unbindListener(VaadinServiceInitListener listener) {
    listeners.remove(listener);
  }

  @Override
  public void init(ServletConfig config) throws ServletException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(WorkbenchServlet.class.getClassLoader());
    try {
      Set<Class<?>> parts = new HashSet<>(LookupInitializer.getDefaultImplementations());
      parts.add(LookupInitializer.class);
      parts.add(BundleResources.class);
      new LookupServletContainerInitializer().process(parts, config.getServletContext());
      VaadinServletContext context = new VaadinServletContext(config.getServletContext());
      VaadinAppShellInitializer.init(Set.of(Shell.class), context);
      ApplicationRouteRegistry.getInstance(context)
          .setErrorNavigationTargets(Set.of(MissingPage.class, FailurePage.class));
      super.init(config);
      listeners.started(getService());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected VaadinServletService createServletService(DeploymentConfiguration deployment)
      throws ServiceException {
    VaadinServletService service = new WorkbenchService(this, deployment, texts);
    service.init();
    return service;
  }

  @Override
  public void destroy() {
    listeners.stopped();
    super.destroy();
  }
}
