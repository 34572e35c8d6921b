package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.incydr.CasesApi;
import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.Code42TimeoutException;
import io.github.java42.exception.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content that streams, is saved whole or not at all, and never ends silently. */
class DownloadTest {
  private static final String PATH = "/v1/cases/7/export";
  private static final byte[] PDF = "%PDF-1.7 a report".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private FakeGateway gateway;
  private IncydrClient sdk;

  @BeforeEach
  void start() throws Exception {
    gateway = new FakeGateway();
    sdk = gateway.builder().readTimeout(Duration.ofMillis(500)).build();
    serves(b -> b.body(new Buffer().write(PDF)));
  }

  @AfterEach
  void stop() {
    sdk.close();
    gateway.close();
  }

  private void serves(UnaryOperator<MockResponse.Builder> response) {
    gateway.answers(
        PATH,
        r ->
            response
                .apply(
                    new MockResponse.Builder()
                        .addHeader("Content-Type", "application/pdf")
                        .addHeader("X-Id", "1"))
                .build());
  }

  /** A body that is shorter than the length that the response states. */
  private static UnaryOperator<MockResponse.Builder> breaksOff(byte[] all, int length) {
    return b ->
        b.body(new Buffer().write(all))
            .setHeader("Content-Length", length)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE);
  }

  private Download download() {
    return sdk.download(CasesApi.class, api -> api.exportCaseSummary(7L, Map.of()));
  }

  private List<String> files() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void contentIsReadAsAStream() throws Exception {
    try (Download download = download()) {
      assertThat(download.statusCode()).isEqualTo(200);
      assertThat(download.headers().get("x-id")).containsExactly("1");
      assertThat(download.url()).asString().endsWith(PATH);
      assertThat(download.contentLength()).hasValue(PDF.length);
      assertThat(download).asString().startsWith("Download[200 from http").doesNotContain("PDF");
      InputStream in = download.stream();
      assertThat(in.read()).isEqualTo('%');
      assertThat(in.skip(3)).isEqualTo(3);
      assertThat(in.readAllBytes()).isEqualTo("-1.7 a report".getBytes(StandardCharsets.UTF_8));
      assertThat(in.read()).isEqualTo(-1);
    }
    assertThat(gateway.requests().get(0).getHeaders().get("Accept"))
        .contains("application/octet-stream");
  }

  @Test
  void contentLargerThanTheLimitOfResponsesIsStreamed() throws Exception {
    serves(b -> b.chunkedBody(new Buffer().write(new byte[3 << 20]), 8192));
    try (Download download = download()) {
      assertThat(download.contentLength()).isEmpty();
      assertThat(download.stream().transferTo(OutputStream.nullOutputStream())).isEqualTo(3 << 20);
    }
  }

  @Test
  void contentIsNeitherReadNorShownByTheLog() throws Exception {
    serves(b -> b.body(new Buffer().write(PDF)));
    try (CapturedLog log = CapturedLog.start();
        Download download = download()) {
      assertThat(download.stream().readAllBytes()).isEqualTo(PDF);
      assertThat(log.lines())
          .anyMatch(line -> line.contains("content that is streamed"))
          .noneMatch(line -> line.contains("a report"));
    }
  }

  @Test
  void compressedContentIsDecompressed() throws Exception {
    Buffer zipped = new Buffer();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped.outputStream())) {
      out.write(PDF);
    }
    serves(b -> b.addHeader("Content-Encoding", "gzip").body(zipped.clone()));
    try (Download download = download()) {
      assertThat(download.contentLength()).isEmpty();
      assertThat(download.stream().readAllBytes()).isEqualTo(PDF);
    }
  }

  @Test
  void contentIsReadOnce() throws Exception {
    try (Download download = download()) {
      download.stream();
      assertThatThrownBy(download::stream).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> download.saveTo(folder.resolve("a")))
          .isInstanceOf(IllegalStateException.class);
    }
    Download closed = download();
    closed.close();
    closed.close();
    assertThatThrownBy(closed::stream).isInstanceOf(IllegalStateException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void connectionIsUsedAgainAfterAllWasReadOrSaved() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (IncydrClient counting =
        gateway
            .builder()
            .customize(
                http ->
                    http.eventListener(
                        new EventListener() {
                          @Override
                          public void connectionAcquired(Call call, Connection connection) {
                            connections.compareAndSet(0, System.identityHashCode(connection));
                            assertThat(System.identityHashCode(connection))
                                .isEqualTo(connections.get());
                          }
                        }))
            .build()) {
      for (int i = 0; i < 3; i++) {
        try (Download download =
            counting.download(CasesApi.class, api -> api.exportCaseSummary(7L, Map.of()))) {
          download.saveTo(folder.resolve("a"));
        }
      }
    }
    assertThat(connections.get()).isNotZero();
  }

  @Test
  void errorIsThrownWithItsBody() {
    gateway.answers(PATH, r -> FakeConsole.json(404, "{\"problem\":\"CASE_NOT_FOUND\"}"));
    assertThatThrownBy(this::download)
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("exportCaseSummary: 404")
        .extracting(e -> ((NotFoundException) e).response().getString("problem"))
        .isEqualTo("CASE_NOT_FOUND");
  }

  @Test
  void failedAttemptIsRepeatedBeforeContentArrives() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    gateway.answers(
        PATH,
        r ->
            sent.incrementAndGet() == 1
                ? FakeConsole.json(503, "{}")
                : new MockResponse.Builder().body(new Buffer().write(PDF)).build());
    try (Download download = download()) {
      assertThat(download.stream().readAllBytes()).isEqualTo(PDF);
    }
  }

  @Test
  void contentThatBreaksOffFailsTheStream() {
    serves(breaksOff(PDF, 100));
    try (Download download = download()) {
      assertThatThrownBy(() -> download.stream().readAllBytes())
          .isInstanceOf(Code42IoException.class)
          .hasMessageContaining("exportCaseSummary")
          .hasMessageContaining("broke off after " + PDF.length + " of 100 bytes");
    }
  }

  @Test
  void contentThatStallsTimesOut() {
    serves(b -> b.body(new Buffer().write(PDF)).onResponseBody(SocketEffect.Stall.INSTANCE));
    try (Download download = download()) {
      assertThatThrownBy(() -> download.saveTo(folder.resolve("a")))
          .isInstanceOf(Code42TimeoutException.class)
          .hasMessageContaining(folder.resolve("a").toString());
    }
  }

  @Test
  void saveToWritesTheFileAndClosesTheDownload() throws Exception {
    Path file = folder.resolve("report.pdf");
    try (Download download = download()) {
      assertThat(download.saveTo(file)).isEqualTo(file);
      assertThatThrownBy(download::stream).isInstanceOf(IllegalStateException.class);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(PDF);
    assertThat(files()).containsExactly("report.pdf");
  }

  @Test
  void saveToReplacesAFileOnlyWithACompleteOne() throws Exception {
    Path file = Files.writeString(folder.resolve("report.pdf"), "old");
    serves(breaksOff(PDF, 100));
    assertThatThrownBy(() -> download().saveTo(file)).isInstanceOf(Code42IoException.class);
    assertThat(file).hasContent("old");
    serves(b -> b.body(new Buffer().write(PDF)));
    download().saveTo(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(PDF);
    assertThat(files()).containsExactly("report.pdf");
  }

  @Test
  void contentThatBreaksOffLeavesNoFile() throws Exception {
    serves(breaksOff(PDF, 100));
    Path file = folder.resolve("report.pdf");
    assertThatThrownBy(() -> download().saveTo(file))
        .isInstanceOf(Code42IoException.class)
        .hasMessageStartingWith(file + " was not saved: ")
        .hasMessageContaining("of 100 bytes");
    assertThat(files()).isEmpty();
  }

  @Test
  void missingFolderIsReported() throws Exception {
    Path file = folder.resolve("missing").resolve("report.pdf");
    assertThatThrownBy(() -> download().saveTo(file))
        .isInstanceOf(Code42IoException.class)
        .hasMessage(file + " was not saved: the folder " + file.getParent() + " does not exist");
    assertThat(files()).isEmpty();
  }

  @Test
  void folderOrFileInPlaceOfTheOtherIsReported() throws Exception {
    assertThatThrownBy(() -> download().saveTo(folder))
        .isInstanceOf(Code42IoException.class)
        .hasMessage(folder + " was not saved: it is a folder");
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertThatThrownBy(() -> download().saveTo(file.resolve("report.pdf")))
        .isInstanceOf(Code42IoException.class)
        .hasMessageContaining(file.resolve("report.pdf").toString());
    assertThatThrownBy(() -> download().saveTo(Path.of("/"))).isInstanceOf(Code42IoException.class);
    try (Download download = download()) {
      assertThatThrownBy(() -> download.saveTo(null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("file: null");
      assertThat(download.stream().read()).as("still open").isEqualTo('%');
    }
  }

  /** Stands for all that the file system refuses, such as to write on a full disk. */
  @Test
  void nameThatTheFileSystemRefusesIsReported() throws Exception {
    Path file = folder.resolve("a".repeat(1_000));
    assertThatThrownBy(() -> download().saveTo(file))
        .isInstanceOf(Code42IoException.class)
        .hasMessageStartingWith(file + " was not saved: ")
        .hasCauseInstanceOf(IOException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void closeWhileItIsSavedLeavesNoFile() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    serves(
        b ->
            b.body(new Buffer().write(new byte[1 << 20]))
                .throttleBody(1 << 10, 50, TimeUnit.MILLISECONDS));
    Download download = download();
    Path file = folder.resolve("report.pdf");
    CompletableFuture<Throwable> saved =
        CompletableFuture.supplyAsync(
            () -> {
              begun.countDown();
              try {
                download.saveTo(file);
                return null;
              } catch (RuntimeException e) {
                return e;
              }
            });
    begun.await();
    while (files().isEmpty() && !saved.isDone()) {
      Thread.onSpinWait();
    }
    download.close();
    assertThat(saved.get(5, TimeUnit.SECONDS)).isInstanceOf(Code42IoException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void interruptLeavesNoFileAndKeepsTheFlag() throws Exception {
    Path file = folder.resolve("report.pdf");
    try (Download download = Download.of(PDF)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> download.saveTo(file)).isInstanceOf(Code42IoException.class);
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      quoteCharacter = '`',
      value = {
        "attachment; filename=\"a b.pdf\" | a b.pdf",
        "attachment; FileName=report.pdf; size=3 | report.pdf",
        "attachment; filename=\"../../etc/passwd\" | none",
        "attachment; filename=\"C:\\x.pdf\" | none",
        "attachment; filename=\"..\" | none",
        "attachment; filename=\"\" | none",
        "attachment; filename*=UTF-8''r%C3%A9.pdf | none",
        "attachment | none",
        "filename=report.pdf | none",
      })
  void fileNameIsThatOfTheHeaderIfItIsPlain(String header, String name) {
    serves(b -> b.body("x").addHeader("Content-Disposition", header));
    try (Download download = download()) {
      assertThat(download.fileName().orElse(null)).isEqualTo(name);
    }
  }

  @Test
  void downloadOfBytesBehavesLikeAnyOther() throws Exception {
    byte[] content = PDF.clone();
    try (Download download = Download.of(content)) {
      content[0] = 0;
      assertThat(download.statusCode()).isEqualTo(200);
      assertThat(download.headers()).isEmpty();
      assertThat(download.fileName()).isEmpty();
      assertThat(download.contentLength()).hasValue(PDF.length);
      InputStream in = download.stream();
      assertThat(in).hasSameContentAs(new ByteArrayInputStream(PDF));
    }
    Download closed = Download.of(PDF);
    InputStream in = closed.stream();
    in.close();
    assertThatThrownBy(in::read).isInstanceOf(Code42IoException.class);
  }
}
