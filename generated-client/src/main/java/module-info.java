import org.jspecify.annotations.NullMarked;

/** The Code42 APIs as Retrofit interfaces and Moshi models; every class of it is generated. */
@NullMarked
module io.github.java42.client {
  requires transitive io.github.java42.runtime;
  requires transitive okhttp3;
  requires transitive retrofit2;

  exports io.github.java42.client.console;
  exports io.github.java42.client.incydr;
  exports io.github.java42.client.services;
  exports io.github.java42.client.storage;
  exports io.github.java42.common.model;
  exports io.github.java42.console.model;
  exports io.github.java42.incydr.model;
}
