package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.client.services.CasesApi;
import io.github.java42.console.model.CaseRecord;
import io.github.java42.exception.Code42Exception;
import io.github.java42.exception.NotFoundException;
import io.github.java42.internal.Services;
import java.util.Map;

/** Cases, in which file events are collected for an investigation. */
@SuppressWarnings("deprecation") // the vendor has a newer API for cases; this one is py42's
public final class CaseService {
  private final Services services;
  private final CasesApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public CaseService(Services services) {
    this.services = services;
    this.api = services.api(CasesApi.class);
  }

  /**
   * A case: {@code GET /api/v1/case/{caseNumber}} of the case service.
   *
   * @param caseNumber its number
   * @return the case
   * @throws NotFoundException if there is none
   * @throws Code42Exception where it can't be had for another reason
   */
  public Code42Response<CaseRecord> get(long caseNumber) {
    return services.call(api.getCase(caseNumber, Map.of()));
  }
}
