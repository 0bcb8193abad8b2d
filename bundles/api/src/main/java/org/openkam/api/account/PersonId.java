package org.openkam.api.account;

/** A person's id: positive, from a sequence, never reused. */
public record PersonId(long value) {}
