package org.openkam.accounts.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openkam.accounts.file.ImportFile;
import org.openkam.accounts.file.Limits;
import org.openkam.accounts.file.OpenTable;
import org.openkam.accounts.mapping.Fields;
import org.openkam.accounts.mapping.Guess;
import org.openkam.accounts.mapping.Sample;
import org.openkam.accounts.rows.RowPlan;
import org.openkam.api.Progress;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Inspection;
import org.openkam.api.imports.Mapping;
import org.openkam.api.value.AttributeDefinition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Imports CSV and XLSX files, also gzipped. */
@Component(configurationPid = "org.openkam.accounts.import")
@Designate(ocd = FileImports.Config.class)
public final class FileImports implements ImportEngine {

  /** What a file may be at most. */
  @ObjectClassDefinition(name = "OpenKAM import files")
  public @interface Config {
    /** Columns of a table. */
    @org.osgi.service.metatype.annotations.AttributeDefinition(
        description = "Columns of a table at most")
    int columns() default 256;

    /** Characters of a cell. */
    @org.osgi.service.metatype.annotations.AttributeDefinition(
        description = "Characters of a cell at most; beyond 32768 a cell is refused in any case")
    int cell() default 32768;

    /** Inflated size to packed size. */
    @org.osgi.service.metatype.annotations.AttributeDefinition(
        description = "A packed file may become this many times larger at most")
    int ratio() default 100;

    /** Megabytes after inflating. */
    @org.osgi.service.metatype.annotations.AttributeDefinition(
        description = "Megabytes of a packed file after unpacking at most")
    int inflatedMegabytes() default 4096;
  }

  private final Limits limits;

  /** By configuration. */
  @Activate
  public FileImports(Config config) {
    this(
        new Limits(
            config.columns(),
            Math.min(config.cell(), 32768),
            config.ratio(),
            (long) config.inflatedMegabytes() << 20));
  }

  /** With these limits. */
  public static FileImports within(Limits limits) {
    return new FileImports(limits);
  }

  // not public: the component runtime would take it for the one above
  private FileImports(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Inspection inspect(
      Path file,
      Optional<ImportType> type,
      Optional<Mapping> overrides,
      List<AttributeDefinition> attributes) {
    Optional<String> none = Optional.empty();
    try (OpenTable open =
        OpenTable.of(
            file,
            limits,
            overrides.flatMap(Mapping::encoding),
            overrides.flatMap(Mapping::separator),
            overrides.flatMap(Mapping::sheet))) {
      Sample sample = Sample.of(open.table());
      Guess guess = new Guess(sample, attributes);
      guess.requireHeader();
      ImportType rows = type.orElseGet(guess::type);
      Mapping guessed = guess.mapping(rows);
      Mapping mapping =
          new Mapping(
              rows,
              overrides.map(Mapping::source).filter(s -> !s.isBlank()).orElse(guessed.source()),
              guessed.rules(),
              overrides.map(Mapping::encoding).orElse(none),
              overrides.map(Mapping::separator).orElse(none),
              overrides.map(Mapping::sheet).orElse(none),
              overrides.flatMap(Mapping::decimalComma),
              overrides.map(Mapping::datePattern).orElse(none),
              guessed.createAccounts(),
              overrides.map(Mapping::skip).orElse(guessed.skip()));
      return new Inspection(
          FileShapes.find(open, sample, mapping, attributes).shape(),
          rows,
          Fields.of(rows, attributes),
          mapping,
          RowPlan.open(mapping, attributes));
    }
  }

  @Override
  public DryRun dryRun(
      Path file, Mapping mapping, Existing existing, RefusedRows refused, Progress progress) {
    long base = existing.baseChange();
    String hash = ImportFile.hash(file);
    Reading reading = reading(file, mapping, existing, progress, false);
    Tally tally = new Tally(refused, reading.plan().header());
    if (mapping.type() == ImportType.ACCOUNTS) new AccountsFile(reading, existing).dryRun(tally);
    else new TransactionsFile(reading, existing).dryRun(tally);
    return tally.result(hash, base);
  }

  @Override
  public void load(
      Path file, Mapping mapping, Existing existing, Loader loader, Progress progress) {
    Reading reading = reading(file, mapping, existing, progress, true);
    if (mapping.type() == ImportType.ACCOUNTS) new AccountsFile(reading, existing).load(loader);
    else new TransactionsFile(reading, existing).load(loader);
  }

  private Reading reading(
      Path file, Mapping mapping, Existing existing, Progress progress, boolean loading) {
    progress.at(0, 0, "accounts.step.read");
    try (OpenTable open = FileShapes.open(file, limits, mapping)) {
      Sample sample = Sample.of(open.table());
      FileShapes.Found found = FileShapes.find(open, sample, mapping, existing.attributes());
      RowPlan plan =
          new RowPlan(
              mapping,
              sample.header(),
              found.shape().decimalComma(),
              found.dates(),
              existing.attributes(),
              existing.reportingCurrency());
      int passes =
          mapping.type() == ImportType.ACCOUNTS
              ? AccountsFile.PASSES
              : TransactionsFile.passes(plan.givesAccounts(), loading);
      return new Reading(file, limits, found.shape(), plan, progress, passes);
    }
  }
}
