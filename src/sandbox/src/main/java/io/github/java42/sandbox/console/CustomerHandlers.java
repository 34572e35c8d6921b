package io.github.java42.sandbox.console;

import io.github.java42.console.model.Customer;
import io.github.java42.console.model.DeploymentModel;
import io.github.java42.console.model.MasterServicesAgreement;
import io.github.java42.sandbox.server.Answer;
import io.github.java42.sandbox.server.Handlers;
import io.github.java42.sandbox.tenant.Tenant;

/** The operations of the tag Customer. */
public final class CustomerHandlers {
  private CustomerHandlers() {}

  /** Serves them with a company. */
  public static void add(Handlers handlers, Tenant tenant) {
    handlers.on("getCurrentCustomer", r -> Answer.of(customer(tenant)));
  }

  private static Customer customer(Tenant tenant) {
    return Customer.builder()
        .name(Tenant.NAME)
        .registrationKey("QH7K-2MWD-94TX-B6RC")
        .deploymentModel(DeploymentModel.PUBLIC)
        .maintenanceMode(false)
        .tenantUid(tenant.uid())
        .masterServicesAgreement(
            MasterServicesAgreement.builder().accepted(true).acceptanceRequired(false).build())
        .build();
  }
}
