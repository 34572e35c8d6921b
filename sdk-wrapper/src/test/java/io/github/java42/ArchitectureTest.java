package io.github.java42;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.java42.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

/** The layers of the wrapper. */
class ArchitectureTest {
  private static final String INTERNAL = "io.github.java42.internal..";

  private static final DescribedPredicate<JavaClass> HTTP =
      resideInAnyPackage("retrofit2..", "okhttp3..", "okio..", "com.squareup.moshi..");

  private static final DescribedPredicate<JavaClass> CLIENTS =
      belongToAnyOf(Code42Client.class, IncydrClient.class, Node.class);

  private static final JavaClasses OURS =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private static ArchRule onlyInternalTouchesHttp() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL)
        .and(not(equivalentTo(OkHttpCustomizer.class))) // exists to hand out OkHttp's builder
        .and(not(CLIENTS)) // two of their methods may, see the next rule
        .should()
        .dependOnClassesThat(HTTP)
        .because("the HTTP client can be replaced without a change of the API");
  }

  @Test
  void onlyTheInternalPackageTouchesRetrofitAndOkHttp() {
    onlyInternalTouchesHttp().check(OURS);
  }

  @Test
  void thatRuleCanFail() {
    fails(onlyInternalTouchesHttp(), Touching.class, "Touching.other()");
  }

  /** The escape hatches take a call of a generated interface, whose type is Retrofit's. */
  private static ArchRule onlyEscapeHatchesTouchHttp(DescribedPredicate<JavaClass> clients) {
    return noMembers()
        .that()
        .areDeclaredInClassesThat(clients)
        .and(not(nameMatching("call|download")))
        .should(touchHttp());
  }

  private static ArchCondition<JavaMember> touchHttp() {
    return new ArchCondition<>("touch Retrofit or OkHttp") {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        boolean touches = typesOf(member).anyMatch(HTTP);
        events.add(new SimpleConditionEvent(member, touches, member.getDescription()));
      }
    };
  }

  private static Stream<JavaClass> typesOf(JavaMember member) {
    if (member instanceof JavaField field) {
      return field.getType().getAllInvolvedRawTypes().stream();
    }
    JavaCodeUnit method = (JavaCodeUnit) member;
    Stream<JavaType> declared =
        Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()));
    return Stream.concat(
        declared.flatMap(t -> t.getAllInvolvedRawTypes().stream()),
        method.getAccessesFromSelf().stream().map(JavaAccess::getTargetOwner));
  }

  @Test
  void onlyEscapeHatchesOfTheClientsTouchRetrofitAndOkHttp() {
    onlyEscapeHatchesTouchHttp(CLIENTS).check(OURS);
  }

  @Test
  void thatRuleCanFailToo() {
    ArchRule rule = onlyEscapeHatchesTouchHttp(equivalentTo(Touching.class));
    fails(rule, Touching.class, "Touching.other()");
    fails(rule, Touching.class, "Touching.field");
    assertThatThrownBy(() -> rule.check(imported(Touching.class)))
        .hasMessageNotContaining("Touching.call()");
  }

  static final class Touching {
    @Nullable Retrofit field;

    Retrofit call() {
      return new Retrofit.Builder().build();
    }

    Object other() {
      return call().baseUrl();
    }
  }

  /** Default methods are composed of what users have as well. */
  private static ArchRule noInternalsIn(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(INTERNAL);
  }

  @Test
  void serviceInterfacesDependOnNothingInternal() {
    noInternalsIn("io.github.java42.console..", "io.github.java42.incydr..").check(OURS);
  }

  @Test
  void ruleForServiceInterfacesCanFail() {
    fails(noInternalsIn("io.github.java42"), Code42Client.class, "Services");
  }

  private static ArchRule neverDependsOnTheWrapper() {
    return noClasses()
        .should()
        .dependOnClassesThat(describe("belong to the wrapper", c -> OURS.contain(c.getName())));
  }

  @Test
  void sandboxNeverDependsOnTheWrapper() {
    Location sandbox =
        Location.of(Sandbox.class.getProtectionDomain().getCodeSource().getLocation());
    JavaClasses classes = new ClassFileImporter().importLocations(Set.of(sandbox));
    assertThat(classes.contain(Sandbox.class)).isTrue();
    neverDependsOnTheWrapper().check(classes);
  }

  @Test
  void ruleForTheSandboxCanFail() {
    fails(neverDependsOnTheWrapper(), UsingTheWrapper.class, "Code42Client");
  }

  static final class UsingTheWrapper {
    String of(Code42Client sdk) {
      return sdk.toString();
    }
  }

  private static JavaClasses imported(Class<?> type) {
    return new ClassFileImporter().importClasses(type);
  }

  private static void fails(ArchRule rule, Class<?> specimen, String message) {
    assertThatThrownBy(() -> rule.check(imported(specimen)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }

  @Test
  void exceptionsKnowOnlyTheAnswer() {
    noClasses()
        .that()
        .resideInAPackage("io.github.java42.exception")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.github.java42..")
                .and(not(resideInAPackage("io.github.java42.json")))
                .and(not(resideInAPackage("io.github.java42.exception")))
                .and(not(equivalentTo(Code42Response.class))))
        .check(OURS);
  }

  @Test
  void nothingSleepsPrintsOrReflects() {
    noClasses()
        .that()
        .areNotAssignableTo(Sleeper.class) // which all else takes as a setting
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.reflect.Field")
        .check(OURS);
  }

  @Test
  void interceptorsAreNotPublic() {
    classes()
        .that()
        .implement(okhttp3.Interceptor.class)
        .should()
        .notBePublic()
        .andShould()
        .resideInAPackage(INTERNAL)
        .check(OURS);
  }
}
