package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.CaseRecord;
import io.github.java42.console.model.CaseStatus;
import io.github.java42.console.model.User;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What somebody looks into. */
public final class Cases {
  private static final List<String> NAMES =
      List.of(
          "Sales figures on a private drive",
          "Source code in a chat",
          "Lens drawings sent home",
          "Printed price list",
          "Copies before a résumé",
          "Unknown USB stick in Lund",
          "Archive renamed to .jpg");

  private final long seed;
  private final Users users;

  Cases(long seed, Users users) {
    this.seed = seed;
    this.users = users;
  }

  /** The numbers of all, which begin with 1. */
  public List<Long> numbers() {
    return LongStream.rangeClosed(1, NAMES.size()).boxed().toList();
  }

  /** The one with this number; null where there is none. */
  public @Nullable CaseRecord byNumber(long number) {
    return number < 1 || number > NAMES.size() ? null : made((int) number);
  }

  private CaseRecord made(int number) {
    Dice dice = new Dice(seed, Dice.CASE | number);
    User analyst = users.administrator();
    Instant created = dice.between(Tenant.NOW.minus(200, ChronoUnit.DAYS), Tenant.NOW);
    Instant updated = dice.between(created, Tenant.NOW);
    boolean isOpen = !dice.oneIn(3);
    boolean isWritten = dice.oneIn(2);
    CaseRecord record =
        CaseRecord.builder()
            .number((long) number)
            .name(NAMES.get(number - 1))
            .createdAt(created)
            .updatedAt(updated)
            .description("Found in the file events of the week before.")
            .status(isOpen ? CaseStatus.OPEN : CaseStatus.CLOSED)
            .createdByUserUid(analyst.userUid())
            .createdByUsername(analyst.username())
            .lastModifiedByUserUid(analyst.userUid())
            .lastModifiedByUsername(analyst.username())
            .findings(isWritten ? "## First look\n- " + dice.below(90) + " files" : null)
            .build();
    Map<String, JsonValue> rest = new LinkedHashMap<>();
    rest.put("archivalTime", JsonValue.NULL);
    if (!isWritten) {
      rest.put("findings", JsonValue.NULL);
    }
    person("subject", dice.oneIn(4) ? null : somebody(dice), rest);
    person("assignee", dice.oneIn(5) ? null : analyst, rest);
    return ModelAdapter.changed(record, rest);
  }

  private User somebody(Dice dice) {
    return users.at((int) dice.below(users.seeded()));
  }

  private static void person(String role, @Nullable User user, Map<String, JsonValue> rest) {
    rest.put(role, user == null ? JsonValue.NULL : JsonValue.of(Users.uid(user)));
    rest.put(role + "Username", user == null ? JsonValue.NULL : JsonValue.of(Users.name(user)));
  }
}
