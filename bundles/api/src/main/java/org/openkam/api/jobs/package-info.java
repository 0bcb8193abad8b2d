/** Long work with a row in the store: progress, cancel, owner, outcome. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.jobs;
