package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.console.UsersApi;
import io.github.java42.client.services.ExfiltratedFilesApi;
import io.github.java42.client.storage.RestoresApi;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {
  @Test
  void nodeCallsItsOwnHostWithTheTokenOfTheClient() throws Exception {
    try (FakeConsole console = FakeConsole.of(200, "{\"data\":{\"username\":\"mara\"}}");
        FakeConsole storage = FakeConsole.of(200, "{\"data\":{\"jobId\":\"7\"}}");
        Code42Client sdk = console.client()) {
      Node node = sdk.node(storage.url());
      assertThat(console.logins()).as("no request yet").isEmpty();
      node.call(RestoresApi.class, api -> api.getRestoreJob("7", Map.of()));
      node.call(UsersApi.class, api -> api.getCurrentUser(Map.of()));
      assertThat(storage.requests())
          .extracting(r -> r.getTarget() + " " + r.getHeaders().get("Authorization"))
          .containsExactly("/api/v1/WebRestoreJob/7 Bearer " + FakeConsole.TOKEN);
      assertThat(console.requests())
          .extracting(r -> r.getTarget())
          .containsExactly("/api/v1/User/my");
      assertThat(console.logins()).hasSize(1);
      assertThat(node)
          .asString()
          .startsWith("Node[localhost of localhost, ")
          .doesNotContain("p@ss");
    }
  }

  @Test
  @SuppressWarnings("deprecation") // a token of it is plain text
  void pathOfTheNodeIsKept() throws Exception {
    try (FakeConsole console = FakeConsole.of(200, "{}");
        FakeConsole files =
            new FakeConsole(r -> new MockResponse.Builder().body("token-1").build());
        Code42Client sdk =
            Code42Client.builder(console.url()).credentials(FakeConsole.account()).build()) {
      Code42Response<String> token =
          sdk.withOptions(o -> o.header("X-Trace", "7"))
              .node(files.url() + "eds/")
              .call(
                  ExfiltratedFilesApi.class,
                  api -> api.getExfiltratedFileToken("d", "e", "f", Map.of()));
      assertThat(token.body()).isEqualTo("token-1");
      assertThat(files.requests().get(0).getTarget()).startsWith("/eds/api/v1/file-download-token");
      assertThat(files.requests().get(0).getHeaders().get("X-Trace")).isEqualTo("7");
    }
  }

  @Test
  void contentIsDownloadedFromTheNode() throws Exception {
    try (FakeConsole console = FakeConsole.of(200, "{}");
        FakeConsole storage =
            new FakeConsole(r -> new MockResponse.Builder().body("bytes").build());
        Code42Client sdk = console.client();
        Download download =
            sdk.node(storage.url())
                .download(RestoresApi.class, api -> api.downloadRestoreResult("7", Map.of()))) {
      assertThat(download.stream().readAllBytes())
          .isEqualTo("bytes".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void operationOfANodeWithoutANodeNamesTheWay() throws Exception {
    try (FakeConsole console = FakeConsole.of(200, "{}");
        Code42Client sdk = console.client()) {
      assertThatThrownBy(() -> sdk.call(RestoresApi.class, api -> api.getRestoreJob("7", Map.of())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("sdk.node(url)");
      assertThat(console.requests()).isEmpty();
      assertThat(console.logins()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "null, url is empty",
        "'', url is empty",
        "ftp://node.example.com, neither https nor http",
        "https://user:hunter2@node.example.com, url: credentials",
        "https://node.example.com/?token=hunter2, a query or a fragment",
        "http://node.example.com, http would send the token in the clear",
      })
  void badUrlIsRefused(String url, String message) {
    try (Code42Client sdk =
        Code42Client.builder("console.example.com").credentials(FakeConsole.account()).build()) {
      assertThatThrownBy(() -> sdk.node(url))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message)
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void bareHostIsHttps() {
    try (Code42Client sdk =
        Code42Client.builder("console.example.com").credentials(FakeConsole.account()).build()) {
      assertThat(sdk.node("node.example.com"))
          .asString()
          .startsWith("Node[node.example.com of console.example.com, ");
    }
  }
}
