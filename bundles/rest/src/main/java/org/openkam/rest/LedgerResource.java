package org.openkam.rest;

import io.swagger.v3.oas.annotations.Operation;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.Ledger;
import org.openkam.api.ledger.Rate;
import org.openkam.api.ledger.Transaction;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.value.Amounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The ledger: post one transaction, list an account's, rates. */
@Path("v1")
@Produces("application/json")
@Tag(name = "ledger")
@JakartarsResource
@Component(service = {LedgerResource.class, Resource.class})
public final class LedgerResource implements Resource {
  private final Ledger ledger;

  /** Collects what it needs. */
  @Activate
  public LedgerResource(@Reference Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A transaction in requests; {@code source} names the system of account, reference and product.
   */
  public record TransactionBody(
      String source,
      String account,
      String reference,
      LocalDate date,
      String product,
      BigDecimal quantity,
      BigDecimal revenue,
      BigDecimal cost,
      BigDecimal discount,
      String currency) {
    TransactionDraft draft() {
      String from = Bodies.given(source, "source");
      return new TransactionDraft(
          new ExternalKey(from, Bodies.given(account, "account")),
          new ExternalKey(from, Bodies.given(reference, "reference")),
          Bodies.given(date, "date"),
          Optional.ofNullable(product),
          quantity == null ? BigDecimal.ZERO : quantity,
          Bodies.given(revenue, "revenue"),
          Optional.ofNullable(cost),
          Optional.ofNullable(discount),
          Bodies.given(currency, "currency"));
    }
  }

  /** One month of an account in the reporting currency. */
  public record MonthBody(
      int year, int month, BigDecimal revenue, BigDecimal cost, int transactions) {}

  @POST
  @Path("transactions")
  @Operation(summary = "Post one transaction; the same reference again is a correction")
  public Response post(@Context ContainerRequestContext request, TransactionBody body) {
    var done = ledger.post(Call.of(request).write(), Bodies.given(body).draft());
    return Call.created(done, "transactions/" + done.value().id(), done.value()).build();
  }

  @GET
  @Path("accounts/{id}/transactions")
  @Operation(summary = "An account's transactions, newest first")
  public List<Transaction> of(
      @Context ContainerRequestContext request,
      @PathParam("id") long account,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return ledger.of(Call.of(request).actor(), new AccountId(account), offset, limit);
  }

  @GET
  @Path("accounts/{id}/months")
  @Operation(summary = "An account's revenue and cost per month, oldest first")
  public List<MonthBody> months(
      @Context ContainerRequestContext request, @PathParam("id") long account) {
    return ledger.months(Call.of(request).actor(), new AccountId(account)).stream()
        .map(
            m ->
                new MonthBody(
                    m.year(),
                    m.month(),
                    Amounts.toDecimal(m.revenue()),
                    Amounts.toDecimal(m.cost()),
                    m.transactions()))
        .toList();
  }

  @GET
  @Path("transactions/orphans")
  @Operation(summary = "How many transactions wait for their account")
  public Map<String, Long> orphans(@Context ContainerRequestContext request) {
    return Map.of("orphans", ledger.orphans(Call.of(request).actor()));
  }

  @GET
  @Path("rates")
  @Operation(summary = "Exchange rates into the reporting currency")
  public List<Rate> rates(@Context ContainerRequestContext request) {
    return ledger.rates(Call.of(request).actor());
  }

  @PUT
  @Path("rates")
  @Operation(summary = "Add or replace exchange rates")
  public Response putRates(@Context ContainerRequestContext request, List<Rate> rates) {
    var done = ledger.putRates(Call.of(request).write(), Bodies.given(rates));
    return Call.done(done, Map.of("rates", done.value())).build();
  }
}
