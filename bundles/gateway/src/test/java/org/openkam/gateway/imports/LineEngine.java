package org.openkam.gateway.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.FileShape;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Inspection;
import org.openkam.api.imports.Mapping;
import org.openkam.api.imports.RowVerdict;
import org.openkam.api.imports.Verdict;
import org.openkam.api.value.AttributeDefinition;

/** Reads lines "key,name"; a name that begins with "!" is refused, a file with "%" as a whole. */
final class LineEngine implements ImportEngine {
  static final Mapping MAPPING =
      new Mapping(
          ImportType.ACCOUNTS,
          "erp",
          List.of(Mapping.Rule.column("account.key", "key")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Map.of());

  /** Called after every loaded row. */
  Runnable between = () -> {};

  @Override
  public Inspection inspect(
      Path file,
      Optional<ImportType> type,
      Optional<Mapping> overrides,
      List<AttributeDefinition> attributes) {
    if (lines(file).stream().anyMatch(l -> l.contains("%"))) {
      throw Refusal.invalid("file", "accounts.file").thrown();
    }
    FileShape shape =
        new FileShape(
            "csv", "UTF-8", ",", "", List.of(), false, "", List.of("key", "name"), List.of());
    return new Inspection(shape, ImportType.ACCOUNTS, List.of(), MAPPING, List.of());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Refusal> refusal(String[] cells, long row) {
    return cells[1].startsWith("!")
        ? Optional.of(Refusal.invalid("name", "refused.account.name").atRow(row))
        : Optional.empty();
  }

  @Override
  public DryRun dryRun(
      Path file, Mapping mapping, Existing existing, RefusedRows refused, Progress progress) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    refused.header(List.of("key", "name"));
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",");
      Optional<Refusal> why = refusal(cells, i + 2L);
      Verdict verdict =
          why.isPresent()
              ? Verdict.REFUSED
              : existing.accounts(List.of(new ExternalKey("erp", cells[0]))).isEmpty()
                  ? Verdict.NEW
                  : Verdict.UNCHANGED;
      counts.merge(verdict, 1L, Long::sum);
      if (why.isPresent()) refused.row(new RowVerdict(i + 2L, verdict, List.of(cells), why));
    }
    return new DryRun(
        lines.size(),
        counts,
        counts.getOrDefault(Verdict.NEW, 0L),
        0,
        0,
        0,
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "what the engine says",
        existing.baseChange());
  }

  @Override
  public void load(
      Path file, Mapping mapping, Existing existing, Loader loader, Progress progress) {
    for (String line : lines(file)) {
      String[] cells = line.split(",");
      if (refusal(cells, 1).isPresent()) continue;
      ExternalKey key = new ExternalKey("erp", cells[0]);
      if (!existing.accounts(List.of(key)).isEmpty()) continue;
      loader.accounts(List.of(new AccountRow(key, AccountDraft.named(cells[1]), Optional.empty())));
      between.run();
      progress.check();
    }
  }
}
