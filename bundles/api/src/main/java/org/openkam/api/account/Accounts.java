package org.openkam.api.account;

import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Group;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.value.AttributeDefinition;
import org.osgi.annotation.versioning.ProviderType;

/** The port of accounts: what faces call. Needs READ, for changes WRITE. */
@ProviderType
public interface Accounts {

  /** The columns that the actor may see, in a sensible order. */
  List<ColumnInfo> columns(Actor actor);

  /**
   * Lists from the book. Columns above the actor's clearance come masked; sorting or filtering by
   * one is refused.
   */
  Answer<Page> list(Actor actor, Query query);

  /** Groups and sums from the book. */
  Answer<List<Group>> group(Actor actor, GroupQuery query);

  /** One account as the store has it, with the version that a change must name. */
  Account get(Actor actor, AccountId id);

  /** All states of an account, newest first. */
  List<Account> history(Actor actor, AccountId id);

  /** Creates an account. */
  Committed<AccountId> create(Write write, AccountDraft draft);

  /**
   * Changes an account to a new state.
   *
   * @param version the version that was read; STALE when somebody changed it since
   */
  Committed<Account> update(Write write, AccountId id, int version, AccountDraft draft);

  /** The attributes that are defined, standard ones first. */
  List<AttributeDefinition> attributes(Actor actor);

  /** Defines an attribute. Needs MANAGE_SYSTEM or IMPORT. */
  Committed<AttributeDefinition> define(Write write, AttributeDefinition definition);
}
