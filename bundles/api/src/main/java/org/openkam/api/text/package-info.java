/** Texts in Chinese and English: every bundle brings its own, found by key, merged in one place. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.text;
