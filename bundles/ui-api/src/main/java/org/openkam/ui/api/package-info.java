/**
 * What a bundle contributes to the user interface: views, tabs of the account page, cards of the
 * start page; and the small parts that make them look alike. A contribution is a service: it is on
 * offer while its bundle runs, in all open browser tabs, and gone when it stops.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.openkam.ui.api;
