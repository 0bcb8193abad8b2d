package org.openkam.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Right;
import org.openkam.api.book.FactProvider;
import org.openkam.book.fake.FakeStore;

/** A book over a store, in a folder of its own. */
final class Opened implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  static final Actor ACTOR =
      new Actor(Actor.Kind.USER, 1, "ann", EnumSet.allOf(Right.class), DataClass.C4, "test");

  final ColumnarBook book;
  final Path folder;
  private final FakeStore store;

  Opened(FakeStore store, FactProvider... providers) {
    this(store, 1000, providers);
  }

  Opened(FakeStore store, long heapRows, FactProvider... providers) {
    this.store = store;
    try {
      folder = Files.createTempDirectory("book");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    book =
        new ColumnarBook(
            store.stores(),
            folder.resolve("book"),
            Clock.fixed(NOW, ZoneOffset.UTC),
            Duration.ofSeconds(1),
            heapRows);
    for (FactProvider p : providers) book.addFacts(p);
    await();
    until(
        () ->
            book.columns().stream().filter(c -> c.kind().name().equals("FACT")).count()
                >= List.of(providers).stream().mapToLong(p -> p.facts().size()).sum());
  }

  /** Until the book has all that the store has. */
  void await() {
    long head = store.head();
    book.committed(head);
    if (!book.await(head, Duration.ofSeconds(20))) {
      throw new AssertionError("not at " + head + ": " + book.loading());
    }
  }

  /** Until something holds. */
  static void until(java.util.function.BooleanSupplier done) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) throw new AssertionError("it never came");
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      book.close();
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path p : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(p);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
