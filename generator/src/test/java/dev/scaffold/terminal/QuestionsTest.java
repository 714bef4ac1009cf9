package dev.scaffold.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.answers.Given;
import dev.scaffold.problem.Location;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of question: keys in, what is seen and answered out. */
class QuestionsTest {
  private static final String NAME =
      "type: string, prompt: Name, default: acme-shop, help: What it is called.,"
          + " validate: 'q?length < 12', message: at most 11 characters";

  @Test
  void aLineShowsItsDefaultUntilSomethingIsTyped() {
    assertThat(Session.of(NAME).seen())
        .isEqualTo(
            """
            ? Name
              ▏acme-shop

              enter take · → edit · ? help · ctrl-c cancel
            """);
    assertThat(Session.of(NAME).press("<enter>").end()).isEqualTo("untouched");
    assertThat(Session.of(NAME).press("shop<enter>").end()).isEqualTo("shop");
  }

  @Test
  void aLinesDefaultCanBeEdited() {
    assertThat(Session.of(NAME).press("<right>2<enter>").end()).isEqualTo("acme-shop2");
    assertThat(Session.of(NAME).press("<home><delete><delete><enter>").end()).isEqualTo("me-shop");
    assertThat(Session.of(NAME).press("<end><erase_word>x<enter>").end()).isEqualTo("x");
    assertThat(Session.of(NAME).press("<left><backspace>i<enter>").end()).isEqualTo("acme-ship");
    assertThat(Session.of(NAME).press("<backspace><enter>").end()).isEmpty();
  }

  @Test
  void aLineIsCheckedAsOneTypes() {
    Session session = Session.of(NAME).press("acme-shopping");
    assertThat(session.seen())
        .isEqualTo(
            """
            ? Name
              acme-shopping▏
              at most 11 characters
              enter take · ctrl-c cancel
            """);
    // What does not hold is not taken.
    assertThat(session.press("<enter><backspace><backspace>").seen())
        .isEqualTo(
            """
            ? Name
              acme-shoppi▏

              enter take · ctrl-c cancel
            """);
    assertThat(session.press("<enter>").end()).isEqualTo("acme-shoppi");
  }

  @Test
  void anAnswerIsNeededWhereThereIsNoDefault() {
    Session session = Session.of("type: string, prompt: Owner");
    assertThat(session.seen()).doesNotContain("needed");
    assertThat(session.press("<enter>").seen()).contains("an answer is needed");
    assertThat(session.press("m").seen()).doesNotContain("needed");
    assertThat(session.press("e<enter>").end()).isEqualTo("me");
  }

  @Test
  void aNumberIsCheckedToo() {
    Session session = Session.of("type: int, prompt: Port, default: 80").press("8x");
    assertThat(session.seen()).contains("  write digits only");
    assertThat(session.press("<backspace>1<enter>").end()).isEqualTo("81");
  }

  @Test
  void helpIsOpenedAndClosedAgain() {
    Session session = Session.of(NAME).press("?");
    assertThat(session.seen()).startsWith("? Name\n  What it is called.\n  ▏acme-shop\n");
    assertThat(session.press("?").seen()).startsWith("? Name\n  ▏acme-shop\n");
    // In the middle of an answer it is a character like others.
    assertThat(session.press("what?<enter>").end()).isEqualTo("what?");
  }

  @Test
  void goesBackAndAwayByKey() {
    assertThat(Session.of(NAME).press("<escape>").seen()).startsWith("? Name");
    assertThat(Session.again(NAME, text("x")).press("abc<escape>").end()).isEqualTo("back");
    assertThat(Session.again(NAME, text("x")).press("<leave>").end()).isEqualTo("left");
  }

  @Test
  void beginsWithWhatWasSaidBefore() {
    assertThat(Session.again(NAME, text("mine")).seen())
        .isEqualTo(
            """
            ? backend · Name
              ▏mine

              enter take · → edit · esc back · ? help · ctrl-c cancel
            """);
    // What does not hold any more is there to be mended.
    assertThat(Session.again(NAME, text("much-too-long")).seen())
        .contains("  much-too-long▏\n  at most 11 characters\n");
  }

