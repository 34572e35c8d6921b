package io.github.java42.sandbox.console;

import io.github.java42.console.model.Org;
import io.github.java42.console.model.OrgLimitTexts;
import io.github.java42.console.model.OrgReporting;
import io.github.java42.console.model.OrgStatus;
import io.github.java42.console.model.OrgType;
import io.github.java42.console.model.OrgsPage;
import io.github.java42.json.JsonValue;
import io.github.java42.json.ModelAdapter;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Organization;
import io.github.java42.sandbox.tenant.Organizations;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations of the tag Orgs. */
public final class OrgHandlers {
  private static final Instant MADE = Instant.parse("2017-04-03T07:00:00Z");

  private static final JsonValue NO_LIMITS =
      JsonValue.parse("{\"maxSeats\":null,\"maxBytes\":null}");

  private OrgHandlers() {}

  /** Serves them from a company's organizations. */
  public static void add(Handlers handlers, Organizations organizations) {
    handlers
        .on("listOrgs", r -> Answer.page(r, listed(organizations, r), OrgsPage.JSON))
        .on(
            "blockOrg",
            r -> {
              organizations.block(organization(organizations, r.required("orgGuid")));
              return Answer.done(r);
            });
  }

  private static Organization organization(Organizations organizations, String guid) {
    Organization organization = organizations.byGuid(guid);
    if (organization == null) {
      throw Refusal.of(404, "There is no organization with the orgGuid " + guid);
    }
    return organization;
  }

  /** None is ever deactivated. */
  private static List<Org> listed(Organizations organizations, Request r) {
    if (Boolean.FALSE.equals(r.flag("active"))) {
      return List.of();
    }
    String q = r.text("q");
    return organizations.all().stream()
        .filter(
            o ->
                q == null || o.name().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
        .map(o -> org(o, organizations.isBlocked(o)))
        .toList();
  }

  private static Org org(Organization o, boolean isBlocked) {
    OrgLimitTexts noText = OrgLimitTexts.builder().maxSeats("").maxBytes("").build();
    Org.Builder org =
        Org.builder()
            .orgId(o.id())
            .orgUid(o.uid())
            .orgGuid(o.guid())
            .orgName(o.name())
            .status(OrgStatus.ACTIVE)
            .active(true)
            .blocked(isBlocked)
            .type(OrgType.ENTERPRISE)
            .classification("BASIC")
            .externalId(o.uid())
            .hierarchyCounts(Map.of())
            .configInheritanceCounts(Map.of())
            .creationDate(MADE)
            .modificationDate(MADE)
            .settingsInherited(noText)
            .settingsSummary(noText)
            .registrationKey("QH3R-7TPL-22VX-" + o.guid().substring(0, 4).toUpperCase(Locale.ROOT))
            .reporting(OrgReporting.builder().orgManagers(List.of()).build())
            .customConfig(false);
    Organization parent = o.parent();
    if (parent != null) {
      org.parentOrgId(parent.id()).parentOrgUid(parent.uid()).parentOrgGuid(parent.guid());
    }
    return ModelAdapter.changed(
        org.build(),
        Map.of(
            "orgExtRef", JsonValue.NULL,
            "notes", JsonValue.NULL,
            "deactivationDate", JsonValue.NULL,
            "settings", NO_LIMITS));
  }
}
