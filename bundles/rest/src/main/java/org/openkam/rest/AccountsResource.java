package org.openkam.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.api.Answer;
import org.openkam.api.Committed;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.book.Group;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.book.Row;
import org.openkam.api.book.Sort;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Value;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Accounts: list, group, get, create, change. */
@Path("v1")
@Produces("application/json")
@Tag(name = "accounts")
@JakartarsResource
@Component(service = {AccountsResource.class, Resource.class})
public final class AccountsResource implements Resource {
  private static final List<String> USUAL = List.of("name", "score", "grade", "revenue", "margin");
  private final Accounts accounts;

  /** Collects what it needs. */
  @Activate
  public AccountsResource(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  /** A page of accounts; rows are objects with the columns that were asked for. */
  public record PageBody(
      List<Map<String, Object>> rows,
      long filtered,
      long all,
      Map<String, Value> sums,
      long asOf) {}

  /**
   * What {@code POST accounts/query} takes: as the parameters of the list, the filter as a tree.
   */
  public record QueryBody(
      JsonNode filter,
      String search,
      List<String> sort,
      Integer offset,
      Integer limit,
      List<String> columns,
      List<String> sums) {}

  @GET
  @Path("accounts")
  @Operation(summary = "List accounts from the book")
  public Response list(
      @Context ContainerRequestContext request,
      @Parameter(description = "filter tree as JSON") @QueryParam("filter") String filter,
      @Parameter(description = "substring of name or key") @QueryParam("search") String search,
      @Parameter(description = "column names, - in front for descending") @QueryParam("sort")
          String sort,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Parameter(description = "column names, comma separated") @QueryParam("columns")
          String columns,
      @QueryParam("sums") String sums) {
    Call call = Call.of(request);
    Filter tree = filters(call).parse(filter);
    return page(call, tree, search, split(sort), offset, limit, split(columns), split(sums));
  }

  @POST
  @Path("accounts/query")
  @Operation(summary = "List accounts by a filter in the body")
  public Response query(@Context ContainerRequestContext request, QueryBody q) {
    Call call = Call.of(request);
    return page(
        call,
        filters(call).of(q.filter()),
        q.search(),
        or(q.sort()),
        q.offset() == null ? 0 : q.offset(),
        q.limit() == null ? 50 : q.limit(),
        or(q.columns()),
        or(q.sums()));
  }

  private Response page(
      Call call,
      Filter filter,
      String search,
      List<String> sort,
      int offset,
      int limit,
      List<String> columns,
      List<String> sums) {
    List<String> shown = columns.isEmpty() ? usual(call) : columns;
    List<Sort> order =
        sort.stream()
            .map(s -> s.startsWith("-") ? new Sort(s.substring(1), true) : new Sort(s, false))
            .toList();
    Answer<Page> answer =
        accounts.list(
            call.actor(),
            new Query(filter, search, order, offset, limit, shown, sums, call.atLeast()));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : answer.value().rows()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      cells.put("id", row.id().value());
      for (int i = 0; i < shown.size(); i++) cells.put(shown.get(i), row.cells().get(i));
      rows.add(cells);
    }
    Page page = answer.value();
    return Response.ok(new PageBody(rows, page.filtered(), page.all(), page.sums(), answer.asOf()))
        .header(Call.CHANGE, answer.asOf())
        .build();
  }

  private List<String> usual(Call call) {
    var there = accounts.columns(call.actor()).stream().map(ColumnInfo::name).toList();
    return USUAL.stream().filter(there::contains).toList();
  }

  private FilterJson filters(Call call) {
    return new FilterJson(
        accounts.columns(call.actor()).stream()
            .collect(Collectors.toMap(ColumnInfo::name, c -> c)));
  }

  @GET
  @Path("accounts/columns")
  @Operation(summary = "The columns of the book")
  public List<ColumnInfo> columns(@Context ContainerRequestContext request) {
    return accounts.columns(Call.of(request).actor());
  }

  @GET
  @Path("accounts/groups")
  @Operation(summary = "Counts and sums per value of a column")
  public Answer<List<Group>> groups(
      @Context ContainerRequestContext request,
      @QueryParam("by") String by,
      @QueryParam("filter") String filter,
      @QueryParam("search") String search,
      @QueryParam("sums") String sums,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Call call = Call.of(request);
    return accounts.group(
        call.actor(),
        new GroupQuery(
            filters(call).parse(filter), search, by, split(sums), limit, call.atLeast()));
  }

  @GET
  @Path("accounts/{id}")
  @Operation(summary = "One account; its version is the ETag")
  public Response get(@Context ContainerRequestContext request, @PathParam("id") long id) {
    Account account = accounts.get(Call.of(request).actor(), new AccountId(id));
    return shown(account);
  }

  private static Response shown(Account account) {
    return Response.ok(AccountBody.Shown.of(account))
        .header("ETag", Call.tag(account.version()))
        .build();
  }

  @GET
  @Path("accounts/{id}/history")
  @Operation(summary = "All states of an account, newest first")
  public List<AccountBody.Shown> history(
      @Context ContainerRequestContext request, @PathParam("id") long id) {
    return accounts.history(Call.of(request).actor(), new AccountId(id)).stream()
        .map(AccountBody.Shown::of)
        .toList();
  }

  @POST
  @Path("accounts")
  @Operation(summary = "Create an account")
  public Response create(@Context ContainerRequestContext request, AccountBody body) {
    Call call = Call.of(request);
    Committed<AccountId> done =
        accounts.create(call.write(), Bodies.given(body).draft(accounts.attributes(call.actor())));
    long id = done.value().value();
    return Call.created(done, "accounts/" + id, Map.of("id", id, "change", done.change())).build();
  }

  @PUT
  @Path("accounts/{id}")
  @Operation(summary = "Change an account to a new state; If-Match names the version that was read")
  public Response update(
      @Context ContainerRequestContext request, @PathParam("id") long id, AccountBody body) {
    Call call = Call.of(request);
    Committed<Account> done =
        accounts.update(
            call.write(),
            new AccountId(id),
            call.ifMatch(),
            Bodies.given(body).draft(accounts.attributes(call.actor())));
    return Call.done(done, AccountBody.Shown.of(done.value()))
        .header("ETag", Call.tag(done.value().version()))
        .build();
  }

  @GET
  @Path("attributes")
  @Operation(summary = "The attributes that are defined")
  public List<AttributeDefinition> attributes(@Context ContainerRequestContext request) {
    return accounts.attributes(Call.of(request).actor());
  }

  @POST
  @Path("attributes")
  @Operation(summary = "Define an attribute")
  public Response define(@Context ContainerRequestContext request, AttributeDefinition definition) {
    var done = accounts.define(Call.of(request).write(), Bodies.given(definition));
    return Call.created(done, "attributes", done.value()).build();
  }

  private static List<String> split(String list) {
    return list == null || list.isBlank() ? List.of() : List.of(list.strip().split("\\s*,\\s*"));
  }

  private static List<String> or(List<String> list) {
    return list == null ? List.of() : list;
  }
}
