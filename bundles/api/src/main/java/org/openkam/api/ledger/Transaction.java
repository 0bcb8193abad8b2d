package org.openkam.api.ledger;

import java.util.Optional;
import org.openkam.api.account.AccountId;

/**
 * A transaction of the ledger.
 *
 * @param id its id, from a sequence
 * @param version 1 for the first posting of a reference, one more per correction
 * @param account the account, empty for an orphan
 * @param recorded number of the change set that recorded it
 * @param content what was posted
 */
public record Transaction(
    long id, int version, Optional<AccountId> account, long recorded, TransactionDraft content) {}
