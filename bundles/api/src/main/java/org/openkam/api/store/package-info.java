/**
 * What the store offers to the platform's own bundles (book, gateway, security). Faces and modules
 * do not use it: they have ports and engines. Every write is one transaction with its audit row and
 * its change set.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.store;
