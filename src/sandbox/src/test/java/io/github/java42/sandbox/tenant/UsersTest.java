package io.github.java42.sandbox.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.java42.console.model.User;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsersTest {
  private final Users users =
      new Tenant(42, 1_000_000, "secret", null, new ApiClient("id", "word")).users();

  @Test
  void everybodyIsFoundByTheirUid() {
    for (int i = 0; i < 1_000_000; i += 99_991) {
      User user = users.all().get(i);
      assertThat(users.byUid(user.userUid())).isEqualTo(user);
    }
  }

  @Test
  void everybodyIsFoundByNumberAndName() {
    for (int i = 0; i < 1_000_000; i += 99_991) {
      User user = users.all().get(i);
      assertThat(users.byId(user.userId())).isEqualTo(user);
      assertThat(users.byName(user.username())).isEqualTo(user);
      assertThat(users.byName(user.username().toUpperCase(Locale.ROOT))).isEqualTo(user);
    }
    assertThat(users.byId(users.all().get(0).userId() - 1)).isNull();
    assertThat(users.byId(users.all().get(999_999).userId() + 1)).isNull();
  }

  @Test
  void aNameThatIsNearlyRightIsNobodys() {
    String name = users.all().get(5).username();
    String local = name.substring(0, name.indexOf('@'));
    for (String nobody :
        new String[] {
          local,
          local + "@elsewhere.example",
          local + "0@quillhaven.example",
          local + "1@quillhaven.example",
          local + "999999999@quillhaven.example",
          "@quillhaven.example",
          ""
        }) {
      assertThat(users.byName(nobody)).as(nobody).isNull();
    }
  }

  @Test
  void aUidThatIsNearlyRightIsNobodys() {
    long uid = Long.parseLong(users.all().get(1).userUid());
    long last = Long.parseLong(users.all().get(999_999).userUid());
    long step = uid - Long.parseLong(users.all().get(0).userUid());
    for (String nobody :
        new String[] {
          Long.toString(uid + 1), Long.toString(uid - 1), Long.toString(last + step), "", "x", "-1"
        }) {
      assertThat(users.byUid(nobody)).as(nobody).isNull();
    }
  }

  @Test
  void namesThatComeAgainHaveOtherAddresses() {
    Set<String> addresses = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (User user : users.all().subList(0, 20_000)) {
      addresses.add(user.username());
      names.add(user.firstName() + " " + user.lastName());
    }

    assertThat(addresses).hasSize(20_000).allMatch(a -> a.matches("[a-z]+\\.[a-z]+[0-9]*@.*"));
    assertThat(names).hasSizeBetween(2_000, 4_000);
  }
}
