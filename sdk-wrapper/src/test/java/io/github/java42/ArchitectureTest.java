package io.github.java42;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

/** The layers of the wrapper. */
class ArchitectureTest {
  private static final String INTERNAL = "io.github.java42.internal..";

  private final JavaClasses ours = new ClassFileImporter().importPath(Path.of("target/classes"));

  private static ArchRule onlyInternalTouchesHttp() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL)
        .and()
        .areNotAssignableTo(OkHttpCustomizer.class) // whose sense it is
        .and()
        .areNotAssignableTo(Code42Client.class) // whose call() takes a generated interface
        .and()
        .areNotAssignableTo(IncydrClient.class)
        .and()
        .areNotAssignableTo(Node.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("retrofit2..", "okhttp3..", "okio..", "com.squareup.moshi..")
        .because("what makes calls can be replaced without a change of the API");
  }

  @Test
  void onlyTheInternalPackageTouchesRetrofitAndOkHttp() {
    onlyInternalTouchesHttp().check(ours);
  }

  @Test
  void thatRuleCanFail() {
    JavaClasses touching = new ClassFileImporter().importClasses(Touching.class);
    assertThatThrownBy(() -> onlyInternalTouchesHttp().check(touching))
        .isInstanceOf(AssertionError.class);
  }

  static final class Touching {
    Retrofit retrofit() {
      return new Retrofit.Builder().build();
    }
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
        .check(ours);
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
        .check(ours);
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
        .check(ours);
  }
}
