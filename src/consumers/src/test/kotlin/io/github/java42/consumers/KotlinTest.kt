package io.github.java42.consumers

import io.github.java42.Code42Client
import io.github.java42.Code42Response
import io.github.java42.IncydrClient
import io.github.java42.Pages
import io.github.java42.console.UserService
import io.github.java42.console.model.ListUsersParams
import io.github.java42.console.model.User
import io.github.java42.exception.UserAlreadyExistsException
import io.github.java42.sandbox.Sandbox
import io.github.java42.sandbox.junit.Code42Sandbox
import java.nio.file.Path
import kotlin.io.path.fileSize
import kotlin.io.path.readText
import kotlin.reflect.typeOf
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Recipes for Kotlin, compiled with the oldest Kotlin that the SDK supports. */
class KotlinTest {
  private fun signIn(sandbox: Sandbox) =
      Code42Client.fromLocalAccount(sandbox.url(), sandbox.username(), sandbox.password())

  @Test
  fun lambdaSetsOptions(@Code42Sandbox(users = 20) sandbox: Sandbox) {
    signIn(sandbox).use { sdk ->
      val names = mutableListOf<String>()
      for (user in sdk.users().getAll { it.active(true).pageSize(5) }.items()) {
        names += user.username() ?: continue
      }
      assertThat(names).contains(sandbox.username())
      assertThat(sandbox.requests().count { it.operation() == "listUsers" }).isGreaterThan(1)
    }
  }

  @Test
  fun indexOperatorReadsFields(@Code42Sandbox sandbox: Sandbox) {
    signIn(sandbox).use { sdk ->
      val page = sdk.users().getPage(1)
      val first = page["users"][0]
      assertThat(first["username"].asString()).isEqualTo(page.body()[0].username())
    }
  }

  @Test
  fun trailingLambdaFollowsRequiredArguments(@Code42Sandbox sandbox: Sandbox) {
    signIn(sandbox).use { sdk ->
      val orgUid = sdk.users().getCurrent()["orgUid"].asString()
      val name = "ines@quillhaven.example"
      val created = sdk.users().createUser(orgUid, name, name) { it.firstName("Ines") }
      assertThat(created["firstName"].asString()).isEqualTo("Ines")
      assertThatThrownBy { sdk.users().createUser(orgUid, name, name) }
          .isInstanceOf(UserAlreadyExistsException::class.java)
    }
  }

  @Test
  fun useClosesDownload(@TempDir folder: Path) {
    val file = folder.resolve("summary.pdf")
    Sandbox.examplesOnly().use { sandbox ->
      IncydrClient.fromJwtProvider(sandbox.gatewayUrl(), sandbox::issueToken).use { sdk ->
        sdk.cases().exportSummary(7).use { it.saveTo(file) }
      }
    }
    assertThat(file.fileSize()).isPositive()
  }

  /** The compiler reads the SDK's JSpecify annotations: what may be null has a type with `?`. */
  @Test
  fun nullnessIsPartOfTypes() {
    val user = User.builder().username("mara").roles(listOf("Desktop User")).build()
    // Does not compile: val email: String = user.email()
    val email: String = user.email() ?: "unknown"
    assertThat(email).isEqualTo("unknown")

    assertThat(isNullable(user.email())).isTrue()
    assertThat(isNullable(user.roles())).isFalse()
    assertThat(isNullable(user.roles().first())).isFalse()
  }

  /** Sees the type that the compiler infers, not the value. */
  private inline fun <reified T> isNullable(@Suppress("unused") value: T) =
      typeOf<T>().isMarkedNullable

  @Test
  fun objectExpressionIsAFake() {
    val users =
        object : UserService {
          override fun getAll(params: ListUsersParams): Pages<User> =
              Pages.of("users", listOf(User.builder().username("mara").build()))
        }
    assertThat(users.getAll { it.active(true) }.items().map { it.username() })
        .containsExactly("mara")
    assertThatThrownBy { users.blockByUid("1001") }
        .isInstanceOf(UnsupportedOperationException::class.java)
    assertThat(Code42Response.of(listOf("a", "b"))[1].asString()).isEqualTo("b")
  }

  @Test
  fun readmeNamesTheKotlinThatCompiledThis() {
    val (major, minor) = KotlinTest::class.java.getAnnotation(Metadata::class.java).metadataVersion
    assertThat(Path.of("../../README.md").readText()).contains("Kotlin $major.$minor")
  }
}
