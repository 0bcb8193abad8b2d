package org.openkam.vaadin;

import com.vaadin.flow.di.ResourceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/** Vaadin's resources are this bundle's, wherever on its class path they lie. */
public final class BundleResources implements ResourceProvider {
  private static final ClassLoader OURS = BundleResources.class.getClassLoader();

  @Override
  public URL getApplicationResource(String path) {
    return OURS.getResource(path);
  }

  @Override
  public List<URL> getApplicationResources(String path) throws IOException {
    return Collections.list(OURS.getResources(path));
  }

  @Override
  public URL getClientResource(String path) {
    return OURS.getResource(path);
  }

  @Override
  public InputStream getClientResourceAsStream(String path) {
    return OURS.getResourceAsStream(path);
  }
}
