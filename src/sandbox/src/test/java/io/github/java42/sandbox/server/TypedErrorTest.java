package io.github.java42.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients know an error by what the contract's table says of it. */
class TypedErrorTest {
  @ParameterizedTest
  @EnumSource
  void isAsTheTableOfTheContractSays(TypedError error) throws IOException {
    String table = Files.readString(Path.of("../../openapi/common/errors.yaml"));
    String name = error.contractName().split("\\.", 2)[0];
    String start = "- name: " + name + "\n";
    assertThat(table).contains(start);
    String entry = table.substring(table.indexOf(start) + start.length()).split("\n- ", 2)[0];
    assertThat(entry.lines().map(String::strip)).contains("status: " + error.status());
    if (error.marker() == null) {
      assertThat(entry).doesNotContain("\n  marker: ");
    } else {
      assertThat(entry.lines().map(String::strip)).contains("marker: " + error.marker());
      assertThat(error.refusal().answer(FailureForm.ENTRIES).body()).contains(error.marker());
      assertThat(error.refusal().answer(FailureForm.TEXTS).body()).contains(error.marker());
    }
  }
}
