package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.console.model.AccessToken;
import io.github.java42.console.model.LoginConfiguration;
import io.github.java42.console.model.LoginType;
import io.github.java42.console.model.User;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String SIGN_IN = "/api/v3/auth/jwt?useBody=true";
  private static final String WHO = "/api/v1/User/my";
  private static final String API_CLIENT = "/api/v3/oauth/token?grant_type=client_credentials";

  private Sandbox sandbox = Sandbox.start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void theTokenOfTheAdministratorIsTheAdministrator() {
    User me = PlainClient.signedIn(sandbox).data(WHO, User.JSON);

    assertThat(me.username()).isEqualTo(sandbox.username()).endsWith("@quillhaven.example");
    assertThat(me.active()).isTrue();
    assertThat(me.blocked()).isFalse();
    assertThat(me.userUid()).matches("[0-9]{18}");
    assertThat(me.orgUid()).matches("[0-9]{18}");
    assertThat(me.orgName()).isEqualTo("Quillhaven Instruments");
    assertThat(me.roles()).isEmpty();
    assertThat(sandbox.problems()).isEmpty();
  }

  @Test
  void rolesAreForThoseWhoAsk() {
    PlainClient client = PlainClient.signedIn(sandbox);

    assertThat(client.data(WHO + "?incRoles=true", User.JSON).roles())
        .contains("customer-cloud-admin");
    assertThat(client.data(WHO + "?incRoles=false", User.JSON).toJson()).doesNotContain("roles");
  }

  @Test
  void everySignInHasATokenOfItsOwn() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      tokens.add(PlainClient.token(sandbox));
    }

    assertThat(tokens).hasSize(50).allMatch(t -> t.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
    for (String token : tokens) {
      assertThat(client().bearer(token).get(WHO).status()).isEqualTo(200);
    }
  }

  @Test
  void aWrongPasswordOrNameIsRefusedAndIsNoMistakeOfTheProgram() {
    assertThat(refused(client().basic(sandbox.username(), "wrong"), SIGN_IN))
        .isEqualTo("Invalid or missing credentials");
    assertThat(refused(client().basic("nobody@quillhaven.example", sandbox.password()), SIGN_IN))
        .isEqualTo("Invalid or missing credentials");
    assertThat(sandbox.problems()).isEmpty();
  }

  @Test
  @BreaksTheContract
  void nobodySignsInWithoutCredentials() {
    assertThat(refused(client(), SIGN_IN)).contains("no Authorization was sent, Basic is asked");
    assertThat(sandbox.problems())
        .containsExactly(
            "GET /api/v3/auth/jwt: Invalid or missing credentials: no Authorization was sent, Basic"
                + " is asked for");
  }

  @Test
  @BreaksTheContract
  void credentialsOfTheWrongKindAreSaidToBe() {
    assertThat(refused(client().authorization("Basic %%%"), SIGN_IN))
        .contains("no Base64 of UTF-8");
    assertThat(refused(client().authorization("Basic //79"), SIGN_IN))
        .contains("no Base64 of UTF-8");
    assertThat(refused(client().authorization("Basic YWJj"), SIGN_IN)).contains("no colon");
    assertThat(refused(client().bearer(PlainClient.token(sandbox)), SIGN_IN))
        .contains("the scheme of Authorization is not Basic");
    assertThat(refused(client().basic(sandbox.username(), sandbox.password()), WHO))
        .contains("the scheme of Authorization is not Bearer");
    assertThat(refused(client(), WHO)).contains("Bearer is asked for");
    assertThat(sandbox.problems()).hasSize(6);
  }

  @Test
  void aTokenOfAnotherIsUnknown() {
    try (Sandbox other = Sandbox.builder().seed(7).start()) {
      assertThat(refused(client().bearer(PlainClient.token(other)), WHO))
          .isEqualTo("Invalid or missing credentials");
    }
    assertThat(sandbox.problems()).isEmpty();
  }

  @Test
  void anExpiredTokenIsRefusedAndANewOneIsNot() {
    PlainClient before = PlainClient.signedIn(sandbox);
    assertThat(before.get(WHO).status()).isEqualTo(200);

    sandbox.expireTokens();

    assertThat(refused(before, WHO)).isEqualTo("Invalid or missing credentials");
    assertThat(PlainClient.signedIn(sandbox).get(WHO).status()).isEqualTo(200);
    assertThat(before.get(WHO).status()).isEqualTo(401);
    assertThat(sandbox.problems()).isEmpty();
  }

  @Test
  void aPasswordMayHaveLettersOfAnyLanguageAndColons() {
    restart(Sandbox.builder().password("Größe:佐藤 𠮷 €"));

    assertThat(PlainClient.token(sandbox)).isNotEmpty();
    assertThat(client().basic(sandbox.username(), "Größe").get(SIGN_IN).status()).isEqualTo(401);
  }

  @Test
  void twoFactorSignInAsksForTheCode() {
    restart(Sandbox.builder().totp("123456"));
    PlainClient client = client().basic(sandbox.username(), sandbox.password());

    assertThat(client.get(SIGN_IN, "totp-auth", "123456").status()).isEqualTo(200);
    assertThat(client.get(SIGN_IN).failure(401))
        .containsExactly("Invalid or missing one-time code");
    assertThat(client.get(SIGN_IN, "totp-auth", "654321").failure(401))
        .containsExactly("Invalid or missing one-time code");
  }

  @Test
  void anApiClientSignsInAndIsNoUser() {
    AccessToken token =
        client()
            .basic(sandbox.apiClientId(), sandbox.apiClientSecret())
            .send("POST", API_CLIENT, null)
            .root(AccessToken.JSON);
    assertThat(token.tokenType()).isEqualTo("bearer");
    assertThat(token.expiresIn()).isEqualTo(900);

    PlainClient program = client().bearer(token.accessToken());
    assertThat(program.get("/api/v3/customer/my").status()).isEqualTo(200);
    assertThat(program.get("/api/v1/User").status()).isEqualTo(200);
    assertThat(program.get(WHO).status()).isEqualTo(404);
    sandbox.expireTokens();
    assertThat(program.get("/api/v3/customer/my").status()).isEqualTo(401);
    assertThat(sandbox.problems()).isEmpty();
  }

  @Test
  void programsAndPeopleSignInEachInTheirOwnWay() {
    assertThat(
            client()
                .basic(sandbox.username(), sandbox.password())
                .send("POST", API_CLIENT, null)
                .failure(401))
        .containsExactly("Invalid or missing credentials");
    assertThat(refused(client().basic(sandbox.apiClientId(), sandbox.apiClientSecret()), SIGN_IN))
        .isEqualTo("Invalid or missing credentials");
    assertThat(
            client()
                .basic(sandbox.apiClientId(), sandbox.apiClientSecret())
                .send("POST", "/api/v3/oauth/token?grant_type=password", null)
                .failure(400))
        .containsExactly("The only grant_type is client_credentials");
    restart(Sandbox.builder().apiClient("key-1", "word:with:colons"));
    assertThat(client().basic("key-1", "word:with:colons").send("POST", API_CLIENT, null).status())
        .isEqualTo(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sandbox.builder().apiClient("a:b", "c"))
        .withMessageContaining("\"a:b\" has a colon");
  }

  @Test
  void theConsoleSaysHowPeopleSignIn() {
    assertThat(loginType(sandbox.username())).isEqualTo(LoginType.LOCAL);
    assertThat(loginType("nobody@quillhaven.example")).isEqualTo(LoginType.LOCAL);
    assertThat(loginType(sandbox.known().ssoUsername())).isEqualTo(LoginType.CLOUD_SSO);
    assertThat(refused(client().basic(sandbox.known().ssoUsername(), sandbox.password()), SIGN_IN))
        .isEqualTo("Invalid or missing credentials");
    restart(Sandbox.builder().totp("123456"));
    assertThat(loginType(sandbox.username())).isEqualTo(LoginType.LOCAL_2FA);
    restart(Sandbox.builder().users(1));
    Known known = sandbox.known();
    assertThatIllegalStateException()
        .isThrownBy(known::ssoUsername)
        .withMessageContaining("more users");
  }

  @Test
  void tokensAreIssuedWithoutASignIn() {
    String token = sandbox.issueToken();
    assertThat(sandbox.issueToken()).isNotEqualTo(token);
    assertThat(client().bearer(token).data(WHO, User.JSON).username())
        .isEqualTo(sandbox.username());
    sandbox.expireTokens();
    assertThat(client().bearer(token).get(WHO).status()).isEqualTo(401);
    assertThat(client().bearer(sandbox.issueToken()).get(WHO).status()).isEqualTo(200);
  }

  private LoginType loginType(String username) {
    return client()
        .get("/api/v3/LoginConfiguration?username=" + username)
        .newerData(LoginConfiguration.JSON)
        .loginType();
  }

  private PlainClient client() {
    return PlainClient.of(sandbox.url());
  }

  private static String refused(PlainClient client, String path) {
    return client.get(path).failure(401).get(0);
  }

  private void restart(Sandbox.Builder builder) {
    sandbox.close();
    sandbox = builder.start();
  }
}
