package io.github.java42.sandbox.tenant;

import org.jspecify.annotations.Nullable;

/**
 * A part of the company.
 *
 * @param id its number in the console
 * @param uid its id in all services
 * @param guid the id that newer operations want
 * @param name what people call it
 * @param parent what it is a part of; null for the company itself
 */
public record Organization(
    long id, String uid, String guid, String name, @Nullable Organization parent) {}
