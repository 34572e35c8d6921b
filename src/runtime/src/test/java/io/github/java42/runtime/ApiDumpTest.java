package io.github.java42.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.ApiDump;
import io.github.java42.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDumpTest {
  @Test
  void publicSurfaceIsTheCommittedOne() {
    assertThat(
            ApiDump.differences(
                Path.of("target/classes"),
                Path.of("api.txt"),
                JsonValue.class.getClassLoader(),
                List.of("io.github.java42.json", "io.github.java42.runtime")))
        .as("mvn -q -pl src/runtime -am verify -Dapi.update")
        .isEmpty();
  }
}
