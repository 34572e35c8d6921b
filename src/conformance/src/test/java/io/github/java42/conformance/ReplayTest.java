package io.github.java42.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final String PAGER =
      """
      {"id":"x","call":"x","login":"local_account","args":{"at":"{{authority}}/x","port":"{{kv.port}}",
       "netloc":"{{kv.netloc}}","tmp":"{{tmp}}/x"},
       "requests":[
        {"method":"GET","host_role":"authority","path":"/a%20b","query":[],"headers":{},"body":null},
        {"method":"GET","host_role":"authority","path":"/a%20b","query":[],"headers":{},"body":null},
        {"method":"GET","host_role":"kv","path":"/hang-up","query":[],"headers":{},"body":null}],
       "responses":[
        {"for":0,"status":299,"reason":"Fine","base64":"AP8=","headers":{"X-A":"ü"}},
        {"for":1,"status":200,"body":{"data":{"users":[1,2],"totalCount":5}},"headers":{}},
        {"for":2,"close_connection":true}],
       "result":{"kind":"pages","pages":[]}}
      """;

  private static final Case RECORDING = new Case((ObjectNode) Json.parse(PAGER));

  private final OkHttpClient client =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

  @Test
  void answersInOrderThenAsTheRulesSay() throws IOException {
    try (ReplayServers servers = new ReplayServers(RECORDING.roles())) {
      Replay replay = new Replay(RECORDING);
      servers.serve(replay);
      String url = servers.url("authority");

      try (Response first = get(url + "/a%20b?x=1+2&y")) {
        assertThat(first.code()).isEqualTo(299);
        assertThat(first.message()).isEqualTo("Fine");
        assertThat(first.body().bytes()).containsExactly(0x00, 0xFF);
      }
      assertThat(text(url + "/a%20b")).contains("[1,2]");
      assertThat(text(url + "/a%20b")).isEqualTo("{\"data\":{\"users\":[],\"totalCount\":5}}");
      assertThat(text(url + "/api/v3/auth/jwt?useBody=true")).contains("USER-TOKEN-1");
      assertThat(text(url + "/other")).contains("no answer");
      assertThatIOException().isThrownBy(() -> text(servers.url("kv") + "/hang-up"));

      List<Request> sent = replay.sent().stream().map(Exchange::request).toList();
      assertThat(sent)
          .extracting(Request::toString)
          .as("without the overhead of the login")
          .containsExactly(
              "GET authority /a%20b",
              "GET authority /a%20b",
              "GET authority /a%20b",
              "GET authority /other",
              "GET kv /hang-up");
      assertThat(sent.get(0).query()).containsExactly("x=1 2", "y=");
      assertThat(replay.received()).isEqualTo(6);
    }
  }

  @Test
  void aSecondLoginIsNoOverhead() throws IOException {
    try (ReplayServers servers = new ReplayServers(RECORDING.roles())) {
      Replay replay = new Replay(RECORDING);
      servers.serve(replay);

      text(servers.url("authority") + "/api/v3/auth/jwt");
      text(servers.url("authority") + "/api/v3/auth/jwt");

      assertThat(replay.sent()).hasSize(1);
    }
  }

  @Test
  void placeholdersBecomeAddresses() {
    assertThat(RECORDING.roles()).isEqualTo(Set.of("authority", "kv"));
    assertThat(RECORDING.resolved(role -> "http://" + role + ":1").steps().get(0).args())
        .isEqualTo(
            Json.object()
                .put("at", "http://authority:1/x")
                .put("port", "1")
                .put("netloc", "kv:1")
                .put("tmp", "{{tmp}}/x"));
  }

  private Response get(String url) throws IOException {
    return client.newCall(new okhttp3.Request.Builder().url(url).build()).execute();
  }

  private String text(String url) throws IOException {
    try (Response response = get(url)) {
      return response.body().string();
    }
  }
}
