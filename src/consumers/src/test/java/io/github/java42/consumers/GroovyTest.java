package io.github.java42.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.MissingPropertyException;
import io.github.java42.Code42Client;
import io.github.java42.console.model.User;
import io.github.java42.json.JsonException;
import io.github.java42.sandbox.Sandbox;
import io.github.java42.sandbox.junit.Code42Sandbox;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Recipes for Groovy. Closures set options. Responses and JSON values have the fields of the JSON
 * document as properties and subscripts; methods of responses and accessors of models need their
 * parentheses.
 */
@Code42Sandbox(users = 20)
class GroovyTest {
  private Code42Client sdk;

  @BeforeEach
  void signIn(Sandbox sandbox) {
    sdk = Code42Client.fromLocalAccount(sandbox.url(), sandbox.username(), sandbox.password());
  }

  @AfterEach
  void close() {
    sdk.close();
  }

  private Object groovy(String script) {
    return shell(Map.of("sdk", sdk)).evaluate(script);
  }

  private static GroovyShell shell(Map<String, ?> variables) {
    return new GroovyShell(new Binding(variables));
  }

  private List<String> usernames() {
    return sdk.users().getAll().items().stream().map(User::username).toList();
  }

  @Test
  void scriptUsesClosuresAndLoops(Sandbox sandbox) throws IOException, URISyntaxException {
    String orgUid = sdk.users().getCurrent().getString("orgUid");
    URL script = Objects.requireNonNull(GroovyTest.class.getResource("lockout.groovy"));
    Object blocked = shell(Map.of("sdk", sdk, "orgUid", orgUid)).evaluate(script.toURI());
    assertThat(blocked).asInstanceOf(LIST).isNotEmpty().contains(sandbox.username());
    assertThat(sdk.users().getAll(p -> p.orgUid(orgUid).active(true)).items())
        .extracting(User::blocked)
        .containsOnly(true);
  }

  @Test
  void itemsAreIterable() {
    assertThat(groovy("sdk.users().getAll { it.pageSize(7) }.items()*.username()"))
        .isEqualTo(usernames());
    assertThat(groovy("sdk.users().getAll().items().collect { it.username() }"))
        .isEqualTo(usernames());
  }

  @Test
  void fieldsArePropertiesAndSubscripts() {
    String first = usernames().get(0);
    assertThat(groovy("sdk.users().getPage(1).users[0].username.asString()")).isEqualTo(first);
    assertThat(groovy("sdk.users().getPage(1)['users'][0]['username'] as String")).isEqualTo(first);
    assertThat(groovy("\"${sdk.users().getPage(1).users[0].username}\"")).hasToString(first);
    assertThat(groovy("sdk.users().getPage(1).users*.username*.asString()")).isEqualTo(usernames());
  }

  @Test
  void missingFieldFails() {
    assertThatThrownBy(() -> groovy("sdk.users().getCurrent().shoeSize"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("shoeSize");
  }

  @Test
  void accessorsNeedParentheses() {
    assertThat(groovy("sdk.users().getCurrent().statusCode()")).isEqualTo(200);
    assertThatThrownBy(() -> groovy("sdk.users().getCurrent().statusCode"))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> groovy("sdk.users().getAll().items()*.username"))
        .isInstanceOf(MissingPropertyException.class);
  }

  @Test
  void closuresAreTypedWithStaticCompilation() {
    String script =
        """
        import groovy.transform.CompileStatic
        import io.github.java42.Code42Client

        @CompileStatic
        List<String> active(Code42Client sdk) {
          sdk.users().getAll { it.active(true) }.items().collect { it.username() }
        }
        active(sdk)
        """;
    assertThat(groovy(script))
        .isEqualTo(
            sdk.users().getAll(p -> p.active(true)).items().stream().map(User::username).toList());
  }
}
