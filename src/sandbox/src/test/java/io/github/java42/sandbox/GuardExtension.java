package io.github.java42.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fails each test whose exchanges break the contract. */
public final class GuardExtension implements BeforeAllCallback, AfterEachCallback {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(GuardExtension.class);

  /** For JUnit. */
  public GuardExtension() {}

  /** What is told at the end, once. */
  private static final class Count implements AutoCloseable {
    private final AtomicInteger onPurpose = new AtomicInteger();

    @Override
    public void close() {
      System.out.println(
          "Held against the contract: "
              + PlainClient.GUARD
              + ", "
              + onPurpose
              + " broken by faults");
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    count(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<String> breaches = PlainClient.GUARD.breaches();
    if (AnnotationSupport.isAnnotated(context.getTestClass(), BreaksTheContract.class)
        || AnnotationSupport.isAnnotated(context.getTestMethod(), BreaksTheContract.class)) {
      count(context).onPurpose.addAndGet(breaches.size());
    } else {
      assertThat(breaches).as("breaches of the contract").isEmpty();
    }
  }

  private static Count count(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Count.class, key -> new Count(), Count.class);
  }
}
