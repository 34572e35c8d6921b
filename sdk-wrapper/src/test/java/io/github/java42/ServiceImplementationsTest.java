package io.github.java42;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.java42.console.CaseService;
import io.github.java42.console.model.CaseRecord;
import io.github.java42.console.model.NewCase;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Methods of services throw {@link UnsupportedOperationException} unless they are overridden, so
 * that a fake implements what it needs and no more. The compiler therefore accepts an
 * implementation that lacks a method; these tests do not.
 */
class ServiceImplementationsTest {
  private static final Set<String> PACKAGES =
      Set.of("io.github.java42.console", "io.github.java42.incydr");

  private final List<JavaMethod> unsupported =
      new ClassFileImporter()
          .importPath(Path.of("target/classes")).stream()
              .filter(type -> type.isInterface() && PACKAGES.contains(type.getPackageName()))
              .flatMap(type -> type.getMethods().stream())
              .filter(ServiceImplementationsTest::throwsUnsupported)
              .toList();

  private static boolean throwsUnsupported(JavaMethod method) {
    return method.getConstructorCallsFromSelf().stream()
        .anyMatch(
            call -> call.getTargetOwner().isEquivalentTo(UnsupportedOperationException.class));
  }

  @Test
  void implementationsOverrideEveryUnsupportedMethod() throws NoSuchMethodException {
    Set<Class<?>> implementations = new HashSet<>();
    List<String> missing = new ArrayList<>();
    for (JavaMethod method : unsupported) {
      Class<?> implementation = implementation(method.getOwner());
      implementations.add(implementation);
      if (inherits(implementation, method.reflect())) {
        missing.add(implementation.getName() + "." + signature(method.reflect()));
      }
    }
    System.out.printf(
        "Implementations: %d classes override %d methods%n",
        implementations.size(), unsupported.size());
    assertThat(missing).isEmpty();
  }

  @Test
  void coreMethodsOfTheTableAreUnsupportedUnlessOverridden() throws IOException {
    Set<String> core = coreMethods();
    System.out.printf("Core methods: %d%n", core.size());
    assertThat(core).isNotEmpty();
    assertThat(unsupported)
        .extracting(m -> service(m.getOwner()).getName() + "." + signature(m.reflect()))
        .containsAll(core);
  }

  private static class Incomplete implements CaseService {
    @Override
    public Code42Response<CaseRecord> create(NewCase newCase) {
      return Code42Response.of(CaseRecord.builder().build());
    }
  }

  @Test
  void missingOverrideIsFound() throws NoSuchMethodException {
    assertThat(inherits(Incomplete.class, CaseService.class.getMethod("create", NewCase.class)))
        .isFalse();
    assertThat(inherits(Incomplete.class, CaseService.class.getMethod("get", long.class))).isTrue();
  }

  /** The one class that implements a service, or the operations that a service extends. */
  private static Class<?> implementation(JavaClass type) {
    List<JavaClass> classes =
        type.getAllSubclasses().stream().filter(subclass -> !subclass.isInterface()).toList();
    assertThat(classes).as(type.getName()).hasSize(1);
    return classes.get(0).reflect();
  }

  private static Class<?> service(JavaClass type) {
    return implementation(type).getInterfaces()[0];
  }

  private static boolean inherits(Class<?> implementation, Method method)
      throws NoSuchMethodException {
    return implementation
        .getMethod(method.getName(), method.getParameterTypes())
        .getDeclaringClass()
        .isInterface();
  }

  private static String signature(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(",", method.getName() + "(", ")"));
  }

  private static Set<String> coreMethods() throws IOException {
    Set<String> methods = new HashSet<>();
    for (String folder : List.of("console-services", "gateway-services")) {
      for (String row :
          Files.readAllLines(Path.of("target/generated-sources", folder, "methods.tsv"))) {
        String[] cells = row.split("\t", -1);
        if (cells[4].equals("core")) {
          methods.add(cells[2] + "." + cells[3] + "(" + types(cells[5]) + ")");
        }
      }
    }
    return methods;
  }

  /** {@code List<String> ruleIds; long userId} to {@code List,long}. */
  private static String types(String parameters) {
    return Arrays.stream(parameters.split("; ", -1))
        .map(parameter -> parameter.replaceAll("<.*>| \\w+$", "").strip())
        .collect(Collectors.joining(","));
  }
}
