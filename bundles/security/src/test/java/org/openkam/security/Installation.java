package org.openkam.security;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.api.Actor;
import org.openkam.api.security.Role;
import org.openkam.api.store.AuditTrail;

/** A security bundle that was started on a folder. */
final class Installation {
  static final String PASSWORD = "a horse reads the paper";

  final TickingClock clock = new TickingClock();
  final UsersInMemory store;
  final ByteArrayOutputStream console = new ByteArrayOutputStream();
  final List<String> audited = new ArrayList<>();
  final SignInPort signIn;
  final UsersPort users;

  Installation(Path data) {
    this(data, true, new UsersInMemory());
  }

  Installation(Path data, boolean operator, UsersInMemory store) {
    this.store = store;
    PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
    Vault vault = new Vault(store, data, "http://127.0.0.1:8181", operator, clock, out);
    AuditTrail audit =
        new AuditTrail() {
          @Override
          public void note(Actor actor, String action, String subject, String detail) {
            audited.add(actor.name() + " " + action + " " + subject + " " + detail);
          }

          @Override
          public List<Entry> newest(int limit) {
            return List.of();
          }
        };
    signIn = new SignInPort(vault, audit);
    users = new UsersPort(vault, audit);
  }

  String printedToken() {
    Matcher token =
        Pattern.compile("setup_[\\w-]{43}").matcher(console.toString(StandardCharsets.UTF_8));
    return token.find() ? token.group() : "";
  }

  Actor administrator() {
    return signIn.setUp(printedToken(), "Admin", "Ada", PASSWORD.toCharArray(), "10.0.0.1");
  }

  Actor user(Actor by, String name, Role role) {
    users.create(
        org.openkam.api.Write.by(by),
        name,
        name,
        role,
        PASSWORD.toCharArray(),
        java.util.Optional.empty());
    return signIn.signIn(name, PASSWORD.toCharArray(), "10.0.0.2");
  }
}
