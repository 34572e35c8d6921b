package io.github.java42.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public surface of a module as text, one line for each class and member, sorted. The text is
 * committed as {@code api.txt}, so that a reviewer sees every change of the surface in one file.
 * All JDKs give the same text.
 */
public final class ApiDump {
  private static final String UPDATE = "api.update";

  private ApiDump() {}

  /**
   * Compares the surface of compiled classes with the committed dump, or writes the dump when the
   * system property {@code api.update} is set.
   *
   * @param classes the folder of class files, {@code target/classes}
   * @param dump the committed file
   * @param loader loads the classes
   * @param packages the exported packages
   * @return the lines that differ, each with a sign before it; empty when the dump is up to date
   */
  public static List<String> differences(
      Path classes, Path dump, ClassLoader loader, List<String> packages) {
    List<String> now = lines(classes, loader, packages);
    try {
      if (System.getProperty(UPDATE) != null) {
        Files.write(dump, now);
      }
      List<String> committed = Files.exists(dump) ? Files.readAllLines(dump) : List.of();
      return Stream.concat(
              now.stream().filter(l -> !committed.contains(l)).map(l -> "+ " + l),
              committed.stream().filter(l -> !now.contains(l)).map(l -> "- " + l))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path classes, ClassLoader loader, List<String> packages) {
    List<String> lines = new ArrayList<>();
    for (String p : packages) {
      Path folder = classes.resolve(p.replace('.', '/'));
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".class") && !name.equals("package-info.class")) {
            describe(load(loader, p + "." + name.substring(0, name.length() - 6)), lines);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines;
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void describe(Class<?> c, List<String> lines) {
    if (!visible(c)) {
      return;
    }
    String above =
        Stream.concat(
                superclass(c), Arrays.stream(c.getAnnotatedInterfaces()).map(Object::toString))
            .collect(Collectors.joining(", "));
    lines.add(shortened(head(c)) + (above.isEmpty() ? "" : " : " + shortened(above)));
    TreeSet<String> members = new TreeSet<>();
    for (Field f : c.getDeclaredFields()) {
      if (exported(f.getModifiers(), f.isSynthetic())) {
        members.add(modifiers(f.getModifiers()) + f.getAnnotatedType() + " " + f.getName());
      }
    }
    for (Constructor<?> k : c.getDeclaredConstructors()) {
      if (exported(k.getModifiers(), k.isSynthetic())) {
        members.add(modifiers(k.getModifiers()) + "new" + parameters(k));
      }
    }
    for (Method m : c.getDeclaredMethods()) {
      if (exported(m.getModifiers(), m.isSynthetic() || m.isBridge()) && !implied(c, m)) {
        String word = m.isDefault() ? "default " : "";
        members.add(
            modifiers(m.getModifiers() & Modifier.methodModifiers())
                + word
                + variables(m)
                + m.getAnnotatedReturnType()
                + " "
                + m.getName()
                + parameters(m));
      }
    }
    members.forEach(m -> lines.add(shortened(c.getTypeName()) + ": " + shortened(m)));
  }

  /** The nearest one that users see, where it says something. */
  private static Stream<String> superclass(Class<?> c) {
    Class<?> s = c.getSuperclass();
    if (s == null || s == Object.class || s == Record.class || s == Enum.class) {
      return Stream.empty();
    }
    return visible(s) ? Stream.of(c.getAnnotatedSuperclass().toString()) : superclass(s);
  }

  /** What every record and every enumeration has. */
  private static boolean implied(Class<?> c, Method m) {
    List<String> names =
        c.isRecord()
            ? List.of("equals", "hashCode", "toString")
            : c.isEnum() ? List.of("values", "valueOf") : List.of();
    return names.contains(m.getName());
  }

  private static boolean visible(Class<?> c) {
    for (Class<?> k = c; k != null; k = k.getEnclosingClass()) {
      if (!exported(k.getModifiers(), k.isSynthetic() || k.isAnonymousClass())) {
        return false;
      }
    }
    return true;
  }

  private static boolean exported(int modifiers, boolean synthetic) {
    return !synthetic && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
  }

  private static String modifiers(int modifiers) {
    int shown = modifiers & ~(Modifier.SYNCHRONIZED | Modifier.TRANSIENT | Modifier.VOLATILE);
    return shown == 0 ? "" : Modifier.toString(shown) + " ";
  }

  /** What {@code Class.toGenericString} says, which is not the same on every JDK. */
  private static String head(Class<?> c) {
    int shown = c.getModifiers() & ~(Modifier.INTERFACE | Modifier.STATIC);
    String kind =
        c.isAnnotation()
            ? "@interface "
            : c.isInterface()
                ? "interface "
                : c.isEnum() ? "enum " : c.isRecord() ? "record " : "class ";
    boolean implied = c.isInterface() || c.isEnum();
    return modifiers(implied ? shown & ~(Modifier.ABSTRACT | Modifier.FINAL) : shown)
        + (c.isSealed() ? "sealed " : "")
        + kind
        + c.getTypeName()
        + variables(c).strip();
  }

  private static String variables(GenericDeclaration e) {
    return e.getTypeParameters().length == 0
        ? ""
        : Arrays.stream(e.getTypeParameters())
            .map(v -> v + bounds(v))
            .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String bounds(TypeVariable<?> v) {
    String bounds =
        Arrays.stream(v.getAnnotatedBounds())
            .map(Object::toString)
            .collect(Collectors.joining(" & "));
    return bounds.equals("java.lang.Object") ? "" : " extends " + bounds;
  }

  private static String parameters(Executable e) {
    String all =
        Arrays.stream(e.getAnnotatedParameterTypes())
            .map(Object::toString)
            .collect(Collectors.joining(", ", "(", ")"));
    return e.isVarArgs() ? all.replaceFirst("\\[]\\)$", "...)") : all;
  }

  /** Without the packages that everybody knows, and without what ours have in common. */
  private static String shortened(String s) {
    return s.replaceAll("@org\\.jspecify\\.annotations\\.(\\w+)(\\(\\))?", "@$1")
        .replaceAll("\\bjava\\.(lang|util|time|io|net|nio|math)\\.((\\w+\\.)*)(?=@?[A-Z])", "")
        .replace("io.github.java42.", "")
        .replace('$', '.');
  }
}
