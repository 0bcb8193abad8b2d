package org.openkam.api;

import java.util.List;

/** Carries one or more refusals out of a call; nothing was written. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Refusal> refusals;

  /** At least one refusal; the first one decides the status. */
  public RefusedException(List<Refusal> refusals) {
    super(refusals.get(0).messageKey() + refusals.get(0).arguments());
    this.refusals = List.copyOf(refusals);
  }

  /** All reasons, the first one is the main one. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /** The main reason. */
  public Refusal first() {
    return refusals.get(0);
  }
}
