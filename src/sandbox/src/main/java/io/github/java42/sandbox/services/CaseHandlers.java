package io.github.java42.sandbox.services;

import io.github.java42.console.model.CaseRecord;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.server.Refusal;
import io.github.java42.sandbox.server.Request;
import io.github.java42.sandbox.tenant.Cases;

/** The operations of the tag Cases. */
public final class CaseHandlers {
  private CaseHandlers() {}

  /** Serves them from a company's cases. */
  public static void add(Handlers handlers, Cases cases) {
    handlers.on("getCase", r -> Answer.of(found(cases, r)));
  }

  private static CaseRecord found(Cases cases, Request r) {
    long number = Long.parseLong(r.required("caseNumber"));
    CaseRecord found = cases.byNumber(number);
    if (found == null) {
      throw Refusal.of(404, "There is no case " + number);
    }
    return found;
  }
}
