package org.openkam.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Faults as problem documents (RFC 9457): what, where, cure; never a stack trace. A fault travels
 * as the entity until the response filter, because only there the request and its language are
 * known.
 */
@Provider
@JakartarsExtension
@Component(service = {ExceptionMapper.class, ContainerResponseFilter.class})
public final class Problems implements ExceptionMapper<Throwable>, ContainerResponseFilter {
  static final String TYPE = "application/problem+json";
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Texts texts;

  /** Collects what it needs. */
  @Activate
  public Problems(@Reference Texts texts) {
    this.texts = texts;
  }

  private record Fault(Throwable thrown) {}

  @Override
  public Response toResponse(Throwable fault) {
    return Response.status(500).type(TYPE).entity(new Fault(fault)).build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof Fault fault)) return;
    Locale locale = Call.locale(request.getAcceptableLanguages());
    Response problem = problem(fault.thrown(), locale);
    response.setStatus(problem.getStatus());
    response.setEntity(problem.getEntity(), new Annotation[0], MediaType.valueOf(TYPE));
    problem.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
  }

  private Response problem(Throwable fault, Locale locale) {
    if (fault instanceof RefusedException refused) return refused(refused.refusals(), locale);
    if (cause(fault) instanceof RefusedException refused)
      return refused(refused.refusals(), locale);
    if (fault instanceof JsonProcessingException json) {
      String field =
          json instanceof JsonMappingException m
              ? m.getPath().stream()
                  .map(r -> r.getFieldName() == null ? "" + r.getIndex() : r.getFieldName())
                  .collect(Collectors.joining("."))
              : "";
      var at = json.getLocation();
      return refused(
          List.of(
              new Refusal(
                  Refusal.Kind.MALFORMED,
                  field,
                  java.util.OptionalLong.empty(),
                  "refused.json",
                  List.of(at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()))),
          locale);
    }
    if (fault instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return problem(
          status, String.valueOf(web.getResponse().getStatusInfo().getReasonPhrase()), Map.of());
    }
    String id = UUID.randomUUID().toString();
    LOG.error("Request failed, incident {}", id, fault);
    return problem(500, texts.text(locale, "refused.internal", id), Map.of("incident", id));
  }

  private static Throwable cause(Throwable fault) {
    Throwable at = fault;
    for (int i = 0; i < 5 && at != null; i++, at = at.getCause()) {
      if (at instanceof RefusedException) return at;
    }
    return fault;
  }

  private Response refused(List<Refusal> refusals, Locale locale) {
    Refusal first = refusals.get(0);
    Map<String, Object> more = new LinkedHashMap<>();
    if (!first.field().isEmpty()) more.put("field", first.field());
    first.row().ifPresent(row -> more.put("row", row));
    texts.cure(locale, first).ifPresent(cure -> more.put("cure", cure));
    if (refusals.size() > 1) {
      List<Map<String, Object>> all = new ArrayList<>();
      for (Refusal r : refusals) {
        all.add(
            Map.of("field", r.field(), "key", r.messageKey(), "detail", texts.sentence(locale, r)));
      }
      more.put("errors", all);
    }
    more.put("key", first.messageKey());
    return problem(first.kind().status(), texts.sentence(locale, first), more);
  }

  private static Response problem(int status, String detail, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    Response.Status known = Response.Status.fromStatusCode(status);
    body.put("title", known == null ? "Refused" : known.getReasonPhrase());
    body.put("status", status);
    body.put("detail", detail);
    body.putAll(more);
    Response.ResponseBuilder answer = Response.status(status).type(TYPE).entity(body);
    if (status == 401) answer.header("WWW-Authenticate", "Bearer");
    if (status == 503 || status == 429) answer.header("Retry-After", "2");
    return answer.build();
  }
}
