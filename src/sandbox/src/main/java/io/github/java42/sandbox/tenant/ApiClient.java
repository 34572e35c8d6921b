package io.github.java42.sandbox.tenant;

/**
 * A program that signs in, not a person.
 *
 * @param id what it is called
 * @param secret what only it knows
 */
public record ApiClient(String id, String secret) {
  boolean accepts(String name, String word) {
    return id.equals(name) && secret.equals(word);
  }
}
