package io.github.java42.sandbox.tenant;

/**
 * A part of the company.
 *
 * @param id its number in the console
 * @param uid its id in all services
 * @param name what people call it
 */
public record Organization(long id, String uid, String name) {}
