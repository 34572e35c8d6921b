package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.Page;
import io.github.java42.Pages;
import io.github.java42.client.console.OrgsApi;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.console.model.ListOrgsParams;
import io.github.java42.console.model.Org;
import io.github.java42.exception.Code42Exception;
import io.github.java42.internal.Pager;
import io.github.java42.internal.Services;
import java.util.Map;
import java.util.function.Consumer;

/** The organizations of a tenant. */
public final class OrgService {
  private final Services services;
  private final OrgsApi api;

  /**
   * For the SDK's own use.
   *
   * @param services makes the calls
   */
  @SuppressWarnings("exports") // users have no Services, and get this class from the client
  public OrgService(Services services) {
    this.services = services;
    this.api = services.api(OrgsApi.class);
  }

  /**
   * All organizations, page by page: {@code GET /api/v1/Org}.
   *
   * @return the pages, none of them fetched yet
   */
  public Pages<Org> getAll() {
    return getAll(options -> {});
  }

  /**
   * The organizations that meet all that is set, page by page: {@code GET /api/v1/Org}.
   *
   * @param options sets optional parameters, such as {@code p -> p.active(true)}
   * @return the pages, none of them fetched yet
   * @throws IllegalArgumentException for a page size below 1
   */
  public Pages<Org> getAll(Consumer<ListOrgsParams> options) {
    return pager(options).pages();
  }

  /**
   * One page of organizations: {@code GET /api/v1/Org}.
   *
   * @param pageNumber which one, from 1
   * @return the page; one beyond the last is empty
   * @throws IllegalArgumentException for a number below 1
   * @throws Code42Exception where it can't be had
   */
  public Page<Org> getPage(int pageNumber) {
    return getPage(pageNumber, options -> {});
  }

  /**
   * One page of the organizations that meet all that is set: {@code GET /api/v1/Org}.
   *
   * @param pageNumber which one, from 1
   * @param options sets optional parameters, such as {@code p -> p.pageSize(100)}
   * @return the page; one beyond the last is empty
   * @throws IllegalArgumentException for a number or a page size below 1
   * @throws Code42Exception where it can't be had
   */
  public Page<Org> getPage(int pageNumber, Consumer<ListOrgsParams> options) {
    return pager(options).page(pageNumber);
  }

  /**
   * Keeps the users of an organization, and of those below it, from signing in and restoring:
   * {@code POST /api/v3/orgs/{orgGuid}/block}. The GUID is looked up in {@link #getAll()} first.
   *
   * @param orgId the organization's number in this console
   * @return nothing but the status
   * @throws Code42Exception if there is no such organization, or it fails for another reason
   */
  public Code42Response<Acknowledgement> block(long orgId) {
    return services.call(api.blockOrg(guid(orgId), Map.of()));
  }

  private String guid(long orgId) {
    for (Org org : getAll().items()) {
      if (org.orgId() != null && org.orgId() == orgId && org.orgGuid() != null) {
        return org.orgGuid();
      }
    }
    throw new Code42Exception("There is no organization with the number " + orgId);
  }

  private Pager<Org> pager(Consumer<ListOrgsParams> options) {
    ListOrgsParams params = Services.set(new ListOrgsParams(), options);
    return services.pager(OrgsApi.class, "listOrgs", params, api::listOrgs, Org.JSON);
  }
}
