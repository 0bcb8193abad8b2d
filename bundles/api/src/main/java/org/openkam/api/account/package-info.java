/** Accounts as a tree of any depth, the people at them, and their external keys. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.account;
