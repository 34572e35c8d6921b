package io.github.java42.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.build.BreaksTheContract;
import io.github.java42.sandbox.PlainClient;
import io.github.java42.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests that {@link SandboxExtensionTest} runs, some of which must fail. */
final class Specimens {
  /** Where they tell of their sandboxes. */
  static final List<Sandbox> SEEN = new ArrayList<>();

  private Specimens() {}

  @BreaksTheContract
  private static void wrong(Sandbox sandbox) {
    SEEN.add(sandbox);
    PlainClient.of(sandbox.url()).get("/nowhere");
  }

  static class Parameters {
    @Test
    void settings(
        @Code42Sandbox(users = 7, seed = 3, totp = "1", services = false) Sandbox sandbox) {
      SEEN.add(sandbox);
      try (Sandbox same = Sandbox.builder().users(7).seed(3).totp("1").withoutServices().start()) {
        assertThat(sandbox.username()).isEqualTo(same.username());
        assertThat(sandbox.operations()).isEqualTo(same.operations());
        assertThat(sandbox.known().deviceIds()).hasSize(7);
        assertThat(
                PlainClient.of(sandbox.url())
                    .get("/api/v3/LoginConfiguration?username=" + sandbox.username())
                    .body())
            .contains("LOCAL_2FA");
      }
    }
  }

  @Code42Sandbox(users = 5)
  static class OnTheClass {
    @Test
    void one(Sandbox sandbox) {
      see(sandbox);
    }

    @Test
    void two(Sandbox sandbox) {
      see(sandbox);
    }

    static void see(Sandbox sandbox) {
      SEEN.add(sandbox);
      assertThat(sandbox.known().deviceIds()).hasSize(5);
      assertThat(sandbox.requests()).isEmpty();
      PlainClient.of(sandbox.url()).get("/api/v3/LoginConfiguration?username=x").success();
    }

    @Nested
    class Inside {
      @Test
      void three(Sandbox sandbox) {
        see(sandbox);
      }
    }
  }

  static class Fields {
    @Code42Sandbox(users = 3)
    private static @Nullable Sandbox shared;

    @Code42Sandbox private @Nullable Sandbox own;

    @Test
    void one() {
      see();
    }

    @Test
    void two() {
      see();
    }

    private void see() {
      SEEN.add(shared);
      SEEN.add(own);
      assertThat(shared.known().deviceIds()).hasSize(3);
      assertThat(own.known().deviceIds()).hasSize(100);
    }
  }

  @Code42Sandbox
  static class BeforeAllOfThem {
    @BeforeAll
    static void before(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @Test
    void one(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @Test
    void two(@Code42Sandbox Sandbox sandbox) {
      SEEN.add(sandbox);
    }
  }

  @Code42Sandbox
  static class Wrong {
    @Test
    void wrong(Sandbox sandbox) {
      Specimens.wrong(sandbox);
    }

    @Test
    void onPurpose(@Code42Sandbox(problemsAllowed = true) Sandbox sandbox) {
      Specimens.wrong(sandbox);
    }

    @Test
    void right(Sandbox sandbox) {
      SEEN.add(sandbox);
    }
  }

  static class WrongTogether {
    @Code42Sandbox private static @Nullable Sandbox shared;

    @Test
    void wrong() {
      Specimens.wrong(shared);
    }
  }

  @Code42Sandbox(users = 5)
  static class OnTheMethod {
    @BeforeEach
    void before(Sandbox sandbox) {
      SEEN.add(sandbox);
    }

    @Test
    @Code42Sandbox(users = 8)
    void ofItsOwn(Sandbox sandbox) {
      SEEN.add(sandbox);
      assertThat(sandbox.known().deviceIds()).hasSize(8);
    }

    @Test
    void ofItsClass(Sandbox sandbox) {
      assertThat(sandbox.known().deviceIds()).hasSize(5);
    }
  }

  static class OnTheMethodAlone {
    @Test
    @Code42Sandbox(users = 8)
    void one(Sandbox sandbox) {
      SEEN.add(sandbox);
      assertThat(sandbox.known().deviceIds()).hasSize(8);
    }
  }

  static class Faulty {
    /** The example of the README. */
    @Test
    @BreaksTheContract
    void happens(@Code42Sandbox(users = 600) Sandbox sandbox) {
      sandbox.faults().on("listUsers").after(1).status(503);
      assertThat(page(sandbox, 1)).isEqualTo(200);
      assertThat(page(sandbox, 2)).isEqualTo(503);
    }

    @Test
    @BreaksTheContract
    void happensLessOftenThanItMay(@Code42Sandbox Sandbox sandbox) {
      sandbox.faults().on("listUsers").always().status(503);
      assertThat(page(sandbox, 1)).isEqualTo(503);
    }

    @Test
    void never(@Code42Sandbox(users = 50) Sandbox sandbox) {
      sandbox.faults().on("listUsers").after(1).status(503);
      assertThat(page(sandbox, 1)).isEqualTo(200);
    }

    @Test
    void neverOnPurpose(@Code42Sandbox(unusedFaultsAllowed = true) Sandbox sandbox) {
      sandbox.faults().onEvery().status(503);
    }

    @Test
    void cleared(@Code42Sandbox Sandbox sandbox) {
      sandbox.faults().onEvery().status(503);
      sandbox.faults().clear();
    }

    private static int page(Sandbox sandbox, int number) {
      SEEN.add(sandbox);
      return PlainClient.signedIn(sandbox).get("/api/v1/User?pgNum=" + number).status();
    }
  }

  static class Misplaced {
    @Code42Sandbox private @Nullable String text;

    @Test
    void one() {
      assertThat(text).isNull();
    }
  }
}
