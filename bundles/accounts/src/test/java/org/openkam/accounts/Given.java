package org.openkam.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.openkam.accounts.file.Limits;
import org.openkam.accounts.run.FileImports;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.Inspection;
import org.openkam.api.imports.Mapping;

/** Files given to the engine, and what it makes of them. */
final class Given {
  static final String SALES = "客户编号,单据号,日期,产品编号,数量,单价,金额\n";
  final FileImports engine = FileImports.within(Limits.DEFAULT);
  final InMemory store = new InMemory();
  private final Path dir;
  private int files;

  Given(Path dir) {
    this.dir = dir;
  }

  Path file(String text) {
    return file(text, StandardCharsets.UTF_8);
  }

  Path file(String text, Charset charset) {
    return file(text.getBytes(charset));
  }

  Path file(byte[] bytes) {
    try {
      return Files.write(dir.resolve("file" + ++files), bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Path gzipped(byte[] bytes) throws IOException {
    Path file = dir.resolve("file" + ++files + ".gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    return file;
  }

  Inspection inspect(Path file) {
    return engine.inspect(file, Optional.empty(), Optional.empty(), store.attributes());
  }

  DryRun tried(Path file) {
    return tried(file, inspect(file).guess());
  }

  DryRun tried(Path file, Mapping mapping) {
    store.refused.clear();
    return engine.dryRun(file, mapping, store, store, Progress.none());
  }

  DryRun imported(Path file) {
    return imported(file, inspect(file).guess());
  }

  DryRun imported(Path file, Mapping mapping) {
    DryRun tried = tried(file, mapping);
    engine.load(file, mapping, store, store.loader, Progress.none());
    return tried;
  }

  /** The file is refused as a whole, in seconds, whoever reads it. */
  Refusal refusal(Path file) {
    long start = System.nanoTime();
    Refusal refusal = catchThrowableOfType(RefusedException.class, () -> tried(file)).first();
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    return refusal;
  }

  /** The one row that is refused. */
  Refusal refusedRow(Path file) {
    tried(file);
    assertThat(store.refused).hasSize(1);
    return store.refused.get(0).refusal().orElseThrow();
  }

  static Mapping with(Mapping m, java.util.List<Mapping.Rule> rules) {
    return new Mapping(
        m.type(),
        m.source(),
        rules,
        m.encoding(),
        m.separator(),
        m.sheet(),
        m.decimalComma(),
        m.datePattern(),
        m.createAccounts(),
        m.skip());
  }
}
