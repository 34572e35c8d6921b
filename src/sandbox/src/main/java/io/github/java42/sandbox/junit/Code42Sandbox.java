package io.github.java42.sandbox.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a sandbox, an embedded Code42: on a parameter or field of the type {@link
 * io.github.java42.sandbox.Sandbox}, or on a class, whose methods then get one for each parameter
 * of the type, or on a test method, which does the same for this test and instead of its class.
 *
 * <pre>{@code
 * @Test
 * void blocksAUser(@Code42Sandbox(users = 10) Sandbox sandbox) {
 *   // sign in at sandbox.url() as sandbox.username() with sandbox.password()
 * }
 * }</pre>
 *
 * <p>Each test has its own, which is closed after it. One that a static field, a constructor or a
 * method with {@code @BeforeAll} asks for is there for all tests of the class, and closed after
 * them. Those that ask for the same settings get the same sandbox.
 *
 * <p>After it the test fails where {@link io.github.java42.sandbox.Sandbox#problems()} is not
 * empty: a program that sends what the contract does not allow is wrong, even if all else is well.
 * It fails as well where a fault that was planned has never happened: a test of what it does then
 * has not seen it.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SandboxExtension.class)
public @interface Code42Sandbox {
  /**
   * Decides all that is left to chance.
   *
   * @return any number
   */
  long seed() default 42;

  /**
   * How many people the company has.
   *
   * @return a number from 1, the administrator included
   */
  int users() default 100;

  /**
   * The one-time code of the administrator, for two-factor sign-in.
   *
   * @return the code that is right at any time; empty for none
   */
  String totp() default "";

  /**
   * Whether the console has services around it.
   *
   * @return false for a console whose server environment names none
   */
  boolean services() default true;

  /**
   * Whether every operation responds with the contract's example, as {@link
   * io.github.java42.sandbox.Sandbox#examplesOnly()} describes.
   *
   * @return true for a sandbox without state
   */
  boolean examplesOnly() default false;

  /**
   * Whether the test goes on well with requests that the contract does not allow, because it sends
   * them on purpose.
   *
   * @return true to leave {@code problems()} alone
   */
  boolean problemsAllowed() default false;

  /**
   * Whether the test goes on well though a fault that it planned never happened.
   *
   * @return true to leave {@link io.github.java42.sandbox.Faults#unused()} alone
   */
  boolean unusedFaultsAllowed() default false;
}
