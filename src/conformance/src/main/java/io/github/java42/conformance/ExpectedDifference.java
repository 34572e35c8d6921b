package io.github.java42.conformance;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A way in which this SDK does not do what a peer does. It is asserted, not skipped: the recorded
 * behaviour is rewritten into what this SDK does instead, and that is what is compared. A rewriting
 * that the peer's own recording would satisfy asserts nothing; the runner refuses it.
 *
 * @param name a quirk tag of the cases, or a name from the table of untagged differences
 * @param instead what this SDK does
 * @param excuses which recordings it is about
 * @param rewrite the recording and a behaviour to what this SDK does
 */
record ExpectedDifference(
    String name,
    String instead,
    Predicate<Case> excuses,
    BiFunction<Case, Behaviour, Behaviour> rewrite) {}
