package io.github.java42.sandbox.tenant;

import java.util.List;
import java.util.stream.IntStream;

/** The organizations of the company: the company itself, then its departments. */
public final class Organizations {
  private static final List<String> NAMES =
      List.of(
          "Quillhaven Instruments",
          "Research",
          "Sales",
          "Engineering",
          "Manufacturing",
          "Customer Support",
          "Finance",
          "Legal",
          "People and Culture",
          "Information Technology");

  private final List<Organization> all;

  Organizations(Dice dice) {
    long id = 3_000 + dice.below(1_000);
    long uid = Uids.first(dice);
    all =
        IntStream.range(0, NAMES.size())
            .mapToObj(i -> new Organization(id + i, Uids.of(uid, i), NAMES.get(i)))
            .toList();
  }

  /** All of them, the company itself first. */
  public List<Organization> all() {
    return all;
  }

  /** Whether there is one with this id. */
  public boolean has(String uid) {
    return all.stream().anyMatch(o -> o.uid().equals(uid));
  }

  Organization company() {
    return all.get(0);
  }

  List<Organization> departments() {
    return all.subList(1, all.size());
  }
}
