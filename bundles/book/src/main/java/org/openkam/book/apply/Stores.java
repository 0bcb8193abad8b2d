package org.openkam.book.apply;

import org.openkam.api.store.AccountStore;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.RunStore;
import org.openkam.api.store.SystemStore;

/**
 * The truth that the book shows.
 *
 * @param log the change sets
 * @param accounts accounts and attributes
 * @param ledger transactions and rates
 * @param runs models and runs
 * @param system settings
 */
public record Stores(
    ChangeLog log, AccountStore accounts, LedgerStore ledger, RunStore runs, SystemStore system) {}
