package io.github.java42.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Reads the address of a console as users write it. */
final class HostAddress {
  private static final Pattern FORM =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)(/[^?#]*)?([?#].*)?");

  private HostAddress() {}

  /**
   * A host with or without a port, or an http(s) URL, whose path is dropped.
   *
   * @param allowPlainHttp whether http may go further than this machine
   * @throws IllegalArgumentException for anything else
   */
  static HttpUrl parse(String host, boolean allowPlainHttp) {
    if (host == null || host.isBlank()) {
      throw new IllegalArgumentException("host is empty");
    }
    if (host.contains("@")) { // not shown: a password may stand before it
      throw new IllegalArgumentException("host: credentials do not belong into an address");
    }
    Matcher m = FORM.matcher(host);
    if (!m.matches() || host.chars().anyMatch(Character::isWhitespace)) {
      throw refused(host, "it holds blanks");
    }
    if (m.group(4) != null) {
      throw refused(host, "a query or a fragment does not belong into it");
    }
    String scheme = m.group(1) == null ? "https" : m.group(1);
    if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
      throw refused(host, scheme + " is neither https nor http");
    }
    HttpUrl url = HttpUrl.parse(scheme + "://" + m.group(2) + "/");
    if (url == null) {
      throw refused(host, "it is no host");
    }
    if (!url.isHttps() && !allowPlainHttp && !isLoopback(url.host())) {
      throw refused(host, "http would send the password in the clear; see allowPlainHttp()");
    }
    return url;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d+){3}");
  }

  private static IllegalArgumentException refused(String host, String why) {
    String shown = host.replaceAll("[?#].*", ""); // a query may hold a token
    return new IllegalArgumentException("host \"" + shown + "\": " + why);
  }
}
