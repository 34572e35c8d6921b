package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.console.model.Role;
import io.github.java42.console.model.User;
import io.github.java42.json.JsonValue;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What users make for tests of their own is what the SDK would have given them. */
class MadeByHandTest {
  private static final User MARA = user("{\"username\":\"mara\",\"shoeSize\":38.50}");
  private static final User TOBIAS = user("{\"username\":\"tobias\"}");
  private static final User ANA = user("{\"username\":\"ana\"}");

  private static User user(String json) {
    return User.JSON.read(JsonValue.parse(json));
  }

  @Test
  void anAnswerOfAModel() {
    Code42Response<User> answer = Code42Response.of(MARA);
    assertThat(answer.body()).isSameAs(MARA);
    assertThat(answer.getString("username")).isEqualTo("mara");
    assertThat(answer.get("shoeSize").toJson()).isEqualTo("38.50");
    assertThat(answer).hasToString("{\"username\":\"mara\",\"shoeSize\":38.50}");
    assertThat(answer.rawText()).isEqualTo(answer.text());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers()).isEmpty();
    assertThat(answer.isEmpty()).isFalse();
  }

  @Test
  void anAnswerOfAListAndOfAnyJson() {
    Role role = Role.builder().roleName("Auditor").build();
    Code42Response<List<Role>> roles = Code42Response.of(List.of(role, role));
    assertThat(roles.body()).containsExactly(role, role);
    assertThat(roles.get(1).getString("roleName")).isEqualTo("Auditor");
    Code42Response<JsonValue> any = Code42Response.of(JsonValue.parse("[1, 2.0]"));
    assertThat(any.body().size()).isEqualTo(2);
    assertThat(any.get(1).toJson()).isEqualTo("2.0");
  }

  @Test
  void pages() {
    Pages<User> pages = Pages.of("users", List.of(MARA, TOBIAS), List.of(), List.of(ANA));
    assertThat(pages).hasSize(3);
    assertThat(pages.items()).containsExactly(MARA, TOBIAS, ANA);
    assertThat(pages.jsonItems())
        .extracting(u -> u.getString("username"))
        .containsExactly("mara", "tobias", "ana");
    Iterator<Page<User>> walk = pages.iterator();
    Page<User> first = walk.next();
    assertThat(first.body()).containsExactly(MARA, TOBIAS);
    assertThat(first.get("users").get(0).get("shoeSize").toJson()).isEqualTo("38.50");
    assertThat(first.totalCount()).hasValue(3);
    assertThat(pages.from(first.nextCursor().orElseThrow())).hasSize(2);
    walk.next();
    assertThat(walk.next().nextCursor()).isEmpty();
    assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    assertThat(Pages.<User>of("users")).isEmpty();
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    Pages<User> pages = Pages.of("users", List.of(MARA));
    for (String wrong : List.of("", "listUsers:1:0:-1:2", "made:1:0:-1:1", "made:1:0:-1:x")) {
      assertThatThrownBy(() -> pages.from(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cursor: \"" + wrong + "\"");
    }
  }

  @Test
  void pagesAndResponsesOfStrings() {
    Pages<String> pages = Pages.of("departments", List.of("Sales", "Legal"), List.of("IT"));
    assertThat(pages.items()).containsExactly("Sales", "Legal", "IT");
    assertThat(pages.iterator().next().get("departments").get(1).asString()).isEqualTo("Legal");
    assertThat(Code42Response.of(List.of("a", "b")).get(1).asString()).isEqualTo("b");
  }

  @Test
  void onePage() {
    Page<User> page = Page.of(List.of(MARA, TOBIAS));
    assertThat(page.body()).containsExactly(MARA, TOBIAS);
    assertThat(page.get(0).getString("username")).isEqualTo("mara");
    assertThat(page.nextCursor()).isEmpty();
    assertThat(page.totalCount()).hasValue(2);
    Page<String> strings = Page.of(List.of("Sales"));
    assertThat(strings.body()).containsExactly("Sales");
    assertThat(strings).hasToString("[\"Sales\"]");
  }

  @Test
  void responsesOfEveryTypeThatMethodsReturn() {
    Code42Response<Map<String, User>> users = Code42Response.of(Map.of("a", MARA));
    assertThat(users.body()).containsEntry("a", MARA);
    assertThat(users.get("a").getString("username")).isEqualTo("mara");
    Code42Response<String> token = Code42Response.of("Token=1");
    assertThat(token.body()).isEqualTo("Token=1");
    assertThat(token.text()).isEqualTo("Token=1");
    Code42Response<Void> nothing = Code42Response.empty();
    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.body()).isNull();
    assertThatThrownBy(() -> Code42Response.of(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("body: Object cannot be written as JSON");
  }
}
