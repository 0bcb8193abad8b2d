package org.openkam.store.runs;

/** What a column of a run holds. The letters are in the store for ever. */
enum Kind {
  ACCOUNTS("A"),
  POINTS("P"),
  INPUTS("I"),
  SCORES("S"),
  GRADES("G");

  private final String letter;

  Kind(String letter) {
    this.letter = letter;
  }

  String letter() {
    return letter;
  }

  static Kind of(String letter) {
    for (Kind kind : values()) if (kind.letter.equals(letter)) return kind;
    throw new IllegalStateException("unknown kind of column " + letter);
  }
}
