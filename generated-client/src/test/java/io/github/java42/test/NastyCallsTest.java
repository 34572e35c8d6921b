package io.github.java42.test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import io.github.java42.json.Mismatch;
import io.github.java42.runtime.Payload;
import io.github.java42.runtime.PayloadConverter;
import io.github.java42.test.client.nasty.NastyJson;
import io.github.java42.test.client.nasty.NastyOperations;
import io.github.java42.test.client.nasty.ThingsApi;
import io.github.java42.test.nasty.model.ListThingsParams;
import io.github.java42.test.nasty.model.PartsPage;
import io.github.java42.test.nasty.model.Thing;
import io.github.java42.test.nasty.model.ThingAcknowledgement;
import io.github.java42.test.nasty.model.ThingKind;
import io.github.java42.test.nasty.model.ThingPart;
import io.github.java42.test.nasty.model.ThingSelection;
import io.github.java42.test.nasty.model.ThingsPage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/** What a generated interface puts on the wire, and what it makes of the answers. */
@NullMarked
class NastyCallsTest {
  private static final Instant TIME = Instant.parse("2024-03-01T12:00:00.987654321Z");
  private static final List<ThingKind> KINDS = List.of(ThingKind.PLAIN, ThingKind.WITH_QUOTES);
  private static final String REQUIRED =
      "/things?owner=17&since=2024-03-01T12%3A00%3A00.987Z&kinds=Plain&kinds=with%20%22quotes%22";
  private static final String TWO_THINGS =
      "{\"totalCount\":2,\"things\":[{\"thingId\":1,\"name\":\"a\"},{\"thingId\":2,\"name\":\"b\"}]}";

  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger bodiesRead = new AtomicInteger();
  private final OkHttpClient http =
      new OkHttpClient.Builder().eventListener(new BodyCounter(bodiesRead)).build();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
    http.connectionPool().evictAll();
  }

  // ---- queries and headers

  @Test
  void sendsNothingOfWhatIsNotSet() throws Exception {
    answer(TWO_THINGS);
    payload(things().listThings("17", TIME, KINDS, null, null, new ListThingsParams().asQuery()));

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("GET " + REQUIRED + " HTTP/1.1");
    assertThat(request.getHeaders().names()).doesNotContain("totp-auth");
    assertThat(request.getBodySize()).isZero();
  }

  @Test
  void sendsEachParameterInItsFormat() throws Exception {
    answer(TWO_THINGS);
    ListThingsParams params =
        new ListThingsParams()
            .kind(ThingKind.BACK_SLASH)
            .tag(List.of("red", "50% & more"))
            .levels(List.of(1L, 945056771151950748L))
            .active(false)
            .seen(TIME)
            .born(TIME)
            .day(LocalDate.of(2024, 2, 29))
            .classValue("first")
            .valueValue("")
            .apiKey("hunter2")
            .pageSize(50);
    payload(things().listThings("17", TIME, KINDS, 3, "123456", params.asQuery()));

    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget())
        .isEqualTo(
            REQUIRED
                + "&pgNum=3&kind=back%5Cslash&tag=red&tag=50%25%20%26%20more"
                + "&levels=1&levels=945056771151950748&active=false&seen=2024-03-01T12%3A00%3A00Z"
                + "&born=1709294400&day=2024-02-29&class=first&value=&api_key=hunter2&pgSize=50");
    assertThat(request.getHeaders().get("totp-auth")).isEqualTo("123456");
  }

  @Test
  void sendsNothingOfWhatIsSetToNullOrToAnEmptyList() throws Exception {
    answer(TWO_THINGS);
    ListThingsParams params =
        new ListThingsParams()
            .tag(List.of("red"))
            .active(true)
            .seen(TIME)
            .tag(null)
            .active(null)
            .seen(null)
            .levels(List.of());
    payload(things().listThings("17", TIME, KINDS, null, null, params.asQuery()));

    assertThat(server.takeRequest().getTarget()).isEqualTo(REQUIRED);
  }

  @Test
  void sendsWhatTheContractDoesNotKnow() throws Exception {
    answer(TWO_THINGS);
    Map<String, String> query =
        new ListThingsParams()
            .param("first", "a b")
            .param("times", List.of(TIME, TIME))
            .param("kinds", ThingKind.of("Brand new"))
            .param("gone", 1)
            .param("gone", null)
            .asQuery(Map.of("pgSize", 7));
    payload(things().listThings("17", TIME, KINDS, null, null, query));

    assertThat(server.takeRequest().getTarget())
        .isEqualTo(
            REQUIRED
                + "&first=a%20b&times=2024-03-01T12%3A00%3A00.987Z&times=2024-03-01T12%3A00%3A00.987Z"
                + "&kinds=Brand%20new&pgSize=7");
  }

  @Test
  void paramsAsStringMaskSecretsAndQueryMapsShowNamesOnly() {
    ListThingsParams params = new ListThingsParams().apiKey("hunter2").active(true);
    assertThat(params).hasToString("ListThingsParams{api_key=***, active=true}");
    assertThat(params.asQuery()).hasToString("[api_key, active]");
    assertThat(params.value("active")).isEqualTo("true");
    assertThat(params.value("pgSize")).isNull();
  }

  // ---- paths and bodies

  @Test
  void putsAnArgumentIntoThePath() throws Exception {
    answer("{\"data\":{\"thingId\":945056771151950748,\"name\":\"a\"}}");
    Thing thing = body("getThing", things().getThing(945056771151950748L, Map.of()));

    assertThat(requireNonNull(thing).thingId()).isEqualTo(945056771151950748L);
    assertThat(server.takeRequest().getRequestLine())
        .isEqualTo("GET /things/945056771151950748 HTTP/1.1");
  }

  @Test
  void sendsABodyWithAPost() throws Exception {
    answer("{\"metadata\":{},\"data\":{\"thingId\":8,\"name\":\"new\"}}");
    Thing sent = Thing.builder().thingId(0L).name("new").modified(TIME).clearNote().build();
    Thing made = body("createThing", things().createThing(sent, Map.of()));

    assertThat(requireNonNull(made).thingId()).isEqualTo(8);
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("POST /things HTTP/1.1");
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(text(request))
        .isEqualTo(
            "{\"thingId\":0,\"name\":\"new\",\"note\":null,"
                + "\"modified\":\"2024-03-01T12:00:00.987654Z\"}");
  }

  @Test
  void sendsABodyWithADelete() throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());
    ThingSelection which = ThingSelection.builder().thingIds(List.of(1L, 2L)).build();
    Response<Payload<Void>> response = things().deleteThings(which, Map.of()).execute();

    assertThat(response.code()).isEqualTo(204);
    assertThat(response.body()).isNull(); // Retrofit's word for a 204
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("DELETE /things HTTP/1.1");
    assertThat(text(request)).isEqualTo("{\"thingIds\":[1,2]}");
  }

  @Test
  void takesAnAnswerWithoutATypeAsAPayloadToo() throws Exception {
    answer("");
    ThingSelection which = ThingSelection.builder().thingIds(List.of()).build();
    Payload<Void> payload = payload(things().deleteThings(which, Map.of()));

    assertThat(payload.isEmpty()).isTrue();
    assertThat(payload.body()).isNull();
  }

  @Test
  void postsWithoutABody() throws Exception {
    answer("{\"pong\":[1e400]}");
    ThingAcknowledgement said = body("pingThings", things().pingThings(Map.of()));

    assertThat(requireNonNull(said).unknownProperties().get("pong")).hasToString("[1e400]");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("POST /things/ping HTTP/1.1");
    assertThat(request.getBodySize()).isZero();
  }

  @Test
  void searchesByABody() throws Exception {
    answer("{\"parts\":[{\"partId\":\"a\"}],\"nextPgToken\":null,\"wide\":{\"field89\":\"z\"}}");
    ThingSelection which = ThingSelection.builder().thingIds(List.of(1L)).clearReason().build();
    PartsPage page =
        requireNonNull(body("searchParts", things().searchParts("a/b c", which, Map.of())));

    assertThat(page.parts()).extracting(ThingPart::partId).containsExactly("a");
    assertThat(page.nextPgToken()).isNull();
    assertThat(requireNonNull(page.wide()).field89()).isEqualTo("z");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).isEqualTo("POST /things/a%2Fb%20c/parts HTTP/1.1");
    assertThat(text(request)).isEqualTo("{\"thingIds\":[1],\"reason\":null}");
  }

  // ---- answers

  @Test
  void takesWhatTheEnvelopeHolds() throws Exception {
    answer("{\"metadata\":{\"things\":[]},\"data\":" + TWO_THINGS + "}");
    assertThat(names(list())).containsExactly("a", "b");
  }

  @Test
  void takesTheRootWhereThereIsNoEnvelope() throws Exception {
    answer(TWO_THINGS);
    assertThat(names(list())).containsExactly("a", "b");
  }

  @Test
  void takesAnEnvelopeThatHoldsNull() throws Exception {
    answer("{\"data\":null}");
    assertThat(list()).isNull();
  }

  @Test
  void takesABareArray() throws Exception {
    answer("[{\"partId\":\"a\",\"parent\":{\"partId\":\"b\"}},7]");
    Payload<List<ThingPart>> payload = payload(things().listParts("x", Map.of()));

    List<ThingPart> parts = requireNonNull(payload.body());
    assertThat(parts).hasSize(1);
    assertThat(requireNonNull(parts.get(0).parent()).partId()).isEqualTo("b");
    assertThat(payload.json().size()).isEqualTo(2);
    assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /things/x/parts HTTP/1.1");
  }

  @Test
  void streamsBytes() throws Exception {
    byte[] content = new byte[300_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) i;
    }
    server.enqueue(new MockResponse.Builder().body(new Buffer().write(content)).build());

    try (ResponseBody body =
        requireNonNull(things().downloadThing("x", Map.of()).execute().body())) {
      assertThat(bodiesRead).as("bodies read before the caller reads").hasValue(0);
      assertThat(body.bytes()).isEqualTo(content);
      assertThat(bodiesRead).hasValue(1);
    }
    assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /things/x/content HTTP/1.1");
  }

  private ThingsApi things() {
    Moshi moshi = new Moshi.Builder().add(new NastyJson(Mismatch.IGNORE)).build();
    return new Retrofit.Builder()
        .baseUrl(server.url("/"))
        .client(http)
        .addConverterFactory(PayloadConverter.of(moshi))
        .build()
        .create(ThingsApi.class);
  }

  private void answer(String json) {
    server.enqueue(new MockResponse.Builder().body(json).build());
  }

  private @Nullable ThingsPage list() throws IOException {
    return body(
        "listThings",
        things().listThings("17", TIME, KINDS, 1, null, new ListThingsParams().asQuery()));
  }

  private static List<String> names(@Nullable ThingsPage page) {
    return requireNonNull(page).things().stream().map(Thing::name).toList();
  }

  private static <T> Payload<T> payload(Call<Payload<T>> call) throws IOException {
    return requireNonNull(call.execute().body());
  }

  /** The typed view through the envelope that the facts name. */
  private static <T> @Nullable T body(String operation, Call<Payload<T>> call) throws IOException {
    return payload(call).unwrapped(NastyOperations.ALL.get(operation).envelope()).body();
  }

  private static String text(RecordedRequest request) {
    return requireNonNull(request.getBody()).utf8();
  }

  private static final class BodyCounter extends EventListener {
    private final AtomicInteger bodies;

    BodyCounter(AtomicInteger bodies) {
      this.bodies = bodies;
    }

    @Override
    public void responseBodyEnd(okhttp3.Call call, long byteCount) {
      bodies.incrementAndGet();
    }
  }
}
