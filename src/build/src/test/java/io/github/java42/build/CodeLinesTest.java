package io.github.java42.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeLinesTest {
  @Test
  void blankLinesCommentsImportsAndPackageDoNotCount() {
    String source =
        """
        package a;

        import java.util.List;
        import static a.B.*;

        /**
         * A comment.
         */
        // another
        /* a third */
        """;
    assertThat(CodeLines.ofJava(source)).isZero();
  }

  @Test
  void lineWithCodeAndCommentCounts() {
    String source =
        """
        int a; // why
        /* which */ int b;
        int c; /* a comment
          of two lines */ int d;
        @Override
        }
        """;
    assertThat(CodeLines.ofJava(source)).isEqualTo(6);
  }

  @Test
  void literalThatLooksLikeCommentCounts() {
    String source =
        """
        String a = "/*";
        String b = "\\\\"; // an escaped backslash
        String c = "https://example.com";
        char d = '"';
        char e = '\\'';
        char f = '\\u002f';
        int g;
        String h = "*/";
        """;
    assertThat(CodeLines.ofJava(source)).isEqualTo(8);
  }

  @Test
  void linesOfTextBlockCountUnlessBlank() {
    String quotes = "\"\"\"";
    String source =
        "String a =\n" + quotes + "\nimport b;\n// text\n\n\\" + quotes + " $1\n" + quotes + ";\n";
    assertThat(CodeLines.ofJava(source)).isEqualTo(6);
  }

  @Test
  void templateCountsAllThatItWrites() {
    String template =
        """
        {{! A comment
        of two lines. }}
        import a.B;

        /** {{doc}} */
        {{#methods}}
        """;
    assertThat(CodeLines.ofTemplate(template)).isEqualTo(3);
  }
}
