package io.github.java42.build;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Holds every exchange on the wire against the published documents, with a validator that is not
 * ours, and strictly: unknown members, parameters, paths and statuses are breaches. A breach fails
 * the call, unless what makes it is marked with {@link BreaksTheContract}; then it is counted.
 */
public final class ContractGuard implements Interceptor {
  private static final String NO_SOURCE = "no source tells what it answers for an id that is none";

  /**
   * The sandbox must answer something where no source knows what Code42 does. These statuses are
   * its own choice, and for that reason not in the contract. Operation, status, why.
   */
  public static final Map<String, String> OWN_STATUSES =
      Map.ofEntries(
          Map.entry("blockDevice 404", NO_SOURCE),
          Map.entry("unblockDevice 404", NO_SOURCE),
          Map.entry("blockOrg 404", NO_SOURCE),
          Map.entry("blockUser 404", NO_SOURCE),
          Map.entry("unblockUser 404", NO_SOURCE),
          Map.entry("listUserRoles 404", NO_SOURCE),
          Map.entry("getUserScimData 404", NO_SOURCE),
          Map.entry("getDetectionListUser 404", NO_SOURCE),
          Map.entry("getDepartingEmployeeCase 404", NO_SOURCE),
          Map.entry("getServiceAddress 404", "no source tells what it answers for an unknown key"),
          Map.entry("moveUser 400", "only the gateway's move of a user is described with a 400"),
          Map.entry(
              "createDepartingEmployeeCase 400",
              "only the second generation is known to refuse who is on the list, with this"));

  private static final String NO_PATH = "validation.request.path.missing";
  private static final String NO_STATUS = "validation.response.status.unknown";

  /** The validator takes this for harmless where it is not told otherwise. */
  private static final LevelResolver STRICT =
      LevelResolver.create()
          .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
          .build();

  /** They take seconds to load, so all guards share them. */
  private static final OpenApiInteractionValidator SERVICES = document("services");

  /** Of these, the first that has a path; today none is in two of them. */
  private static final List<OpenApiInteractionValidator> OTHERS =
      Stream.of("console", "storage", "incydr").map(ContractGuard::document).toList();

  /** Services have addresses with a path, which is their key; the store of keys has none. */
  private static final Pattern SERVICE = Pattern.compile("^/[\\w-]+API[-_]URL(?=/)");

  private static final Pattern STORE = Pattern.compile("/v1/[\\w-]+API[-_]URL");

  /** Contents of exfiltrated files: part of that document, and at a host that responses name. */
  private static final Pattern EXFILTRATED =
      Pattern.compile("/api/v1/(file-download-token|get-file)");

  private static final Set<AnnotatedElement> NEEDED_MARKS = ConcurrentHashMap.newKeySet();

  private final Map<Kind, Integer> onPurpose = new EnumMap<>(Kind.class);
  private final Map<String, Integer> ownStatuses = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private final boolean judgesAnswers;
  private int exchanges;

  /** What is broken in an exchange: the first of these. */
  private enum Kind {
    UNKNOWN_PATH,
    WRONG_REQUEST,
    BROKEN_ANSWER
  }

  private ContractGuard(boolean judgesAnswers) {
    this.judgesAnswers = judgesAnswers;
  }

  /** {@return one that looks at requests and answers} */
  public static ContractGuard ofExchanges() {
    return new ContractGuard(true);
  }

  /** {@return one that looks at requests alone, where a test makes up the answers} */
  public static ContractGuard ofRequests() {
    return new ContractGuard(false);
  }

