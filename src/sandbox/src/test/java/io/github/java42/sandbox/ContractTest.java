package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.client.console.ConsoleOperations;
import io.github.java42.client.services.ServicesOperations;
import io.github.java42.json.JsonValue;
import io.github.java42.json.Mismatch;
import io.github.java42.runtime.Operation;
import io.github.java42.sandbox.PlainClient.Reply;
import io.github.java42.sandbox.StatefulCalls.Call;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the contract gets a valid request, and {@link PlainClient#GUARD} holds its
 * response against the contract.
 */
class ContractTest {
  private static final Sandbox SANDBOX = Sandbox.start();
  private static final Sandbox EXAMPLES = Sandbox.examplesOnly();
  private static final PlainClient CLIENT = PlainClient.signedIn(SANDBOX);
  private static final Map<String, Call> STATEFUL = new StatefulCalls(SANDBOX, CLIENT).all();
  private static final List<ExampleCall> CALLS = ExampleCall.all();

  private static final Set<String> RESPONDED_WITH_STATE = new TreeSet<>();
  private static final Set<String> RESPONDED_WITH_EXAMPLE = new TreeSet<>();
  private static final Set<String> RESPONDED_IN_EXAMPLES_ONLY = new TreeSet<>();

  @AfterAll
  static void nothingWasWrongWithTheRequests() {
    List<String> problems =
        Stream.of(SANDBOX, EXAMPLES).flatMap(s -> s.problems().stream()).toList();
    SANDBOX.close();
    EXAMPLES.close();
    System.out.printf(
        "%d operations in the contract: %d responded with state, %d with an example; of a sandbox"
            + " with nothing but examples, %d%n",
        CALLS.size(),
        RESPONDED_WITH_STATE.size(),
        RESPONDED_WITH_EXAMPLE.size(),
        RESPONDED_IN_EXAMPLES_ONLY.size());
    assertThat(problems).isEmpty();
  }

  @Test
  void everyOperationIsServed() {
    Set<String> contract = CALLS.stream().map(c -> c.operation().id()).collect(Collectors.toSet());

    assertThat(SANDBOX.operations()).containsExactlyInAnyOrderElementsOf(contract);
    assertThat(EXAMPLES.operations()).containsExactlyInAnyOrderElementsOf(contract);
    assertThat(EXAMPLES.statefulOperations()).isEmpty();
  }

  @Test
  void everyOperationThatKeepsStateIsCalledHere() {
    assertThat(STATEFUL.keySet()).containsExactlyInAnyOrderElementsOf(SANDBOX.statefulOperations());
  }

  /** A right request gets an answer of the contract's type, with nothing that does not fit it. */
  @ParameterizedTest
  @MethodSource("statefulOperations")
  void operationWithStateRespondsAsTheContractSays(String id) {
    Call call = Objects.requireNonNull(STATEFUL.get(id), id);
    Operation operation = operation(id);
    PlainClient client =
        operation.host().equals("authority") ? CLIENT : CLIENT.service(operation.host());
    if (operation.security().equals("basic")) {
      client = call.asApiClient() ? apiClient() : administrator();
    }

    Reply reply = client.send(operation.method(), call.path(), call.body(), call.headers());

    assertThat(reply.origin()).isEqualTo("stateful");
    if (operation.accept().startsWith("text/plain")) {
      assertThat(reply.text()).startsWith("http://127.0.0.1:");
    } else if (reply.status() == 204) {
      assertThat(reply.body()).isEmpty();
    } else {
      assertThat(reply.status()).as(reply.body()).isIn(200, 201);
      read(call, operation, JsonValue.parse(reply.body()));
    }
    assertThatItWasRecorded(SANDBOX, id, reply);
    RESPONDED_WITH_STATE.add(id);
  }

  @ParameterizedTest
  @MethodSource("callsWithoutState")
  void operationWithoutStateRespondsWithItsExample(ExampleCall call) {
    assertThatExampleComes(call, SANDBOX);
    RESPONDED_WITH_EXAMPLE.add(call.toString());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void operationRespondsWithItsExampleWhereNothingElseIsServed(ExampleCall call) {
    assertThatExampleComes(call, EXAMPLES);
    RESPONDED_IN_EXAMPLES_ONLY.add(call.toString());
  }

  private static void assertThatExampleComes(ExampleCall call, Sandbox sandbox) {
    Reply reply = call.send(sandbox);

    assertThat(reply.origin()).as(reply.body()).isEqualTo("example");
    assertThat(reply.status()).isEqualTo(call.example().getInt("status"));
    if (call.example().has("response")) {
      assertThat(reply.contentType()).startsWith(call.example().getString("mediaType"));
      assertThat(reply.body()).isNotEmpty();
    } else {
      assertThat(reply.body()).isEmpty();
    }
    assertThatItWasRecorded(sandbox, call.operation().id(), reply);
  }

  private static void assertThatItWasRecorded(Sandbox sandbox, String id, Reply reply) {
    ServedRequest seen = sandbox.requests().get(sandbox.requests().size() - 1);
    assertThat(seen.operation()).isEqualTo(id);
    assertThat(seen.status()).isEqualTo(reply.status());
  }

  private static void read(Call call, Operation operation, JsonValue root) {
    String envelope = operation.envelope();
    JsonValue data =
        envelope != null && root.isObject() && root.has(envelope) ? root.get(envelope) : root;
    if (call.answer() == null) {
      assertThat(data.isNull() || data.equals(JsonValue.parse("{}"))).as(root.toJson()).isTrue();
    } else if (data.isArray()) {
      assertThat(data.size()).isPositive();
      data.forEach(item -> call.answer().with(Mismatch.STRICT).read(item));
    } else {
      assertThat(data.size()).isPositive();
      call.answer().with(Mismatch.STRICT).read(data);
    }
  }

  static Set<String> statefulOperations() {
    return SANDBOX.statefulOperations();
  }

  static List<ExampleCall> calls() {
    return CALLS;
  }

  static List<ExampleCall> callsWithoutState() {
    return CALLS.stream().filter(call -> !call.keepsState(SANDBOX)).toList();
  }

  private static Operation operation(String id) {
    return ConsoleOperations.ALL.names().contains(id)
        ? ConsoleOperations.ALL.get(id)
        : ServicesOperations.ALL.get(id);
  }

  private static PlainClient administrator() {
    return PlainClient.of(SANDBOX.url()).basic(SANDBOX.username(), SANDBOX.password());
  }

  private static PlainClient apiClient() {
    return PlainClient.of(SANDBOX.url()).basic(SANDBOX.apiClientId(), SANDBOX.apiClientSecret());
  }
}
