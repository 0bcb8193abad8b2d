package org.openkam.store.db;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/**
 * An empty archive as the root of the persistence unit. EclipseLink looks for mapping files there
 * and does not understand the addresses of resources in a bundle.
 */
final class NoArchive extends URLStreamHandler {

  static URL url() {
    try {
      return new URL(null, "none:openkam.jar", new NoArchive());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected URLConnection openConnection(URL url) {
    return new URLConnection(url) {
      @Override
      public void connect() {}

      @Override
      public InputStream getInputStream() throws IOException {
        if (url.getPath().contains("META-INF")) throw new FileNotFoundException(url.toString());
        return InputStream.nullInputStream();
      }
    };
  }
}
