package io.github.java42.sandbox.tenant;

import io.github.java42.common.model.CalendarDate;
import io.github.java42.console.model.RiskFactor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matters to the risk of a user, and does not come from a directory.
 *
 * @param notes free text; null for none
 * @param aliases names at cloud services, the user name not among them
 * @param riskFactors why the user is a risk
 * @param startDate the first day; null where it is not known
 * @param endDate the last day; null where it is not known
 */
public record Profile(
    @Nullable String notes,
    List<String> aliases,
    List<RiskFactor> riskFactors,
    @Nullable CalendarDate startDate,
    @Nullable CalendarDate endDate) {
  /** The same with other notes. */
  public Profile withNotes(@Nullable String other) {
    return new Profile(other, aliases, riskFactors, startDate, endDate);
  }

  /** The same with other names at cloud services. */
  public Profile withAliases(List<String> others) {
    return new Profile(notes, List.copyOf(others), riskFactors, startDate, endDate);
  }

  /** The same with other reasons. */
  public Profile withRiskFactors(List<RiskFactor> others) {
    return new Profile(notes, aliases, List.copyOf(others), startDate, endDate);
  }

  /** The same with another first day. */
  public Profile withStartDate(@Nullable CalendarDate other) {
    return new Profile(notes, aliases, riskFactors, other, endDate);
  }

  /** The same with another last day. */
  public Profile withEndDate(@Nullable CalendarDate other) {
    return new Profile(notes, aliases, riskFactors, startDate, other);
  }
}
