/** Sign-in, users, roles and tokens. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.api.security;
