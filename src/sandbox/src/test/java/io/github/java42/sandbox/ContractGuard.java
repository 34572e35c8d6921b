package io.github.java42.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Holds every exchange of {@link PlainClient} against the published documents, with a validator
 * that is not ours: unknown members and statuses that no document names are breaches. A request
 * that was refused may be wrong, and so may be the refusal of such a one: that is what tests of
 * refusals do, and it is only counted.
 */
final class ContractGuard implements Interceptor {
  private static final String NO_SUCH_PATH = "validation.request.path.missing";

  private final List<OpenApiInteractionValidator> documents =
      List.of(document("console"), document("services"));
  private final List<String> breaches = new ArrayList<>();
  private int exchanges;
  private int wrongRequests;
  private int unknownPaths;

  /**
   * A document of the contract.
   *
   * @param name its file
   */
  private static OpenApiInteractionValidator document(String name) {
    Path file = Path.of(System.getProperty("basedir", "."), "../../openapi/dist", name + ".yaml");
    try {
      return OpenApiInteractionValidator.createForInlineApiSpecification(Files.readString(file))
          .withBasePathOverride("/")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    @Nullable String body = body(response);
    check(chain.request(), response, body);
    return response;
  }

  /** Null for one that breaks off; who reads it meets the same. */
  private static @Nullable String body(Response response) {
    try {
      return response.peekBody(Long.MAX_VALUE).string();
    } catch (IOException e) {
      return null;
    }
  }

  private synchronized void check(Request request, Response response, @Nullable String body)
      throws IOException {
    exchanges++;
    String what = request.method() + " " + request.url().encodedPath() + " -> " + response.code();
    if (body == null) {
      breaches.add(what + ": the body breaks off");
      return;
    }
    SimpleRequest sent = sent(request);
    SimpleResponse got = got(response, body);
    for (OpenApiInteractionValidator document : documents) {
      ValidationReport ofRequest = document.validateRequest(sent);
      if (!has(ofRequest, NO_SUCH_PATH)) {
        if (ofRequest.hasErrors() && response.code() >= 400) {
          wrongRequests++;
          return;
        }
        tell(what + ", request", ofRequest);
        tell(what, document.validateResponse(sent.getPath(), sent.getMethod(), got));
        return;
      }
    }
    unknownPaths++;
    if (response.code() < 400) {
      breaches.add(what + ": no document has this path");
    }
  }

  private void tell(String what, ValidationReport report) {
    for (ValidationReport.Message message : report.getMessages()) {
      if (message.getLevel() != ValidationReport.Level.IGNORE) {
        breaches.add(what + ": " + message.getKey() + ": " + message.getMessage());
      }
    }
  }

  private static boolean has(ValidationReport report, String key) {
    return report.getMessages().stream().anyMatch(m -> m.getKey().equals(key));
  }

  /** Services have addresses with a path, by their keys; the paths of the document go behind it. */
  private static String path(HttpUrl url) {
    return url.encodedPath().replaceFirst("^/[\\w-]*API[-_]URL/", "/");
  }

  private static SimpleRequest sent(Request request) throws IOException {
    HttpUrl url = request.url();
    SimpleRequest.Builder sent = new SimpleRequest.Builder(request.method(), path(url));
    for (String name : url.queryParameterNames()) {
      sent.withQueryParam(
          name, url.queryParameterValues(name).stream().map(v -> v == null ? "" : v).toList());
    }
    request.headers().toMultimap().forEach(sent::withHeader);
    if (request.body() != null && request.body().contentLength() != 0) {
      Buffer body = new Buffer();
      request.body().writeTo(body);
      sent.withBody(body.readByteArray());
    }
    return sent.build();
  }

  private static SimpleResponse got(Response response, String body) {
    SimpleResponse.Builder got = SimpleResponse.Builder.status(response.code());
    response.headers().toMultimap().forEach(got::withHeader);
    if (!body.isEmpty()) {
      got.withBody(body);
    }
    return got.build();
  }

  /** The breaches since it was asked the last time. */
  synchronized List<String> breaches() {
    List<String> found = List.copyOf(breaches);
    breaches.clear();
    return found;
  }

  /** What it has seen. */
  @Override
  public synchronized String toString() {
    return exchanges
        + " exchanges, "
        + wrongRequests
        + " wrong requests refused, "
        + unknownPaths
        + " to unknown paths";
  }
}
