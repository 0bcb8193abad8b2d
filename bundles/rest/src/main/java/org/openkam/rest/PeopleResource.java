package org.openkam.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Committed;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Affiliation;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.account.People;
import org.openkam.api.account.Person;
import org.openkam.api.account.PersonDraft;
import org.openkam.api.account.PersonId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** People and their roles at accounts. */
@Path("v1")
@Produces("application/json")
@Tag(name = "people")
@JakartarsResource
@Component(service = {PeopleResource.class, Resource.class})
public final class PeopleResource implements Resource {
  private final People people;

  /** Collects what it needs. */
  @Activate
  public PeopleResource(@Reference People people) {
    this.people = people;
  }

  /** A dated role at an account. */
  public record At(long account, String role, LocalDate from, LocalDate until) {}

  /** A person in requests. */
  public record PersonBody(
      String name,
      String email,
      String phone,
      String language,
      List<ExternalKey> keys,
      List<At> affiliations) {
    PersonDraft draft() {
      return new PersonDraft(
          name,
          Optional.ofNullable(email),
          Optional.ofNullable(phone),
          Optional.ofNullable(language),
          keys == null ? Set.of() : Set.copyOf(keys));
    }

    List<Affiliation> roles() {
      if (affiliations == null) return List.of();
      return affiliations.stream()
          .map(
              a ->
                  new Affiliation(
                      new AccountId(a.account()),
                      Bodies.given(a.role(), "role"),
                      a.from() == null ? LocalDate.now() : a.from(),
                      Optional.ofNullable(a.until())))
          .toList();
    }
  }

  @GET
  @Path("accounts/{id}/people")
  @Operation(summary = "The people of an account")
  public List<Person> at(@Context ContainerRequestContext request, @PathParam("id") long account) {
    return people.at(Call.of(request).actor(), new AccountId(account));
  }

  @GET
  @Path("people/{id}")
  @Operation(summary = "One person; the version is the ETag")
  public Response get(@Context ContainerRequestContext request, @PathParam("id") long id) {
    Person person = people.get(Call.of(request).actor(), new PersonId(id));
    return Response.ok(person).header("ETag", Call.tag(person.version())).build();
  }

  @POST
  @Path("people")
  @Operation(summary = "Create a person with roles at accounts")
  public Response create(@Context ContainerRequestContext request, PersonBody body) {
    Committed<PersonId> done =
        people.create(Call.of(request).write(), Bodies.given(body).draft(), body.roles());
    long id = done.value().value();
    return Call.created(done, "people/" + id, Map.of("id", id, "change", done.change())).build();
  }

  @PUT
  @Path("people/{id}")
  @Operation(summary = "Change a person to a new state; If-Match names the version that was read")
  public Response update(
      @Context ContainerRequestContext request, @PathParam("id") long id, PersonBody body) {
    Call call = Call.of(request);
    Committed<Person> done =
        people.update(
            call.write(),
            new PersonId(id),
            call.ifMatch(),
            Bodies.given(body).draft(),
            body.roles());
    return Call.done(done, done.value()).header("ETag", Call.tag(done.value().version())).build();
  }
}
