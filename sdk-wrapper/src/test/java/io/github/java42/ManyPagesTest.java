package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.console.model.User;
import io.github.java42.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A thousand pages of a megabyte need the memory of a page or two. */
class ManyPagesTest {
  private static final int PAGES = 1000;
  private static final int USERS = 2000; // of 500 bytes each
  private static final int HEAP = 48; // MB

  private static FakeConsole console;

  @BeforeAll
  static void start() throws Exception {
    String user =
        "{\"userId\":218044,\"username\":\"somebody@example.com\",\"active\":true,\"notes\":\""
            + "x".repeat(420)
            + "\"}";
    ByteString rest = ByteString.encodeUtf8((',' + user).repeat(USERS - 1) + "]}}");
    console = new FakeConsole(request -> page(request, rest));
  }

  @AfterAll
  static void stop() {
    console.close();
  }

  /** Each page begins with a user of its own, or it would be taken for the one before. */
  private static MockResponse page(RecordedRequest request, ByteString rest) {
    String number = request.getUrl().queryParameter("pgNum");
    Buffer body =
        new Buffer()
            .writeUtf8("{\"data\":{\"totalCount\":" + PAGES * USERS + ",\"users\":[")
            .writeUtf8("{\"username\":\"" + number + "\"}")
            .write(rest);
    return FakeConsole.json(200, "").newBuilder().body(body).build();
  }

  @Test
  void asJson() throws Exception {
    assertThat(walk("json")).isEqualTo(new SmallJvm.Outcome(0, PAGES * USERS + " users"));
  }

  @Test
  void typed() throws Exception {
    assertThat(walk("typed")).isEqualTo(new SmallJvm.Outcome(0, PAGES * USERS + " users"));
  }

  /** The heap is small enough for the others to mean something. */
  @Test
  void notIfThePagesAreKept() throws Exception {
    SmallJvm.Outcome kept = walk("kept");
    assertThat(kept.status()).isNotZero();
    assertThat(kept.output()).contains("OutOfMemoryError");
  }

  private static SmallJvm.Outcome walk(String how) throws Exception {
    return SmallJvm.run(HEAP, Walk.class, console.url(), how);
  }

  /** The program that walks, and counts. */
  static final class Walk {
    private Walk() {}

    public static void main(String[] arguments) {
      try (Code42Client sdk =
          Code42Client.builder(arguments[0]).credentials(FakeConsole.account()).build()) {
        System.out.println(count(sdk.users().getAll(), arguments[1]) + " users");
      }
    }

    private static long count(Pages<User> pages, String how) {
      long count = 0;
      List<Page<User>> kept = new ArrayList<>();
      switch (how) {
        case "json" -> {
          for (JsonValue user : pages.jsonItems()) {
            count += user.has("username") ? 1 : 0;
          }
        }
        case "typed" -> {
          for (User user : pages.items()) {
            count += user.username() == null ? 0 : 1;
          }
        }
        default -> {
          for (Page<User> page : pages) {
            kept.add(page);
            count += page.get("users").size();
          }
        }
      }
      return kept.isEmpty() ? count : -kept.size();
    }
  }
}
