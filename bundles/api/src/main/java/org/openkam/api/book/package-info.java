/**
 * The book: all accounts as columns in memory with the ledger beside them. Queries for faces, a
 * consistent view for engines, and the extension point for facts.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.book;
