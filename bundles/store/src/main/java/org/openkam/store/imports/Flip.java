package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportRun.State;
import org.openkam.api.store.Change;
import org.openkam.store.accounts.KeysText;
import org.openkam.store.accounts.Tree;
import org.openkam.store.tx.ChangeHead;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** The two short transactions: an import comes into force, and is taken back. */
final class Flip {
  private final Transactions transactions;

  Flip(Transactions transactions) {
    this.transactions = transactions;
  }

  Committed<Long> commit(Write write, long importId, Supplier<Loading> current) {
    return transactions.write(
        write,
        "import.commit",
        "import/" + importId,
        Replay.ofLong(),
        tx -> {
          Loading loading = current.get();
          loading.end();
          demandParents(loading);
          long checked = ChangeHead.read(tx.connection());
          if (loading.hasParents) {
            // outside of the lock: it reads the whole tree
            transactions.scan(c -> demandNoCircle(c, loading, checked));
          }
          ImportRun run = demand(tx.connection(), importId);
          tx.change(Change.Kind.IMPORT_COMMITTED, importId, 0, run.type().name());
          tx.stamp(number -> putInForce(tx, loading, checked, number));
          return importId;
        });
  }

  private static void putInForce(WriteContext tx, Loading loading, long checked, long number)
      throws SQLException {
    Connection c = tx.connection();
    Overlap.refuse(c, loading.base, loading.importId);
    if (loading.hasParents && Overlap.touched(c, checked, "ACCOUNT")) {
      demandNoCircle(c, loading, number);
    }
    long last = loading.ids.next(c);
    boolean moved =
        ImportRows.move(
            c,
            loading.importId,
            State.LOADING,
            State.COMMITTED,
            ", change_n = ?, last_id = ?",
            number,
            last);
    if (!moved) throw conflict("refused.import.not-loading");
  }

  Committed<Long> undo(Write write, long importId) {
    return transactions.write(
        write,
        "import.undo",
        "import/" + importId,
        Replay.ofLong(),
        tx -> {
          ImportRun run = demand(tx.connection(), importId);
          if (run.state() != State.COMMITTED) throw conflict("refused.import.not-committed");
          long checked = ChangeHead.read(tx.connection());
          Undo.demandFree(tx.connection(), importId, run.change());
          tx.change(Change.Kind.IMPORT_UNDONE, importId, 0, run.type().name());
          tx.stamp(number -> takeBack(tx, run, checked, number));
          return importId;
        });
  }

  private static void takeBack(WriteContext tx, ImportRun run, long checked, long number)
      throws SQLException {
    Connection c = tx.connection();
    // its rows may be about to follow ours
    if (!ImportRows.loading(c).isEmpty()) throw conflict("refused.import.other-loading");
    if (Overlap.touched(c, checked, Undo.RESTING)) Undo.demandFree(c, run.id(), run.change());
    boolean moved =
        ImportRows.move(c, run.id(), State.COMMITTED, State.UNDONE, ", undone_n = ?", number);
    if (!moved) throw conflict("refused.import.not-committed");
  }

  static ImportRun demand(Connection connection, long importId) throws SQLException {
    return ImportRows.find(connection, importId)
        .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.import.absent").thrown());
  }

  static RuntimeException conflict(String key) {
    return Refusal.of(Refusal.Kind.CONFLICT, key).thrown();
  }

  private static void demandParents(Loading loading) {
    Optional<ExternalKey> missing = loading.promised.keySet().stream().findFirst();
    if (missing.isEmpty()) return;
    throw Refusal.invalid("parent", "refused.account.parent.unknown", missing.get().toString())
        .thrown();
  }

  private static Void demandNoCircle(Connection connection, Loading loading, long asOf)
      throws SQLException {
    OptionalLong account = Tree.circle(connection, asOf, loading.importId, loading.firstId);
    if (account.isEmpty()) return null;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT external_keys FROM account_state WHERE account_id = ?"
                + " ORDER BY version_no DESC")) {
      query.setLong(1, account.getAsLong());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        String key =
            KeysText.parse(rows.getString(1)).stream()
                .map(ExternalKey::toString)
                .findFirst()
                .orElse("account/" + account.getAsLong());
        throw Refusal.invalid("parent", "refused.account.cycle", key).thrown();
      }
    }
  }
}