  private static OpenApiInteractionValidator document(String name) {
    String resource = "/io/github/java42/openapi/dist/" + name + ".yaml";
    try (InputStream bundle =
        Objects.requireNonNull(ContractGuard.class.getResourceAsStream(resource), resource)) {
      return OpenApiInteractionValidator.createForInlineApiSpecification(MergedDocument.of(bundle))
          .withBasePathOverride("/")
          .withLevelResolver(STRICT)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    SimpleRequest sent = sent(request);
    OpenApiInteractionValidator document = null;
    ValidationReport ofRequest = ValidationReport.empty();
    for (OpenApiInteractionValidator candidate : documents(request.url().encodedPath())) {
      ofRequest = candidate.validateRequest(sent);
      if (!has(ofRequest, NO_PATH)) {
        document = candidate;
        break;
      }
    }
    Response response;
    try {
      response = chain.proceed(request);
    } catch (IOException e) {
      // There is no answer to look at, but there was a request.
      judge(request, 0, ofRequest, ValidationReport.empty());
      throw e;
    }
    try {
      judge(
          request,
          response.code(),
          ofRequest,
          document == null || !judgesAnswers
              ? ValidationReport.empty()
              : document.validateResponse(sent.getPath(), sent.getMethod(), got(response)));
    } catch (AssertionError e) {
      response.close();
      throw e;
    }
    return response;
  }

  /** Where a path may stand. */
  private static List<OpenApiInteractionValidator> documents(String path) {
    return SERVICE.matcher(path).find()
            || STORE.matcher(path).matches()
            || EXFILTRATED.matcher(path).matches()
        ? List.of(SERVICES)
        : OTHERS;
  }

  private synchronized void judge(
      Request request, int status, ValidationReport ofRequest, ValidationReport ofResponse) {
    exchanges++;
    String what = request.method() + ' ' + request.url().encodedPath() + " -> " + status;
    if (has(ofRequest, NO_PATH)) {
      breach(Kind.UNKNOWN_PATH, what, ofRequest);
    } else if (isBreach(ofRequest)) {
      breach(Kind.WRONG_REQUEST, what, ofRequest);
    } else if (isBreach(ofResponse) && !isOwnStatus(status, ofResponse)) {
      breach(Kind.BROKEN_ANSWER, what, ofResponse);
    }
  }

  private void breach(Kind kind, String what, ValidationReport report) {
    AnnotatedElement mark =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(
                frames ->
                    frames
                        .map(ContractGuard::mark)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    if (mark != null) {
      NEEDED_MARKS.add(mark);
      onPurpose.merge(kind, 1, Integer::sum);
      return;
    }
    StringBuilder failure = new StringBuilder(what).append(" breaks the contract:");
    report
        .getMessages()
        .forEach(
            m -> failure.append("\n  ").append(m.getKey()).append(": ").append(m.getMessage()));
    failures.add(failure.toString());
    throw new AssertionError(failure);
  }

  private static @Nullable AnnotatedElement mark(StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    if (!type.getPackageName().startsWith("io.github.java42")) {
      return null;
    }
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(frame.getMethodName())
          && method.isAnnotationPresent(BreaksTheContract.class)) {
        return method;
      }
    }
    return type.isAnnotationPresent(BreaksTheContract.class) ? type : null;
  }

  private static boolean isBreach(ValidationReport report) {
    return report.getMessages().stream().anyMatch(m -> m.getLevel() != Level.IGNORE);
  }

  private static boolean has(ValidationReport report, String key) {
    return report.getMessages().stream().anyMatch(m -> m.getKey().equals(key));
  }

  private boolean isOwnStatus(int status, ValidationReport report) {
    ValidationReport.Message message = report.getMessages().get(0);
    if (!message.getKey().equals(NO_STATUS)) {
      return false;
    }
    String operation =
        message
            .getContext()
            .orElseThrow()
            .getApiOperation()
            .orElseThrow()
            .getOperation()
            .getOperationId();
    String row = operation + ' ' + status;
    if (OWN_STATUSES.containsKey(row)) {
      ownStatuses.merge(row, 1, Integer::sum);
      return true;
    }
    return false;
  }

  private static SimpleRequest sent(Request request) throws IOException {
    HttpUrl url = request.url();
    SimpleRequest.Builder sent =
        new SimpleRequest.Builder(
            request.method(), SERVICE.matcher(url.encodedPath()).replaceFirst(""));
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

  private static SimpleResponse got(Response response) {
    SimpleResponse.Builder got = SimpleResponse.Builder.status(response.code());
    response.headers().toMultimap().forEach(got::withHeader);
    String body;
    try {
      body = response.peekBody(Long.MAX_VALUE).string();
    } catch (IOException e) {
      // Who reads it meets the same; here it is no JSON.
      body = "(cut off)";
    }
    return (body.isEmpty() ? got : got.withBody(body)).build();
  }

  /** {@return what failed a call, also where the test caught it} */
  public synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** {@return what was marked and had to be, for any guard: classes and methods} */
  public static Set<AnnotatedElement> neededMarks() {
    return Set.copyOf(NEEDED_MARKS);
  }

  /** {@return those of {@link #OWN_STATUSES} that came} */
  public synchronized Set<String> ownStatuses() {
    return Set.copyOf(ownStatuses.keySet());
  }

  /** {@return what it has seen} */
  @Override
  public synchronized String toString() {
    return exchanges
        + " exchanges held against the contract, "
        + ownStatuses.values().stream().mapToInt(Integer::intValue).sum()
        + " answers with a status of the sandbox's own; broken on purpose: "
        + onPurpose.getOrDefault(Kind.BROKEN_ANSWER, 0)
        + " answers, "
        + onPurpose.getOrDefault(Kind.WRONG_REQUEST, 0)
        + " requests, "
        + onPurpose.getOrDefault(Kind.UNKNOWN_PATH, 0)
        + " requests to unknown paths";
  }
}
