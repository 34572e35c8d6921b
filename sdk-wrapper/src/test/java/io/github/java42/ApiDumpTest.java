package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.ApiDump;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public surface is what {@code api.txt} says. */
class ApiDumpTest {
  @Test
  void theSurfaceIsTheCommittedOne() {
    assertThat(
            ApiDump.differences(
                Path.of("target/classes"),
                Path.of("api.txt"),
                ApiDumpTest.class.getClassLoader(),
                List.of(
                    "io.github.java42",
                    "io.github.java42.console",
                    "io.github.java42.exception",
                    "io.github.java42.incydr")))
        .as("api.txt is stale; after a review: mvn -q -pl sdk-wrapper -am verify -Dapi.update")
        .isEmpty();
  }
}
