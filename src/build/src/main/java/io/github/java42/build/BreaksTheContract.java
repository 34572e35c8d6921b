package io.github.java42.build;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test, or what it calls, that sends wrong requests or gets broken answers on purpose.
 * {@link ContractGuard} counts these instead of failing the test. A mark that nothing needs fails
 * the run.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface BreaksTheContract {}
