package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.console.model.User;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String SIGN_IN = "/api/v3/auth/jwt?useBody=true";
  private static final String WHO = "/api/v1/User/my";

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
  void nobodySignsInWithoutCredentials() {
    assertThat(refused(client(), SIGN_IN)).contains("no Authorization was sent, Basic is asked");
    assertThat(sandbox.problems())
        .containsExactly(
            "GET /api/v3/auth/jwt: Invalid or missing credentials: no Authorization was sent, Basic"
                + " is asked for");
  }

  @Test
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
