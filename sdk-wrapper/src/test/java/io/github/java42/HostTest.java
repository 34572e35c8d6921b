package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.exception.Code42IoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:PORT",
        "http://127.0.0.1:PORT/",
        "HTTP://localhost:PORT/console/x"
      })
  void whatIsUnderstood(String form) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(FakeConsole.token());
      server.enqueue(FakeConsole.json(200, "{\"data\":{}}"));
      String host = form.replace("PORT", String.valueOf(server.getPort()));
      Code42Client.fromLocalAccount(host, "a@example.com", "secret").close();
      assertThat(server.takeRequest().getUrl().encodedPath()).isEqualTo("/api/v3/auth/jwt");
    }
  }

  @Test
  void aHostWithoutASchemeIsHttps() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> firstByte(server));
      try (Code42Client sdk =
          Code42Client.builder("localhost:" + server.getLocalPort())
              .credentials(FakeConsole.account())
              .retry(RetryPolicy.NONE)
              .build()) {
        assertThatThrownBy(sdk::checkCredentials)
            .isInstanceOf(Code42IoException.class)
            .hasRootCauseInstanceOf(IOException.class);
      }
      // TLS begins, and nothing goes in the clear. The client may know of the end before we do.
      assertThat(first).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(0x16);
    }
  }

  private static int firstByte(ServerSocket server) {
    try (Socket socket = server.accept()) {
      return socket.getInputStream().read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void anEmptyHost(String host) {
    refused(host, "host is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          console.example.com?a=b           | host "console.example.com": a query or a fragment
          https://console.example.com/#frag | host "https://console.example.com/": a query or a fragment
          ftp://console.example.com         | ftp is neither https nor http
          con sole.example.com              | host "con sole.example.com": it holds blanks
          http://console.example.com        | allowPlainHttp()
          http://127.0.0.1.example.com      | allowPlainHttp()
          console.example.com:99999         | it is no host
          https://                          | it is no host
          """)
  void whatIsRefused(String host, String message) {
    refused(host, message);
  }

  @Test
  void credentialsInAnAddressAreRefusedAndNotShown() {
    assertThatThrownBy(() -> Code42Client.builder("https://me:hunter2@console.example.com").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("credentials")
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void plainHttpCanBeAllowed() {
    Code42Client.builder("http://console.example.com")
        .allowPlainHttp()
        .credentials(FakeConsole.account())
        .build()
        .close();
  }

  private static void refused(String host, String message) {
    assertThatThrownBy(() -> Code42Client.builder(host).credentials(FakeConsole.account()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
