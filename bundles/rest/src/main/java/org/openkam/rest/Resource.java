package org.openkam.rest;

/**
 * Marks the resources of this API; the OpenAPI document is built from the ones that are registered.
 */
public interface Resource {}
