package io.github.java42.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** One HTTP server on loopback for each host of a case. */
final class ReplayServers implements AutoCloseable {
  /** Held, because loggers are weakly referenced: the server would log every request. */
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final Map<String, MockWebServer> servers = new TreeMap<>();

  ReplayServers(Set<String> roles) throws IOException {
    SERVER_LOG.setLevel(Level.OFF);
    for (String role : roles) {
      MockWebServer server = new MockWebServer();
      servers.put(role, server);
      server.start(InetAddress.getByAddress(LOOPBACK), 0);
    }
  }

  String url(String role) {
    MockWebServer server = servers.get(role);
    if (server == null) {
      throw new IllegalArgumentException("No server plays " + role);
    }
    return "http://127.0.0.1:" + server.getPort();
  }

  void serve(Replay replay) {
    servers.forEach(
        (role, server) ->
            server.setDispatcher(
                new Dispatcher() {
                  @Override
                  public MockResponse dispatch(RecordedRequest request) {
                    return response(replay.answer(Request.received(role, request)));
                  }
                }));
  }

  private static MockResponse response(JsonNode answer) {
    MockResponse.Builder response = new MockResponse.Builder();
    if (answer.has("close_connection")) {
      return response.onResponseStart(new SocketEffect.CloseSocket()).build();
    }
    int status = answer.path("status").asInt();
    response.code(status);
    if (answer.has("reason")) {
      response.status("HTTP/1.1 " + status + " " + answer.path("reason").asText());
    }
    answer
        .path("headers")
        .properties()
        .forEach(h -> response.addHeaderLenient(h.getKey(), h.getValue().asText()));
    boolean bodiless = status == 204 || status == 304; // HTTP has no body there
    return bodiless ? response.build() : response.body(body(answer)).build();
  }

  private static Buffer body(JsonNode answer) {
    Buffer body = new Buffer();
    if (answer.has("base64")) {
      body.write(Base64.getDecoder().decode(answer.path("base64").asText()));
    } else if (answer.has("text")) {
      body.writeUtf8(answer.path("text").asText());
    } else if (answer.has("body")) {
      body.writeUtf8(answer.path("body").toString());
    }
    return body;
  }

  @Override
  public void close() {
    servers.values().forEach(MockWebServer::close);
  }
}
