package org.openkam.gateway;

import java.util.Arrays;
import org.openkam.api.Actor;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first step of every call: is there an actor, and may it? Refusals are logged. */
public final class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private Door() {}

  /** Refuses a call without an actor or by an actor who lacks all of these rights. */
  public static void demand(Actor actor, Right... anyOf) {
    if (actor == null) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "refused.actor.none").thrown();
    }
    if (Arrays.stream(anyOf).noneMatch(actor::may)) {
      LOG.info("{} from {} lacks {}", actor.name(), actor.origin(), anyOf[0]);
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "refused.right", anyOf[0].name()).thrown();
    }
  }

  /** Refuses an actor that may not read a class of data in full where there is nothing to mask. */
  public static void demandClearance(Actor actor, DataClass dataClass) {
    if (!actor.clearedFor(dataClass)) {
      LOG.info("{} from {} is not cleared for {}", actor.name(), actor.origin(), dataClass);
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "refused.clearance", dataClass.name()).thrown();
    }
  }

  /** The same answer for what is not there and for what is not there for this actor. */
  public static RefusedException notFound(String what, long id) {
    return Refusal.of(Refusal.Kind.NOT_FOUND, "refused." + what + ".none", Long.toString(id))
        .thrown();
  }
}
