package org.openkam.book.query;

import org.openkam.api.Actor;
import org.openkam.api.Right;
import org.openkam.book.accounts.AccountTable;

/** Which accounts an actor may see: with READ all of them, without it none. */
final class Visibility {
  private Visibility() {}

  /** A set of its own: the caller may narrow it. */
  static Cut of(Actor actor, AccountTable accounts) {
    return actor.may(Right.READ) ? Cut.all(accounts.size()) : Cut.none(accounts.size());
  }
}
