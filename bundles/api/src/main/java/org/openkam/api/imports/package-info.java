/** Files into accounts and transactions: shape, mapping, dry run, commit, undo. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.imports;
