package org.openkam.rest;

import com.fasterxml.jackson.databind.JavaType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.openkam.api.Refusal;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;

/** Reads and writes JSON bodies. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problems.TYPE})
@JakartarsExtension
@Component(service = {MessageBodyReader.class, MessageBodyWriter.class})
public final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** Bytes of a JSON body; larger amounts come as files. */
  static final int LIMIT = 1024 * 1024;

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return media.getSubtype().endsWith("json") && !InputStream.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "refused.body.size", LIMIT).thrown();
    }
    JavaType target = Json.MAPPER.constructType(generic);
    return Json.MAPPER.readValue(bytes, target);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return media.getSubtype().endsWith("json") && type != String.class && type != byte[].class;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(Json.MAPPER.writeValueAsBytes(value));
  }
}
