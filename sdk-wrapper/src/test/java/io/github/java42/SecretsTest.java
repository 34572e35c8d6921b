package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.client.console.UsersApi;
import io.github.java42.console.model.NewUser;
import io.github.java42.console.model.UserToken;
import io.github.java42.exception.Code42Exception;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A secret in every place where the contract knows of one, and in every credential: none may be
 * found in what is logged, thrown or printed.
 */
class SecretsTest {
  private static final String SECRET = "s3cr3t-that-nobody-may-see";
  private static final String ENCODED =
      java.util.Base64.getEncoder()
          .encodeToString(
              ("a@example.com:" + SECRET).getBytes(java.nio.charset.StandardCharsets.UTF_8));

  private final List<String> shown = new ArrayList<>();
  private FakeConsole console;
  private CapturedLog log;

  @BeforeEach
  void start() throws Exception {
    console = FakeConsole.of(200, "{\"data\":{\"users\":[],\"password\":\"" + SECRET + "\"}}");
    console.tokens(
        r -> FakeConsole.json(200, "{\"data\":{\"v3_user_token\":\"" + SECRET + "-token\"}}"));
    log = CapturedLog.start();
  }

  @AfterEach
  void stop() {
    log.close();
    console.close();
  }

  private void attempt(Function<Code42Client, Object> call) {
    Credentials credentials = Credentials.localAccount("a@example.com", SECRET, () -> SECRET);
    shown.add(credentials.toString());
    try (Code42Client sdk =
        Code42Client.builder(console.url())
            .credentials(credentials)
            .sleeper(duration -> {})
            .build()) {
      shown.add(String.valueOf(sdk));
      shown.add(String.valueOf(call.apply(sdk)));
    } catch (Code42Exception e) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      shown.add(text.toString());
    }
  }

  private static Object create(Code42Client sdk) {
    NewUser user =
        NewUser.builder()
            .orgUid("1")
            .username("new@example.com")
            .email("new@example.com")
            .password(SECRET + "-password")
            .build();
    Object response = sdk.call(UsersApi.class, api -> api.createUser(user, Map.of()));
    return user + " " + ((Code42Response<?>) response).url();
  }

  /** A server that repeats what it was sent in the texts of an error. */
  private static MockResponse repeating(RecordedRequest request) {
    String token = request.getHeaders().get("Authorization").substring("Bearer ".length());
    String what = request.getMethod().equals("POST") ? SECRET + "-password" : token;
    return FakeConsole.json(
        400, "[{\"name\":\"" + what + "\",\"description\":\"No " + what + ", " + token + "\"}]");
  }

  @Test
  void nothingOfItIsShown() {
    Function<RecordedRequest, MockResponse> good = r -> FakeConsole.json(200, "{\"data\":{}}");
    for (Function<RecordedRequest, MockResponse> answers :
        List.<Function<RecordedRequest, MockResponse>>of(
            good,
            r -> FakeConsole.json(400, "{\"password\":\"wrong\"}"),
            r -> FakeConsole.json(500, "[{\"name\":\"NEW_PASSWORD_INVALID\"}]"),
            SecretsTest::repeating,
            r -> FakeConsole.json(401, "<html>"),
            r -> FakeConsole.json(200, "no JSON"),
            r ->
                new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "http://localhost:1/x?sig=" + SECRET)
                    .build(),
            r ->
                new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build())) {
      console.answers(answers);
      attempt(SecretsTest::create);
      attempt(sdk -> sdk.users().getPage(1));
    }
    console.answers(good);
    for (int status : new int[] {400, 401, 403, 500}) {
      console.tokens(
          r ->
              FakeConsole.json(
                  status, "{\"v3_user_token\":\"" + SECRET + "\",\"why\":\"not " + SECRET + "\"}"));
      attempt(
          sdk -> {
            sdk.checkCredentials();
            return "";
          });
    }
    shown.add(Credentials.apiClient("key-42", SECRET).toString());
    shown.add(Credentials.jwtProvider(() -> SECRET).toString());
    shown.add(UserToken.builder().userToken(SECRET).build().toString());
    assertThat(log.lines()).hasSizeGreaterThan(40);
    assertThat(log.lines()).anyMatch(l -> l.contains("***"));
    assertThat(shown).hasSizeGreaterThan(30);
    for (String text : shown) {
      assertThat(text).doesNotContain(SECRET, ENCODED);
    }
    for (String line : log.lines()) {
      assertThat(line).doesNotContain(SECRET, ENCODED);
    }
  }

  @Test
  void failuresCarryNoSecretArguments() {
    console.answers(r -> FakeConsole.json(500, "[{\"name\":\"USER_DUPLICATE\"}]"));
    attempt(SecretsTest::create);
    assertThat(shown.get(shown.size() - 1)).contains("new@example.com").doesNotContain(SECRET);
  }
}
