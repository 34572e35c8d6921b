package io.github.java42.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Reads the addresses of hosts as users write them. */
final class HostAddress {
  private static final Pattern FORM =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)(/[^?#]*)?([?#].*)?");

  private HostAddress() {}

  /**
   * The address of the home host: a host with or without a port, or an http(s) URL, whose path is
   * dropped.
   *
   * @param argument the name of the address in Java, for messages
   * @param address the address
   * @param allowPlainHttp whether http may be used for a host other than this machine
   * @throws IllegalArgumentException if the address is invalid
   */
  static HttpUrl home(String argument, String address, boolean allowPlainHttp) {
    HttpUrl url = parse(argument, address).newBuilder().encodedPath("/").build();
    if (!url.isHttps() && !allowPlainHttp && !isLoopback(url.host())) {
      throw refused(
          argument, address, "http would send the password in the clear; see allowPlainHttp()");
    }
    return url;
  }

  /**
   * The address of a node as a response contains it: a host with or without a port, or an http(s)
   * URL, whose path is kept.
   *
   * @param url the address
   * @param home the address of the home host; http is allowed only if that has it, too
   * @throws IllegalArgumentException if the address is invalid
   */
  static HttpUrl node(String url, HttpUrl home) {
    HttpUrl node = parse("url", url);
    if (!node.isHttps() && home.isHttps()) {
      throw refused("url", url, "http would send the token in the clear");
    }
    return node;
  }

  private static HttpUrl parse(String name, String host) {
    if (host == null || host.isBlank()) {
      throw new IllegalArgumentException(name + " is empty");
    }
    if (host.contains("@")) { // not shown: a password may stand before it
      throw new IllegalArgumentException(name + ": credentials do not belong into an address");
    }
    Matcher m = FORM.matcher(host);
    if (!m.matches() || host.chars().anyMatch(Character::isWhitespace)) {
      throw refused(name, host, "it holds blanks");
    }
    if (m.group(4) != null) {
      throw refused(name, host, "a query or a fragment does not belong into it");
    }
    String scheme = m.group(1) == null ? "https" : m.group(1);
    if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
      throw refused(name, host, scheme + " is neither https nor http");
    }
    String path = m.group(3) == null ? "/" : m.group(3);
    HttpUrl url = HttpUrl.parse(scheme + "://" + m.group(2) + path);
    if (url == null) {
      throw refused(name, host, "it is no host");
    }
    return url;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d+){3}");
  }

  private static IllegalArgumentException refused(String name, String host, String why) {
    String shown = host.replaceAll("[?#].*", ""); // a query may hold a token
    return new IllegalArgumentException(name + " \"" + shown + "\": " + why);
  }
}
