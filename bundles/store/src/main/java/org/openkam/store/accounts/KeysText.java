package org.openkam.store.accounts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.account.ExternalKey;

/** Keys of an account as text: {@code ["erp","4711",...]}, sorted. */
public final class KeysText {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Comparator<ExternalKey> ORDER =
      Comparator.comparing(ExternalKey::source).thenComparing(ExternalKey::key);

  private KeysText() {}

  public static String of(Collection<ExternalKey> keys) {
    StringWriter text = new StringWriter();
    List<ExternalKey> sorted = new ArrayList<>(keys);
    sorted.sort(ORDER);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartArray();
      for (ExternalKey key : sorted) {
        out.writeString(key.source());
        out.writeString(key.key());
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.getBuffer().length() > 8000) {
      throw Refusal.invalid("keys", "refused.account.keys.size").thrown();
    }
    return text.toString();
  }

  public static Set<ExternalKey> parse(String text) {
    Set<ExternalKey> keys = new LinkedHashSet<>();
    try (JsonParser in = JSON.createParser(text)) {
      in.nextToken();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        String source = in.getText();
        keys.add(new ExternalKey(source, in.nextTextValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }
}
