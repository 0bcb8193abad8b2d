package org.openkam.gateway.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.openkam.api.Refusal;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.RowVerdict;

/**
 * The refused rows of a dry run, one JSON document a line: the reasons stay keys, so that they can
 * be told in any language later.
 */
final class RefusedFile implements ImportEngine.RefusedRows, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedWriter out;

  RefusedFile(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(file);
      Uploads.restrict(file, "rw-------");
      out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void header(List<String> columns) {
    ObjectNode line = JSON.createObjectNode();
    ArrayNode header = line.putArray("header");
    columns.forEach(header::add);
    write(line);
  }

  @Override
  public void row(RowVerdict verdict) {
    ObjectNode line = JSON.createObjectNode();
    line.put("row", verdict.row());
    ArrayNode cells = line.putArray("cells");
    verdict.cells().forEach(cells::add);
    verdict
        .refusal()
        .ifPresent(
            why -> {
              line.put("field", why.field());
              line.put("key", why.messageKey());
              ArrayNode arguments = line.putArray("arguments");
              why.arguments().forEach(a -> add(arguments, a));
            });
    write(line);
  }

  private static void add(ArrayNode arguments, Object argument) {
    if (argument instanceof Integer n) arguments.add(n.longValue());
    else if (argument instanceof Long n) arguments.add(n);
    else if (argument instanceof Number n) arguments.add(n.doubleValue());
    else arguments.add(String.valueOf(argument));
  }

  private void write(ObjectNode line) {
    try {
      out.write(line.toString());
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file again: the header once, then row by row with its cells. */
  static void read(
      Path file, Consumer<List<String>> header, BiConsumer<Refusal, List<String>> row) {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String text; (text = in.readLine()) != null; ) {
        JsonNode line = JSON.readTree(text);
        if (line.has("header")) header.accept(texts(line.path("header")));
        else row.accept(refusal(line), texts(line.path("cells")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal refusal(JsonNode line) {
    List<Object> arguments = new ArrayList<>();
    for (JsonNode a : line.path("arguments")) {
      if (a.isIntegralNumber()) arguments.add(a.longValue());
      else if (a.isNumber()) arguments.add(a.doubleValue());
      else arguments.add(a.asText());
    }
    return new Refusal(
        Refusal.Kind.INVALID,
        line.path("field").asText(),
        OptionalLong.of(line.path("row").asLong()),
        Optional.of(line.path("key").asText()).filter(k -> !k.isEmpty()).orElse("refused.row"),
        arguments);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(t -> texts.add(t.asText()));
    return texts;
  }
}
