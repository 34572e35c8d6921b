package io.github.java42.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.java42.Code42Response;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.console.UserService;
import io.github.java42.console.model.GetUserParams;
import io.github.java42.console.model.ListUsersParams;
import io.github.java42.console.model.User;
import io.github.java42.incydr.WatchlistService;
import io.github.java42.incydr.model.ListWatchlistsParams;
import io.github.java42.incydr.model.NewWatchlist;
import io.github.java42.incydr.model.Watchlist;
import io.github.java42.incydr.model.WatchlistType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Recipes for fakes without a library. A fake implements the core methods that it needs, those that
 * take values. Overloads work through them; every other method throws {@link
 * UnsupportedOperationException}, so new methods of the SDK break no fake.
 */
class HandwrittenFakeTest {
  private static final User MARA =
      User.builder().userId(7L).userUid("1001").username("mara").build();

  @Test
  void oneMethodServesAllOverloads() {
    List<ListUsersParams> received = new ArrayList<>();
    UserService users =
        new UserService() {
          @Override
          public Pages<User> getAll(ListUsersParams params) {
            received.add(params);
            return Pages.of("users", List.of(MARA));
          }
        };

    assertThat(users.getAll().items()).containsExactly(MARA);
    assertThat(users.getAll(p -> p.active(true)).items()).containsExactly(MARA);
    assertThat(received).containsExactly(new ListUsersParams(), new ListUsersParams().active(true));

    assertThatThrownBy(() -> users.blockByUid("1001"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> users.getPage(1)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void logicOfTheSdkRunsOnAFake() {
    List<String> blocked = new ArrayList<>();
    UserService users =
        new UserService() {
          @Override
          public Code42Response<User> getById(long userId, GetUserParams params) {
            return Code42Response.of(MARA);
          }

          @Override
          public Code42Response<Acknowledgement> blockByUid(String userUid) {
            blocked.add(userUid);
            return Code42Response.of(Acknowledgement.builder().build());
          }
        };

    users.block(7); // looks up the UID
    assertThat(blocked).containsExactly("1001");
  }

  /** A fake with state, of a service whose methods are all generated. */
  private static final class FakeWatchlists implements WatchlistService {
    private final List<Watchlist> watchlists = new ArrayList<>();

    @Override
    public Code42Response<Watchlist> create(NewWatchlist newWatchlist) {
      Watchlist watchlist =
          Watchlist.builder()
              .watchlistId("w" + watchlists.size())
              .listType(newWatchlist.watchlistType())
              .title(newWatchlist.title())
              .build();
      watchlists.add(watchlist);
      return Code42Response.of(watchlist);
    }

    @Override
    public Pages<Watchlist> getAll(ListWatchlistsParams params) {
      return Pages.of("watchlists", watchlists);
    }

    @Override
    public Page<Watchlist> getPage(int pageNumber, ListWatchlistsParams params) {
      return Page.of(pageNumber == 1 ? watchlists : List.of());
    }
  }

  @Test
  void fakeWithStateServesAllOverloads() {
    WatchlistService watchlists = new FakeWatchlists();
    watchlists.create(WatchlistType.CUSTOM, w -> w.title("Contractors"));
    watchlists.create(WatchlistType.DEPARTING_EMPLOYEE);
    assertThat(watchlists.getAll(p -> p.pageSize(50)).items())
        .extracting(Watchlist::title)
        .containsExactly("Contractors", null);
    assertThat(watchlists.getPage(1).totalCount()).hasValue(2);
    assertThat(watchlists.getPage(2).body()).isEmpty();
    assertThatThrownBy(() -> watchlists.delete("w0"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
