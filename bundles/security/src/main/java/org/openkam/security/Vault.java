package org.openkam.security;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.openkam.api.store.UserStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The secrets of this process: set-up token, operator credential, one-time links, failures. */
@Component(service = Vault.class, immediate = true, configurationPid = Vault.PID)
@Designate(ocd = Vault.Config.class)
public final class Vault {
  static final String PID = "org.openkam.security";

  final UserStore users;
  final SetUpToken setUpToken;
  final OperatorCredential operator;
  final OneTimeTokens links;
  final Attempts attempts;
  final HashingLane lane = new HashingLane();
  final Actors actors;
  final Clock clock;

  /** PID {@code org.openkam.security}. */
  @ObjectClassDefinition(id = PID, name = "OpenKAM Security")
  public @interface Config {
    @AttributeDefinition(
        description = "The owner of the installation may act as operator at the command line")
    boolean operator() default true;
  }

  /** Prints the set-up token where there is no user yet, and renews the operator's credential. */
  @Activate
  public Vault(@Reference UserStore users, BundleContext context, Config config) {
    this(
        users,
        Path.of(context.getProperty("karaf.data")),
        Address.of(context::getProperty),
        config.operator(),
        Clock.systemUTC(),
        System.out);
  }

  Vault(
      UserStore users,
      Path data,
      String url,
      boolean operatorOn,
      Clock clock,
      PrintStream console) {
    this.users = users;
    this.clock = clock;
    this.setUpToken = new SetUpToken(data);
    this.operator = new OperatorCredential(data, operatorOn);
    this.links = new OneTimeTokens(clock);
    this.attempts = new Attempts(clock);
    this.actors = new Actors(users, operator);
    operator.issue(url);
    if (users.users().isEmpty()) setUpToken.issue(console, url);
    else setUpToken.used();
  }
}
