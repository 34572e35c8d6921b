package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.console.model.UserStatus;
import io.github.java42.internal.Arguments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static void refused(@Nullable Object value, String message) {
    assertThatThrownBy(() -> Arguments.required("userUid", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void valuesArePassedOn() {
    Instant now = Instant.EPOCH;
    assertThat(Arguments.required("a", "x y")).isEqualTo("x y");
    assertThat(Arguments.required("a", "😀")).isEqualTo("😀");
    assertThat(Arguments.required("a", now)).isSameAs(now);
    assertThat(Arguments.required("a", UserStatus.of("any"))).hasToString("any");
    assertThat(Arguments.required("a", 0)).isZero();
  }

  @Test
  void nullEmptyAndBlankAreRefused() {
    refused(null, "userUid: null");
    refused("", "userUid: \"\" is blank");
    refused(" \t", "userUid: \" \\t\" is blank");
    refused(UserStatus.of(" "), "userUid: \" \" is blank");
    refused(List.of(), "userUid: the list is empty");
    refused(Arrays.asList("a", null), "userUid[1]: null");
    refused(List.of("a", ""), "userUid[1]: \"\" is blank");
  }

  @Test
  void halfOfASurrogatePairIsRefusedWithoutTheValue() {
    for (String half : List.of("hunter2\ud83d", "hunter2\ude00", "hunter2\ud83dx")) {
      refused(half, "userUid: contains half of a surrogate pair at index 7");
    }
  }

  @Test
  void listIsCopied() {
    List<String> list = new ArrayList<>(List.of("a"));
    List<String> copy = Arguments.required("ids", list);
    list.add("b");
    assertThat(copy).containsExactly("a").isUnmodifiable();
  }

  @Test
  void segmentThatLeadsElsewhereIsRefused() {
    assertThat(Arguments.segment("id", "...")).isEqualTo("...");
    assertThat(Arguments.segment("id", 7L)).isEqualTo(7);
    for (String bad : List.of(".", "..")) {
      assertThatThrownBy(() -> Arguments.segment("id", bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("id: \"" + bad + "\" leads to another path");
    }
    assertThatThrownBy(() -> Arguments.segment("id", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