  @Test
  void yesOrNo() {
    String question = "type: bool, prompt: Worker, default: true";
    assertThat(Session.of(question).seen())
        .isEqualTo(
            """
            ? Worker
              › yes     no

              y yes · n no · enter take · ctrl-c cancel
            """);
    assertThat(Session.of(question).press("<right>").seen()).contains("\n    yes   › no\n");
    assertThat(Session.of(question).press("n").end()).isEqualTo("false");
    assertThat(Session.of(question).press("<tab><enter>").end()).isEqualTo("false");
    assertThat(Session.of(question).press("<enter>").end()).isEqualTo("untouched");
    assertThat(Session.of("type: bool").press("<enter>").end()).isEqualTo("false");
  }

  @Test
  void oneOfSeveral() {
    String question =
        "type: choice, prompt: API, choices: [graphql, {value: rest, label: REST}, grpc], default: rest";
    assertThat(Session.of(question).seen())
        .isEqualTo(
            """
            ? API
                graphql
              › rest     REST
                grpc

              ↑↓ move · enter take · ctrl-c cancel
            """);
    assertThat(Session.of(question).press("<enter>").end()).isEqualTo("untouched");
    assertThat(Session.of(question).press("<down><down><enter>").end()).isEqualTo("graphql");
    assertThat(Session.of(question).press("<up><up><enter>").end()).isEqualTo("grpc");
  }

  @Test
  void typingJumps() {
    String question =
        "type: choice, prompt: API, choices: [graphql, rest, grpc, {value: x, label: SOAP}]";
    assertThat(Session.of(question).press("grp<enter>").end()).isEqualTo("grpc");
    assertThat(Session.of(question).press("gr<backspace><backspace>R<enter>").end())
        .isEqualTo("rest");
    // What goes on nowhere begins anew, also among the words beside the values.
    assertThat(Session.of(question).press("grso<enter>").end()).isEqualTo("x");
  }

  @Test
  void anyOfSeveral() {
    String question = "type: choices, prompt: Parts, choices: [a, b, c], default: [b]";
    assertThat(Session.of(question).press(" ").seen())
        .isEqualTo(
            """
            ? Parts
              › ■ a
                ■ b
                □ c

              space choose · enter take · ↑↓ move · ctrl-c cancel
            """);
    assertThat(Session.of(question).press(" <enter>").end()).isEqualTo("a,b");
    assertThat(Session.of(question).press("<down> <enter>").end()).isEmpty();
    assertThat(Session.of(question).press("  <enter>").end()).isEqualTo("untouched");
    assertThat(Session.of("type: choices, choices: [a, b]").press("<enter>").end()).isEmpty();
  }

  @Test
  void aTextHasLines() {
    String question = "type: text, prompt: Note";
    Session session = Session.of(question).press("one<enter>two");
    assertThat(session.seen())
        .isEqualTo(
            """
            ? Note
              one
              two▏

              ctrl-d done · enter new line · ctrl-c cancel
            """);
    assertThat(session.press("<up><home><enter><up>zero<done>").end()).isEqualTo("zero\none\ntwo");
    assertThat(Session.of(question).press("<done>").seen()).contains("an answer is needed");
    assertThat(Session.of("type: text, default: x").press("<enter>").end()).isEqualTo("untouched");
    assertThat(Session.of("type: text, default: ''").press("<enter>").end()).isEqualTo("untouched");
    assertThat(Session.of("type: text, default: 'x'").press("<backspace><done>").end()).isEmpty();
    assertThat(Session.of(question).press("a<enter>b<home><backspace><done>").end())
        .isEqualTo("ab");
  }

  @Test
  void entriesOfAListComeOneByOne() {
    String question = "type: list, prompt: Tags, default: ['one, two']";
    assertThat(Session.of(question).seen())
        .isEqualTo(
            """
            ? Tags
              - one, two
              - ▏

              enter take · ↑ edit · ctrl-c cancel
            """);
    assertThat(Session.of(question).press("<enter>").end()).isEqualTo("untouched");
    assertThat(Session.of(question).press("three<enter>four<enter><enter>").end())
        .isEqualTo("one, two,three,four");
    // An entry that is emptied is gone.
    assertThat(
            Session.of(question).press("x<enter><up><up><erase_before><enter><down><enter>").end())
        .isEqualTo("x");
    assertThat(Session.of(question).press("<backspace><erase_before><enter>").end()).isEmpty();
  }

