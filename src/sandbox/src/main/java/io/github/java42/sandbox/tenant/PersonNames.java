package io.github.java42.sandbox.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is called what: each pair of a given and a family name of one language once, shuffled, and
 * then all again with a number in the address. Any number of people have different addresses.
 */
final class PersonNames {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{0,9})");

  private final List<Name> names;
  private final Map<String, Integer> places;

  PersonNames(Dice dice) {
    List<Name> all = read();
    for (int i = all.size() - 1; i > 0; i--) {
      int other = (int) dice.below(i + 1L);
      all.set(i, all.set(other, all.get(i)));
    }
    names = List.copyOf(all);
    places =
        IntStream.range(0, names.size())
            .boxed()
            .collect(Collectors.toMap(i -> names.get(i).local(), i -> i));
  }

  Name of(int person) {
    Name name = names.get(person % names.size());
    int round = person / names.size();
    return round == 0 ? name : name.numbered(round + 1);
  }

  /** Whose address this is, among so many people; -1 for nobody. */
  int indexOf(String local, int count) {
    Matcher parts = NUMBERED.matcher(local);
    Integer place = parts.matches() ? places.get(parts.group(1)) : null;
    if (place == null) {
      return -1;
    }
    String number = parts.group(2);
    long round = number.isEmpty() ? 0 : Long.parseLong(number) - 1;
    long index = place + round * names.size();
    return index >= 0 && index < count && of((int) index).local().equals(local) ? (int) index : -1;
  }

  private static List<Name> read() {
    try (InputStream in =
        Objects.requireNonNull(PersonNames.class.getResourceAsStream("names.txt"))) {
      List<Name> all = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> addPairs(line, all));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("The names of the sandbox's people cannot be read", e);
    }
  }

  private static void addPairs(String language, List<Name> all) {
    int bar = language.indexOf('|');
    List<Part> families = parts(language.substring(bar + 1));
    for (Part given : parts(language.substring(0, bar))) {
      for (Part family : families) {
        all.add(new Name(given.text, family.text, given.latin + "." + family.latin));
      }
    }
  }

  private static List<Part> parts(String list) {
    return Stream.of(list.split(",", -1)).map(String::strip).map(Part::of).toList();
  }

  /**
   * The name of a person.
   *
   * @param given as it is written
   * @param family as it is written
   * @param local what is before the @ of the mail address
   */
  record Name(String given, String family, String local) {
    private Name numbered(int number) {
      return new Name(given, family, local + number);
    }
  }

  private record Part(String text, String latin) {
    static Part of(String spelled) {
      int equals = spelled.indexOf('=');
      return equals < 0
          ? new Part(spelled, spelled.toLowerCase(Locale.ROOT))
          : new Part(spelled.substring(0, equals), spelled.substring(equals + 1));
    }
  }
}
