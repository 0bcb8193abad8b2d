/**
 * The words every part of OpenKAM shares: who acts, what is refused and why, how an answer says how
 * fresh it is.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api;
