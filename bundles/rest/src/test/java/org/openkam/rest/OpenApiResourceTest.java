package org.openkam.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiResourceTest {

  @Test
  void theDocumentDescribesEveryRegisteredResource() throws Exception {
    byte[] bytes =
        OpenApiResource.document(
            Set.of(
                AccountsResource.class,
                PeopleResource.class,
                LedgerResource.class,
                ImportsResource.class,
                ScoringResource.class,
                SystemResource.class,
                HealthResource.class));

    JsonNode document = Json.MAPPER.readTree(bytes);
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(document.path("paths").path("/v1/accounts").path("post").path("summary").asText())
        .isEqualTo("Create an account");
    assertThat(document.path("paths").path("/v1/imports/{id}/commit").has("post")).isTrue();
    assertThat(document.path("paths").path("/v1/accounts/{id}/explanation").has("get")).isTrue();
    assertThat(document.path("components").path("schemas").has("AccountBody")).isTrue();
    assertThat(document.at("/components/schemas/AccountBody/properties/name/type").toString())
        .contains("string");
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("ContainerRequestContext");
  }
}
