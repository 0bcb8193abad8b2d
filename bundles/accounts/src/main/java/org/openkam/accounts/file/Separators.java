package org.openkam.accounts.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the separator: the one that cuts the first lines into equally many columns. */
final class Separators {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int SAMPLE = 1 << 16;
  private static final int LINES = 50;

  private Separators() {}

  static char of(ImportFile file, String encoding) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    try (TextReader in = new TextReader(file.content(new Meter()), TextReader.charset(encoding))) {
      while (length < SAMPLE) {
        int n = in.read(sample, length, SAMPLE - length);
        if (n < 0) break;
        length += n;
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      throw Fault.at(1, "", "accounts.encoding.wrong", encoding);
    }
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(counts(sample, length, candidate));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Separators per line, outside quotes. */
  private static List<Integer> counts(char[] text, int length, char separator) {
    List<Integer> counts = new ArrayList<>();
    boolean quoted = false;
    int count = 0;
    int chars = 0;
    for (int i = 0; i < length && counts.size() < LINES; i++) {
      char c = text[i];
      if (c == '"') quoted = !quoted;
      if (c == separator && !quoted) count++;
      if ((c == '\n' || c == '\r') && !quoted) {
        if (chars > 0) counts.add(count);
        count = 0;
        chars = 0;
      } else chars++;
    }
    if (counts.isEmpty()) counts.add(count);
    return counts;
  }

  private static double score(List<Integer> counts) {
    int header = counts.get(0);
    if (header == 0) return 0;
    long same = counts.stream().filter(c -> c == header).count();
    return (double) same / counts.size() + Math.min(header, 100) / 1000.0;
  }
}
