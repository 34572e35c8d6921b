package io.github.java42.sandbox.junit;

import io.github.java42.sandbox.Sandbox;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;

/** What {@link Code42Sandbox} does; JUnit makes it. */
public final class SandboxExtension
    implements ParameterResolver,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

  /** For JUnit. */
  public SandboxExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Sandbox.class
        && (parameter.isAnnotated(Code42Sandbox.class) || around(context) != null);
  }

  @Override
  public Sandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sandbox(
        parameter
            .findAnnotation(Code42Sandbox.class)
            .orElseGet(() -> Objects.requireNonNull(around(context))),
        context);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IllegalAccessException {
    inject(context.getRequiredTestClass(), null, ModifierSupport::isStatic, context);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IllegalAccessException {
    for (Object test : context.getRequiredTestInstances().getAllInstances()) {
      inject(test.getClass(), test, ModifierSupport::isNotStatic, context);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end(context);
  }

  /** JUnit has no way to set a field but that of the language. */
  private static void inject(
      Class<?> type, @Nullable Object test, Predicate<Field> kind, ExtensionContext context)
      throws IllegalAccessException {
    for (Field field : AnnotationSupport.findAnnotatedFields(type, Code42Sandbox.class, kind)) {
      if (field.getType() != Sandbox.class || Modifier.isFinal(field.getModifiers())) {
        throw new ExtensionConfigurationException(
            "@Code42Sandbox is for fields of the type Sandbox that are not final, which "
                + field
                + " is not");
      }
      field.setAccessible(true);
      field.set(test, sandbox(field.getAnnotation(Code42Sandbox.class), context));
    }
  }

  /** That of the test or of its class, where there is one with these settings; else a new one. */
  private static Sandbox sandbox(Code42Sandbox settings, ExtensionContext context) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      Running running = running(at.get());
      Sandbox sandbox = running == null ? null : running.find(settings);
      if (sandbox != null) {
        return sandbox;
      }
      at = at.get().getParent();
    }
    return store(context)
        .getOrComputeIfAbsent(context.getUniqueId(), id -> new Running(), Running.class)
        .start(settings);
  }

  private static void end(ExtensionContext context) {
    Running running = running(context);
    if (running == null) {
      return;
    }
    store(context).remove(context.getUniqueId());
    List<String> wrong = running.end();
    if (!wrong.isEmpty()) {
      throw new AssertionError(String.join("\n", wrong));
    }
  }

  private static @Nullable Running running(ExtensionContext context) {
    return store(context).get(context.getUniqueId(), Running.class);
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /** The settings of the test, or else of its class. */
  private static @Nullable Code42Sandbox around(ExtensionContext context) {
    Optional<Code42Sandbox> ofTest =
        AnnotationSupport.findAnnotation(context.getTestMethod(), Code42Sandbox.class);
    if (ofTest.isPresent()) {
      return ofTest.get();
    }
    for (Class<?> type = context.getRequiredTestClass();
        type != null;
        type = type.getEnclosingClass()) {
      Optional<Code42Sandbox> found = AnnotationSupport.findAnnotation(type, Code42Sandbox.class);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }
}
