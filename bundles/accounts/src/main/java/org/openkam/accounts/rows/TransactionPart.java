package org.openkam.accounts.rows;

import java.util.Optional;
import org.openkam.api.imports.ImportEngine.ProductDraft;
import org.openkam.api.ledger.TransactionDraft;

/**
 * What a row says about a transaction.
 *
 * @param draft the transaction
 * @param product its product; the name is empty when the row does not say
 * @param account its account; null when accounts do not come from this file
 */
public record TransactionPart(
    TransactionDraft draft, Optional<ProductDraft> product, AccountPart account) {}
