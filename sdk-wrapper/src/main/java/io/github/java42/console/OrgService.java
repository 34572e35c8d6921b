package io.github.java42.console;

import io.github.java42.Code42Response;
import io.github.java42.common.model.Acknowledgement;
import io.github.java42.console.model.Org;
import io.github.java42.console.model.OrgDetails;
import io.github.java42.console.model.OrgUpdate;
import io.github.java42.exception.Code42Exception;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The organizations of a tenant. {@link OrgOperations} has the methods that are one request each.
 * The methods here take the number or the UID of an organization where the console needs the GUID;
 * they list the organizations until they find it.
 *
 * <pre>{@code
 * for (Org org : sdk.orgs().getAll(p -> p.active(true)).items()) {
 *   System.out.println(org.orgName());
 * }
 * }</pre>
 */
public interface OrgService extends OrgOperations {
  /**
   * Returns the organization with the given number.
   *
   * @param orgId the number of the organization
   * @return the organization
   * @throws Code42Exception if there is no such organization, or if a request fails
   * @see #getByGuid(String)
   */
  default Code42Response<OrgDetails> getById(long orgId) {
    return getByGuid(guid(orgId));
  }

  /**
   * Returns the organization with the given UID.
   *
   * @param orgUid the UID of the organization
   * @return the organization
   * @throws IllegalArgumentException if the UID is null or blank; no request is sent
   * @throws Code42Exception if there is no such organization, or if a request fails
   * @see #getByGuid(String)
   */
  default Code42Response<OrgDetails> getByUid(String orgUid) {
    if (orgUid == null || orgUid.isBlank()) {
      throw new IllegalArgumentException("orgUid: null or blank");
    }
    return getByGuid(guid("UID " + orgUid, org -> orgUid.equals(org.orgUid())));
  }

  /**
   * Blocks an organization and the organizations below it: their users can neither sign in nor
   * restore files.
   *
   * @param orgId the number of the organization
   * @return the response, which has no body
   * @throws Code42Exception if there is no such organization, or if a request fails
   * @see #blockByGuid(String)
   */
  default Code42Response<Acknowledgement> block(long orgId) {
    return blockByGuid(guid(orgId));
  }

  /**
   * Unblocks an organization.
   *
   * @param orgId the number of the organization
   * @return the response, which has no body
   * @throws Code42Exception if there is no such organization, or if a request fails
   * @see #unblockByGuid(String)
   */
  default Code42Response<Acknowledgement> unblock(long orgId) {
    return unblockByGuid(guid(orgId));
  }

  /**
   * Deactivates an organization and everything in it.
   *
   * @param orgId the number of the organization
   * @return the response, which has no body
   * @throws Code42Exception if there is no such organization, or if a request fails
   * @see #deactivateByGuid(String)
   */
  default Code42Response<Acknowledgement> deactivate(long orgId) {
    return deactivateByGuid(guid(orgId));
  }

  /**
   * Reactivates a deactivated organization.
   *
   * @param orgId the number of the organization
   * @return the response, which has no body
   * @throws Code42Exception if there is no such organization, or if a request fails
   * @see #reactivateByGuid(String)
   */
  default Code42Response<Acknowledgement> reactivate(long orgId) {
    return reactivateByGuid(guid(orgId));
  }

  /**
   * Changes an organization.
   *
   * @param orgId the number of the organization
   * @param changes sets what changes: {@code orgName}, {@code orgExtRef} and {@code notes}
   * @return the organization after the change
   * @throws Code42Exception if there is no such organization, or if a request fails
   * @see #updateOrgByGuid(String, OrgUpdate)
   */
  default Code42Response<OrgDetails> updateOrg(
      long orgId, Consumer<? super OrgUpdate.Builder> changes) {
    OrgUpdate update = OrgUpdate.builder().apply("changes", changes).build();
    return updateOrgByGuid(guid(orgId), update);
  }

  private String guid(long orgId) {
    return guid("number " + orgId, org -> org.orgId() != null && org.orgId() == orgId);
  }

  private String guid(String what, Predicate<Org> wanted) {
    for (Org org : getAll().items()) {
      String guid = org.orgGuid();
      if (guid != null && wanted.test(org)) {
        return guid;
      }
    }
    throw new Code42Exception("There is no organization with the " + what);
  }
}
