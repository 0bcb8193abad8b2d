/** Value scoring: models as data, runs as stored facts, explanations, grades. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.scoring;