  @Test
  void entriesOfAMapHaveAKeyAndAValue() {
    String question = "type: map, prompt: Ports";
    Session session = Session.of(question).press("web");
    assertThat(session.seen()).contains("\n  - web▏\n  write `key=value`\n");
    assertThat(session.press(" = 80<enter>web=81").seen()).contains("  write each key once\n");
    assertThat(session.press("<home>2<enter><enter>").end()).isEqualTo("web=80,2web=81");
  }

  @Test
  void pastedLinesAreEntriesButNoKeys() {
    assertThat(Session.of("type: list").press("<paste:a\nb\nc><enter><enter>").end())
        .isEqualTo("a,b,c");
    assertThat(Session.of("type: text").press("<paste:a\n\nb><done>").end()).isEqualTo("a\n\nb");
    assertThat(Session.of("type: string").press("<paste:a\nb><enter>").end()).isEqualTo("a b");
  }

  @Test
  void wideCharactersAndEmojiAreOneStepEach() {
    String question = "type: string, prompt: 名前 👩‍👩‍👧";
    Session session = Session.of(question).press("日本👩‍💻é́🇩🇪");
    assertThat(session.press("<left><left>x").seen()).contains("  日本👩‍💻x▏é́🇩🇪\n");
    assertThat(session.press("<backspace><backspace>").seen()).contains("  日本▏é́🇩🇪\n");
  }

  @Test
  void longListsScroll() {
    String choices =
        String.join(", ", IntStream.rangeClosed(1, 40).mapToObj(i -> "choice" + i).toList());
    Session session = Session.of("type: choice, prompt: Many, choices: [" + choices + "]");

    assertThat(session.seen(80, 12))
        .startsWith("? Many\n\n  › choice1\n")
        .contains("    ↓ 34 more\n");
    assertThat(session.press("<page_down><page_down>").seen(80, 12))
        .isEqualTo(
            """
            ? Many
                ↑ 17 more
                choice18
                choice19
                choice20
              › choice21
                choice22
                choice23
                ↓ 17 more

              ↑↓ move · enter take · ctrl-c cancel
            """);
    assertThat(session.press("<end><enter>").end()).isEqualTo("choice40");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 40, 20, 3})
  void nothingIsWiderOrHigherThanTheTerminal(int columns) {
    String words = "Which of the many 日本語 styles of the API between the backend and the frontend";
    for (String rest :
        List.of(
            "type: string, default: " + "long ".repeat(60),
            "type: string, validate: 'false', message: '" + "never ".repeat(40) + "'",
            "type: text, default: '" + "abcdefghij".repeat(90) + "'",
            "type: bool",
            "type: choice, choices: [a, {value: b, label: " + "label ".repeat(30) + "}]",
            "type: choices, choices: [" + "c".repeat(200) + ", b]",
            "type: list, default: [" + "x, ".repeat(50) + "y]")) {
      Session session =
          Session.of(rest + ", prompt: " + words + ", help: '" + words.repeat(9) + "'").press("?");
      assertThat(session.height(columns, 24)).as(rest).isLessThan(24);
      if (columns > 3) {
        assertThat(session.width(columns, 24)).as(rest).isLessThan(columns);
      }
    }
  }

  @Test
  void whatOthersWroteCommandsNoTerminal() {
    Session session =
        Session.of(
            "type: choice, prompt: \"P\\e[2J\", help: \"H\\e]0;x\\a\", choices: [\"c\\e[1m\", d],"
                + " validate: 'q == \"d\"', message: \"M\\e[31m\\u202e\"");
    assertThat(session.press("?").seen().codePoints().filter(c -> c != '\n'))
        .allMatch(Printable::isHarmless);
    assertThat(session.seen()).contains("P\uFFFD[2J", "H\uFFFD]0;x", "c\uFFFD[1m", "M\uFFFD[31m");
  }

  private static Given text(String text) {
    return new Given.Text(text, Location.NONE);
  }
}
