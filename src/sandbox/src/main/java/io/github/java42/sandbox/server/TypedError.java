package io.github.java42.sandbox.server;

/** The errors of the contract's error table that the sandbox gives; clients know the marker. */
public enum TypedError {
  /** The organization that was asked for does not exist. */
  ORG_NOT_FOUND("OrgNotFound", 400, "Organization was not found");

  private final String contractName;
  private final int status;
  private final String marker;

  TypedError(String contractName, int status, String marker) {
    this.contractName = contractName;
    this.status = status;
    this.marker = marker;
  }

  /** Its name in the contract. */
  String contractName() {
    return contractName;
  }

  int status() {
    return status;
  }

  String marker() {
    return marker;
  }
}
