package io.github.java42.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.java42.BulkResult;
import io.github.java42.Code42Client;
import io.github.java42.Code42Response;
import io.github.java42.Download;
import io.github.java42.Pages;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.common.model.FileEvent;
import io.github.java42.common.model.FileEventExport;
import io.github.java42.common.model.FileEventFile;
import io.github.java42.common.model.FileEventQuery;
import io.github.java42.console.UserService;
import io.github.java42.console.model.ListUsersParams;
import io.github.java42.console.model.User;
import io.github.java42.exception.Code42Exception;
import io.github.java42.incydr.FileEventService;
import io.github.java42.incydr.WatchlistService;
import io.github.java42.incydr.model.NewWatchlist;
import io.github.java42.incydr.model.Watchlist;
import io.github.java42.incydr.model.WatchlistType;
import io.github.java42.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recipes for Mockito.
 *
 * <p>Services are interfaces. One method per operation takes values, the core method; its overloads
 * are {@code default} methods that build the values from arguments and lambdas, and call it. A mock
 * that calls real methods runs the overloads, so that a test stubs and verifies core methods only,
 * and sees what the lambdas have set. A plain mock runs nothing: a test stubs exactly the overload
 * that the code calls.
 */
class MockitoTest {
  private static final User MARA = User.builder().userUid("1001").username("mara").build();
  private static final User TOBIAS = User.builder().userUid("1002").username("tobias").build();
  private static final Code42Response<Acknowledgement> DONE =
      Code42Response.of(Acknowledgement.builder().build());

  /** Prefer these. */
  @Nested
  class MocksThatCallRealMethods {
    private final UserService users = mock(UserService.class, CALLS_REAL_METHODS);
    private final FileEventService fileEvents = mock(FileEventService.class, CALLS_REAL_METHODS);
    private final WatchlistService watchlists = mock(WatchlistService.class, CALLS_REAL_METHODS);

    @Test
    void overloadsReachTheStubbedCoreMethod() {
      // doReturn, because when() would call the real method.
      doReturn(Pages.of("users", List.of(MARA), List.of(TOBIAS)))
          .when(users)
          .getAll(any(ListUsersParams.class));
      doReturn(DONE).when(users).blockByUid(anyString());

      assertThat(new Lockout(users).block("42")).containsExactly("mara", "tobias");

      // Params are compared by their values.
      verify(users).getAll(new ListUsersParams().orgUid("42").active(true));
      verify(users).blockByUid("1001");
      verify(users).blockByUid("1002");
    }

    @Test
    void methodsThatAreNotStubbedFail() {
      doReturn(Pages.of("users", List.of(MARA))).when(users).getAll(any(ListUsersParams.class));
      assertThatThrownBy(() -> new Lockout(users).block("42"))
          .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void searchReturnsPagesOfEvents() {
      FileEvent event =
          FileEvent.builder().file(FileEventFile.builder().name("plan.pdf").build()).build();
      FileEvent withoutFile = FileEvent.builder().build();
      doReturn(Pages.of("fileEvents", List.of(event), List.of(withoutFile, event)))
          .when(fileEvents)
          .search(any(FileEventQuery.class));
      assertThat(new Exfiltration(fileEvents).fileNames("mara@example.com"))
          .containsExactly("plan.pdf");
    }

    @Test
    void exportReturnsDownload(@TempDir Path folder) throws IOException {
      byte[] csv = {'a', ',', 'b', '\n'};
      doReturn(Download.of(csv)).when(fileEvents).export(any(FileEventExport.class));
      Path file = folder.resolve("events.csv");
      new Exfiltration(fileEvents).export("mara@example.com", file);
      assertThat(Files.readAllBytes(file)).isEqualTo(csv);
    }

    @Test
    void chunkedCallReturnsBulkResult() {
      Watchlist watchlist = Watchlist.builder().watchlistId("w1").build();
      doReturn(Code42Response.of(watchlist)).when(watchlists).create(any(NewWatchlist.class));
      BulkResult.FailedChunk refused =
          new BulkResult.FailedChunk(
              List.of(JsonValue.of("a2")), new Code42Exception("Actor not found"));
      doReturn(BulkResult.of(List.of(DONE), List.of(refused), List.of(JsonValue.of("a3"))))
          .when(watchlists)
          .addIncludedActors(eq("w1"), anyList());

      List<String> actorIds = List.of("a1", "a2", "a3");
      assertThat(new WatchlistImport(watchlists).create("Contractors", actorIds))
          .containsExactly("a2", "a3");

      // Models are compared by their values, too.
      verify(watchlists)
          .create(
              NewWatchlist.builder()
                  .watchlistType(WatchlistType.CUSTOM)
                  .title("Contractors")
                  .build());
      verify(watchlists).addIncludedActors("w1", actorIds);
    }
  }

  @Nested
  class PlainMocks {
    private final UserService users = mock(UserService.class);

    @Test
    void overloadIsStubbedAsItIsCalled() {
      // A plain any() would fit getAll(ListUsersParams) as well.
      when(users.getAll(anyOptions())).thenReturn(Pages.of("users", List.of(MARA)));
      assertThat(new Lockout(users).block("42")).containsExactly("mara");
      verify(users).blockByUid("1001");
    }

    @Test
    void overloadDoesNotReachTheStubbedCoreMethod() {
      when(users.getAll(any(ListUsersParams.class))).thenReturn(Pages.of("users", List.of(MARA)));
      // Not stubbed itself, the overload that takes a lambda returns null.
      assertThatThrownBy(() -> new Lockout(users).block("42"))
          .isInstanceOf(NullPointerException.class);
      verify(users, never()).getAll(any(ListUsersParams.class));
    }

    private static Consumer<ListUsersParams> anyOptions() {
      return any();
    }
  }

  @Nested
  class MockedClient {
    @Test
    void clientIsFinalAndCanBeMocked() {
      UserService users = mock(UserService.class, CALLS_REAL_METHODS);
      doReturn(Pages.of("users", List.of(MARA))).when(users).getAll(any(ListUsersParams.class));
      doReturn(DONE).when(users).blockByUid("1001");
      Code42Client sdk = mock(Code42Client.class);
      when(sdk.users()).thenReturn(users);

      assertThat(new LockoutJob(() -> sdk).run("42")).containsExactly("mara");
      verify(sdk).close();
    }

    @Test
    void deepStubsReplaceTheServices() {
      Code42Client sdk = mock(Code42Client.class, RETURNS_DEEP_STUBS);
      when(sdk.orgs().getAll().items().stream().count()).thenReturn(3L);
      assertThat(sdk.orgs().getAll().items().stream().count()).isEqualTo(3);
    }
  }
}
