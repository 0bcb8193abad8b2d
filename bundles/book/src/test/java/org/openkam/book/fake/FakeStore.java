package org.openkam.book.fake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.Change;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ChangeSet;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.RunStore;
import org.openkam.api.store.SystemStore;
import org.openkam.book.apply.Stores;

/** A store in memory that keeps what the store promises the book. */
public final class FakeStore {
  /** When an import was committed and undone; 0 while it was not. */
  static final class Import {
    final long id;
    long committed;
    long undone;

    Import(long id) {
      this.id = id;
    }
  }

  final List<ChangeSet> log = new ArrayList<>();
  final Map<Long, Import> imports = new HashMap<>();
  public final FakeAccounts accounts = new FakeAccounts(this);
  public final FakeLedger ledger = new FakeLedger(this);
  public final FakeRuns runs = new FakeRuns(this);
  public final FakeSystem system = new FakeSystem(this);

  /** Thrown by the next read of the ledger's rows. */
  public volatile RuntimeException broken;

  private long lastId;

  long id() {
    return ++lastId;
  }

  public synchronized long head() {
    return log.size();
  }

  public synchronized List<ChangeSet> after(long number, int limit) {
    int from = (int) Math.min(number, log.size());
    return List.copyOf(log.subList(from, Math.min(log.size(), from + limit)));
  }

  synchronized long commit(Change... changes) {
    log.add(new ChangeSet(log.size() + 1, Instant.EPOCH, "test", List.of(changes)));
    return log.size();
  }

  /** True when something of an import (0: none) recorded then was in force. */
  boolean inForce(long importId, long recorded, long asOf) {
    if (importId == 0) return recorded <= asOf;
    Import i = imports.get(importId);
    return i.committed != 0 && i.committed <= asOf && (i.undone == 0 || i.undone > asOf);
  }

  Import begin() {
    Import i = new Import(id());
    imports.put(i.id, i);
    return i;
  }

  public Stores stores() {
    return new Stores(
        as(ChangeLog.class, this),
        as(AccountStore.class, accounts),
        as(LedgerStore.class, ledger),
        as(RunStore.class, runs),
        as(SystemStore.class, system));
  }

  /** Answers a service's methods by those of the fake that look alike, one at a time. */
  private <T> T as(Class<T> type, Object fake) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                Method same =
                    fake.getClass().getMethod(method.getName(), method.getParameterTypes());
                synchronized (this) {
                  return same.invoke(fake, arguments);
                }
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
