/** The append-only ledger of transactions, products, currencies and rates. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.ledger;
