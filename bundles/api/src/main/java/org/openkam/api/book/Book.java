package org.openkam.api.book;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The read model: all accounts in memory, kept current by change sets, never written by anyone
 * else.
 */
@ProviderType
public interface Book {
  /** True once everything is loaded. */
  boolean ready();

  /** Number of the last change set applied. */
  long asOf();

  /** Waits until the book contains a change set; false when the time is over first. */
  boolean await(long change, Duration limit);

  /** The columns there are now. */
  List<ColumnInfo> columns();

  /** A page. UNAVAILABLE while loading or when {@code atLeast} is not reached within 2 s. */
  Answer<Page> query(Actor actor, Query query);

  /** Groups, largest first. */
  Answer<List<Group>> group(Actor actor, GroupQuery query);

  /**
   * Reads several things that belong together; applying change sets waits meanwhile, so be brief.
   */
  <T> T read(Function<BookView, T> reader);

  /** How far loading is. */
  Loading loading();

  /**
   * How far loading is.
   *
   * @param accounts accounts loaded
   * @param transactions transactions loaded
   * @param failure why loading failed, empty otherwise
   */
  record Loading(long accounts, long transactions, String failure) {}
}
