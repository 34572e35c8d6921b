package io.github.java42.sandbox.tenant;

import io.github.java42.console.model.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an identity provider tells of people: those of the seed, but nobody who came later. */
public final class Directory {
  private static final List<List<String>> PLACES =
      List.of(
          List.of("Gothenburg", "Västra Götaland", "SE"),
          List.of("Lund", "Skåne", "SE"),
          List.of("Lisbon", "Lisboa", "PT"),
          List.of("Leeds", "West Yorkshire", "GB"),
          List.of("Minneapolis", "Minnesota", "US"),
          List.of("Osaka", "Ōsaka", "JP"));

  private static final List<String> TITLES =
      List.of("Engineer", "Senior Engineer", "Specialist", "Account Manager", "Analyst", "Lead");

  private static final List<String> EMPLOYMENTS =
      List.of("Full-time", "Full-time", "Full-time", "Part-time", "Contractor");

  private final long seed;
  private final Users users;

  Directory(long seed, Users users) {
    this.seed = seed;
    this.users = users;
  }

  /** What is told of somebody; null for nothing. */
  public @Nullable Entry of(User user) {
    int index = users.index(user);
    if (index >= users.seeded()) {
      return null;
    }
    Dice dice = new Dice(seed, Dice.DIRECTORY | index);
    List<String> place = dice.of(PLACES);
    return new Entry(
        dice.of(TITLES),
        dice.oneIn(8) ? null : user.orgName(),
        dice.oneIn(2) ? "Commercial" : "Technology",
        dice.of(EMPLOYMENTS),
        place.get(0),
        place.get(1),
        place.get(2),
        index == 0 ? null : users.administrator());
  }

  /**
   * What is told of somebody.
   *
   * @param title what the job is called
   * @param department the department; null where it is not told
   * @param division the division
   * @param employmentType how somebody is employed
   * @param locality the town
   * @param region the region
   * @param country the country, in two letters
   * @param manager the manager; null for who has none
   */
  public record Entry(
      String title,
      @Nullable String department,
      String division,
      String employmentType,
      String locality,
      String region,
      String country,
      @Nullable User manager) {}
}
