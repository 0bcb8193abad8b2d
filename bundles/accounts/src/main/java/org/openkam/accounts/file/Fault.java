package org.openkam.accounts.file;

import java.util.List;
import java.util.OptionalLong;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;

/** Refusals of a whole file: nothing of it is taken. */
public final class Fault {
  private Fault() {}

  /** Refuses the file as a whole. */
  public static RefusedException file(String key, Object... arguments) {
    return Refusal.of(Refusal.Kind.INVALID, key, arguments).thrown();
  }

  /** Refuses the file because of what stands in one row; an empty column means the whole row. */
  public static RefusedException at(long row, String column, String key, Object... arguments) {
    return new Refusal(Refusal.Kind.INVALID, column, OptionalLong.of(row), key, List.of(arguments))
        .thrown();
  }

  /** Refuses the file because it is larger than a limit. */
  public static RefusedException tooLarge(String key, Object... arguments) {
    return Refusal.of(Refusal.Kind.TOO_LARGE, key, arguments).thrown();
  }
}
