import org.jspecify.annotations.NullMarked;

/** What generated code stands on; a client compiled from a document of your own needs it alone. */
@NullMarked
module io.github.java42.runtime {
  requires transitive com.squareup.moshi;
  requires transitive okio;
  // Okio and Moshi need it and, being automatic modules, cannot say so.
  requires kotlin.stdlib;
  requires static transitive okhttp3;
  requires static transitive org.jspecify;
  requires static transitive retrofit2;

  exports io.github.java42.json;
  exports io.github.java42.runtime;
}
