/** Values: typed attributes, units, periods and windows of time. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.value;
