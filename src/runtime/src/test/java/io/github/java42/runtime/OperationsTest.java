package io.github.java42.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private static final String FACTS =
      """
      {"listUsers": {"method": "GET", "path": "/api/v1/User", "envelope": "data",
         "throws": ["OrgNotFound"],
         "pagination": {"style": "page", "page": "pgNum", "size": "pgSize", "first": 1,
           "defaultSize": 500, "maximumSize": 1000, "results": "users", "total": "totalCount",
           "ends": "empty"},
         "parameters": [{"name": "active", "in": "query", "type": "boolean"},
           {"name": "q", "in": "header", "type": "string", "required": true, "secret": true,
            "pattern": "[a-z]+", "minimum": 1, "maximum": 9, "minLength": 2, "maxLength": 8}]},
       "search": {"method": "POST", "path": "/v2/search", "host": "FORENSIC", "retrySafe": true,
         "security": "none", "secrets": ["password"],
         "pagination": {"style": "cursor", "in": "body", "token": "pgToken", "next": "nextPgToken"},
         "body": {"type": "a.b.Query", "required": true}},
       "scroll": {"method": "POST", "path": "/v2/scroll",
         "pagination": {"style": "offset", "offset": "from", "size": "limit"}}}
      """;

  private static Operations of(String facts) {
    return new Operations(
        "a.client", () -> new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsAllThatIsSaid() {
    Operations operations = of(FACTS);
    assertThat(operations.apiPackage()).isEqualTo("a.client");
    assertThat(operations.names()).containsExactly("listUsers", "search", "scroll");
    assertThat(operations.get("listUsers"))
        .isEqualTo(
            new Operation(
                "listUsers",
                "GET",
                "/api/v1/User",
                "authority",
                "data",
                false,
                "bearer",
                "application/json",
                List.of("OrgNotFound"),
                new Operation.Pagination(
                    Operation.Pagination.Style.PAGE,
                    false,
                    "pgNum",
                    "pgSize",
                    1,
                    false,
                    500,
                    1000,
                    "users",
                    "totalCount",
                    null,
                    Operation.Pagination.Ends.EMPTY),
                List.of(),
                List.of(
                    new Operation.Parameter(
                        "active",
                        Operation.Parameter.In.QUERY,
                        "boolean",
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null),
                    new Operation.Parameter(
                        "q",
                        Operation.Parameter.In.HEADER,
                        "string",
                        true,
                        true,
                        "[a-z]+",
                        1L,
                        9L,
                        2,
                        8)),
                null,
                null));
    Operation search = operations.get("search");
    assertThat(search.host()).isEqualTo("FORENSIC");
    assertThat(search.security()).isEqualTo("none");
    assertThat(search.secrets()).containsExactly("password");
    assertThat(search.body()).isEqualTo(new Operation.Body("a.b.Query", true));
    assertThat(search.pagination())
        .isEqualTo(
            new Operation.Pagination(
                Operation.Pagination.Style.CURSOR,
                true,
                "pgToken",
                null,
                0,
                false,
                0,
                0,
                null,
                null,
                "nextPgToken",
                Operation.Pagination.Ends.SHORT));
    assertThat(operations.get("scroll").pagination().position()).isEqualTo("from");
  }

  @Test
  void isSafeToRetryByMethodOrByContract() {
    Operations operations = of(FACTS);
    assertThat(operations.get("listUsers").isRetrySafe()).isTrue();
    assertThat(operations.get("search").isRetrySafe()).isTrue();
    assertThat(operations.get("scroll").isRetrySafe()).isFalse();
  }

  @Test
  void readsTheResourceOnceAndAtFirstUse() {
    AtomicInteger opened = new AtomicInteger();
    Operations operations =
        new Operations(
            "a.client",
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream(FACTS.getBytes(StandardCharsets.UTF_8));
            });
    assertThat(opened).hasValue(0);
    assertThat(operations.get("search")).isSameAs(operations.get("search"));
    operations.names();
    assertThat(opened).hasValue(1);
  }

  @Test
  void saysWhatIsNotThere() {
    assertThatThrownBy(() -> of(FACTS).get("listUser"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No operation \"listUser\" in a.client");
    assertThatThrownBy(() -> new Operations("a.client", () -> null).names())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The facts of a.client are not in its jar");
    assertThatThrownBy(() -> of("{").names()).isInstanceOf(JsonException.class);
    InputStream unreadable =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] b, int from, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> new Operations("a.client", () -> unreadable).names())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("The facts of a.client cannot be read");
  }
}
