package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.client.incydr.AlertsApi;
import io.github.java42.client.incydr.WatchlistMembersApi;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.common.model.AlertDetailsAnswer;
import io.github.java42.exception.BadRequestException;
import io.github.java42.exception.Code42IoException;
import io.github.java42.exception.ForbiddenException;
import io.github.java42.incydr.model.AlertDetailsQuery;
import io.github.java42.incydr.model.IncludedActorIds;
import io.github.java42.internal.Services;
import io.github.java42.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that are longer than one request may carry. */
@SuppressWarnings("deprecation") // details of alerts: the only reading calls with a list
class BulkResultTest {
  private static final String PATH = "/v2/watchlists/w1/included-actors/add";

  private FakeGateway gateway;
  private Services services;

  @BeforeEach
  void start() throws Exception {
    gateway = new FakeGateway();
    services = gateway.services();
    answers(chunk -> FakeConsole.json(204, ""));
  }

  @AfterEach
  void stop() {
    services.close();
    gateway.close();
  }

  /** Answers the first chunk, the second and so on. */
  private void answers(IntFunction<MockResponse> answer) {
    gateway.answers(PATH, r -> answer.apply(gateway.requests().size()));
  }

  private static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
  }

  private BulkResult<Acknowledgement> add(List<String> ids) {
    WatchlistMembersApi api = services.api(WatchlistMembersApi.class);
    return services.inChunks(
        IncludedActorIds.builder().actorIds(ids).watchlistId("w1").build(),
        "actorIds",
        2,
        body -> services.call(api.addIncludedActors("w1", body, Map.of())));
  }

  @Test
  void listIsSentInChunksInItsOrder() {
    BulkResult<Acknowledgement> result = add(ids(5));
    assertThat(gateway.sent())
        .extracting(line -> line.substring(line.indexOf('{')))
        .containsExactly(
            "{\"actorIds\":[\"1\",\"2\"],\"watchlistId\":\"w1\"}",
            "{\"actorIds\":[\"3\",\"4\"],\"watchlistId\":\"w1\"}",
            "{\"actorIds\":[\"5\"],\"watchlistId\":\"w1\"}");
    assertThat(result.isComplete()).isTrue();
    assertThat(result.responses()).hasSize(3);
    assertThat(result.failures()).isEmpty();
    assertThat(result.notSent()).isEmpty();
    assertThat(result).hasToString("BulkResult[3 responses, 0 failures, 0 items not sent]");
  }

  @Test
  void listThatFitsIsOneRequestWhoseFailureIsThrown() {
    assertThat(add(ids(2)).responses()).hasSize(1);
    answers(chunk -> FakeConsole.json(400, "{}"));
    assertThatThrownBy(() -> add(ids(2))).isInstanceOf(BadRequestException.class);
    assertThat(gateway.requests()).hasSize(2);
  }

  @Test
  void chunkThatIsRefusedDoesNotKeepOthersFromBeingSent() {
    answers(chunk -> FakeConsole.json(chunk == 2 ? 400 : 204, chunk == 2 ? "{}" : ""));
    BulkResult<Acknowledgement> result = add(ids(6));
    assertThat(result.isComplete()).isFalse();
    assertThat(result.responses()).hasSize(2);
    assertThat(result.notSent()).isEmpty();
    BulkResult.FailedChunk failed = result.failures().get(0);
    assertThat(failed.items()).extracting(JsonValue::toString).containsExactly("3", "4");
    assertThat(failed.exception()).isInstanceOf(BadRequestException.class);
    assertThat(failed).asString().startsWith("FailedChunk[2 items, ");
  }

  @Test
  void missingPermissionEndsTheWork() {
    answers(chunk -> FakeConsole.json(chunk == 2 ? 403 : 204, chunk == 2 ? "{}" : ""));
    BulkResult<Acknowledgement> result = add(ids(7));
    assertThat(gateway.requests()).hasSize(2);
    assertThat(result.responses()).hasSize(1);
    assertThat(result.failures())
        .extracting(BulkResult.FailedChunk::exception)
        .singleElement()
        .isInstanceOf(ForbiddenException.class);
    assertThat(result.notSent()).extracting(JsonValue::asString).containsExactly("5", "6", "7");
  }

  @Test
  void brokenConnectionEndsTheWork() {
    answers(
        chunk ->
            chunk == 1
                ? FakeConsole.json(204, "")
                : new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build());
    BulkResult<Acknowledgement> result = add(ids(5));
    assertThat(result.failures())
        .extracting(BulkResult.FailedChunk::exception)
        .singleElement()
        .isInstanceOf(Code42IoException.class);
    assertThat(result.notSent()).extracting(JsonValue::asString).containsExactly("5");
  }

  @Test
  void itemsAreJoinedAndTheFirstFailureIsThrown() {
    String path = "/v1/alerts/query-details";
    gateway.answers(
        path,
        r ->
            FakeConsole.json(
                r.getBody().utf8().contains("bad") ? 400 : 200,
                "{\"alerts\":[{\"id\":\"" + gateway.requests().size() + "\"}]}"));
    AlertsApi api = services.api(AlertsApi.class);
    assertThat(details(api, List.of("a", "b", "c"))).containsExactly("1", "2");
    assertThatThrownBy(() -> details(api, List.of("a", "b", "bad", "d", "e")))
        .isInstanceOf(BadRequestException.class);
    assertThat(gateway.requests()).hasSize(4);
  }

  private List<String> details(AlertsApi api, List<String> ids) {
    return services.joined(
        AlertDetailsQuery.builder().alertIds(ids).build(),
        "alertIds",
        2,
        body -> services.call(api.getAlertDetails(body, Map.of())),
        (AlertDetailsAnswer answer) -> answer.alerts().stream().map(alert -> alert.id()).toList());
  }

  @Test
  void resultForATestIsCopied() {
    BulkResult<Acknowledgement> result =
        BulkResult.of(
            List.of(Code42Response.of(Acknowledgement.builder().build())),
            List.of(
                new BulkResult.FailedChunk(
                    List.of(JsonValue.of("a")), new Code42IoException("broken", null))),
            List.of(JsonValue.of("b")));
    assertThat(result.isComplete()).isFalse();
    assertThat(result.responses()).isUnmodifiable();
    assertThat(result.failures().get(0).items()).isUnmodifiable();
    assertThat(result).hasToString("BulkResult[1 responses, 1 failures, 1 items not sent]");
    assertThat(BulkResult.of(List.of(), List.of(), List.of(JsonValue.of("b"))).isComplete())
        .isFalse();
  }
}
