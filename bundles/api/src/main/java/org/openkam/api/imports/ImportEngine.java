package org.openkam.api.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Progress;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.value.AttributeDefinition;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads files: the engine behind {@link Imports}. It writes nothing itself and holds no file in
 * memory.
 */
@ConsumerType
public interface ImportEngine {

  /** Detects shape and mapping. Refuses a file that cannot be read at all, naming the cure. */
  Inspection inspect(
      Path file,
      Optional<ImportType> type,
      Optional<Mapping> overrides,
      List<AttributeDefinition> attributes);

  /** Reads the whole file and gives every row its verdict; refused rows go to the sink in order. */
  DryRun dryRun(
      Path file, Mapping mapping, Existing existing, RefusedRows refused, Progress progress);

  /** Reads the file again and hands accepted new and changed rows to the loader, in batches. */
  void load(Path file, Mapping mapping, Existing existing, Loader loader, Progress progress);

  /** What is there already; looked up in batches, never row by row. */
  @ProviderType
  interface Existing {
    /** Number of the last change set. */
    long baseChange();

    /** The attributes that are defined. */
    List<AttributeDefinition> attributes();

    /** True when amounts in this currency can be converted on this day. */
    boolean convertible(String currency, java.time.LocalDate day);

    /** The reporting currency. */
    String reportingCurrency();

    /** The accounts behind keys; unknown keys are absent. */
    Map<ExternalKey, Known> accounts(List<ExternalKey> keys);

    /** The transactions behind references; unknown ones are absent. */
    Map<ExternalKey, TransactionDraft> transactions(List<ExternalKey> references);

    /** Which of the product keys of a source are known, with name and category. */
    Map<String, ProductDraft> products(String source, List<String> keys);
  }

  /** An account that is there. */
  record Known(AccountId id, AccountDraft state) {}

  /** A product as a file gives it. */
  record ProductDraft(String key, String name, Optional<String> category) {}

  /**
   * An account as a file gives it; the parent, if any, by its key, which may come later in the
   * file.
   */
  record AccountRow(ExternalKey key, AccountDraft state, Optional<ExternalKey> parent) {}

  /** Takes refused rows. */
  @ConsumerType
  interface RefusedRows {
    /** The header comes first, once. */
    void header(List<String> columns);

    /** One refused row. */
    void row(RowVerdict verdict);
  }

  /** Takes accepted rows in batches of at most 5000. */
  @ProviderType
  interface Loader {
    /** New and changed accounts. */
    void accounts(List<AccountRow> rows);

    /** New and changed products of the mapping's source. */
    void products(List<ProductDraft> rows);

    /** New and changed transactions. */
    void transactions(List<TransactionDraft> rows);
  }
}
