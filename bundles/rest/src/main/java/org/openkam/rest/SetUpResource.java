package org.openkam.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.openkam.api.Actor;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.security.SignIn;
import org.openkam.api.security.Users;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Set-up of a fresh installation by a program, with the token that its console printed. */
@Path("v1/set-up")
@Produces("application/json")
@Tag(name = "system")
@JakartarsResource
@Component(service = {SetUpResource.class, Resource.class})
public final class SetUpResource implements Resource {
  private static final Duration FIRST_TOKEN = Duration.ofDays(1);

  private final SignIn signIn;
  private final Enterprise enterprise;
  private final Users users;
  private final Clock clock = Clock.systemUTC();

  /** Collects what it needs. */
  @Activate
  public SetUpResource(
      @Reference SignIn signIn, @Reference Enterprise enterprise, @Reference Users users) {
    this.signIn = signIn;
    this.enterprise = enterprise;
    this.users = users;
  }

  /** Who becomes the first administrator, and what is known of the enterprise. */
  public record SetUpBody(
      String token,
      String name,
      String password,
      String company,
      String currency,
      ZoneId zone,
      Integer fiscalYearStart) {

    /** What the settings would refuse is refused before anything is written. */
    Settings settings(int version, String primaryModel) {
      Settings usual = Settings.initial();
      return new Settings(
          version,
          company == null ? usual.name() : company,
          currency == null ? usual.reportingCurrency() : currency,
          zone == null ? usual.zone() : zone,
          fiscalYearStart == null ? usual.fiscalYearStart() : fiscalYearStart,
          primaryModel);
    }
  }

  @GET
  @Operation(summary = "Whether there is an administrator yet")
  public Map<String, Boolean> state() {
    return Map.of("needed", signIn.needsSetUp());
  }

  @POST
  @Operation(summary = "Make the first administrator; answers a bearer token for a day")
  public Response setUp(SetUpBody body) {
    SetUpBody b = Bodies.given(body);
    b.settings(0, "");
    String name = Bodies.given(b.name(), "name");
    char[] password = Bodies.given(b.password(), "password").toCharArray();
    Actor actor =
        signIn.setUp(Bodies.given(b.token(), "token").strip(), name, name, password, "rest");
    Settings now = enterprise.settings(actor);
    enterprise.change(Write.by(actor), b.settings(now.version(), now.primaryModel()));
    Users.Issued issued =
        users.issue(
            Write.by(actor),
            "set-up",
            actor.rights(),
            actor.clearance(),
            clock.instant().plus(FIRST_TOKEN));
    return Response.status(201).entity(issued).build();
  }
}
