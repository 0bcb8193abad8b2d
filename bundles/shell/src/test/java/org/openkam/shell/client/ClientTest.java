package org.openkam.shell.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Terminal terminal(Locale locale) {
    return new Terminal(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        locale,
        false);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void optionsAreUnderstoodInBothForms() {
    Arguments a =
        Arguments.of(
            List.of("--top", "5", "--format=csv", "x", "--map", "a=b", "--map", "c=d", "--dry-run"),
            Set.of("top=", "format=", "map=", "dry-run"));

    assertThat(a.number("top", 20)).isEqualTo(5);
    assertThat(a.value("format")).contains("csv");
    assertThat(a.values("map")).containsExactly("a=b", "c=d");
    assertThat(a.flag("dry-run")).isTrue();
    assertThat(a.only("FILE")).isEqualTo("x");
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    assertThatThrownBy(() -> Arguments.of(List.of("--tpo", "5"), Set.of("top=")))
        .isInstanceOfSatisfying(
            Arguments.Wrong.class, w -> assertThat(w.word()).isEqualTo("--tpo"));
    assertThatThrownBy(() -> Arguments.of(List.of("--top"), Set.of("top=")))
        .isInstanceOf(Arguments.Wrong.class);
    assertThatThrownBy(
            () -> Arguments.of(List.of("--top", "many"), Set.of("top=")).number("top", 1))
        .isInstanceOf(Arguments.Wrong.class);
  }

  @Test
  void anUnknownCommandIsAWrongWordInThePersonsLanguage() {
    assertThat(Main.run(new String[] {"improt"}, terminal(Locale.SIMPLIFIED_CHINESE)))
        .isEqualTo(Main.USAGE);
    assertThat(text(err)).contains("未知命令").contains("improt");
  }

  @Test
  void chineseTakesTwoColumnsSoThatTablesStandStraight() {
    assertThat(Terminal.width("核心客户")).isEqualTo(8);
    assertThat(Terminal.width("Köln")).isEqualTo(4);

    terminal(Locale.ENGLISH)
        .table(List.of("name", "n"), List.of(List.of("核心", "1"), List.of("abcdef", "1,000")));

    assertThat(text(out).lines().toList())
        .containsExactly("name        n", "核心        1", "abcdef  1,000");
  }

  @Test
  void cellsThatASpreadsheetWouldRunStayText() {
    assertThat(AccountsCommand.quoted(TextNode.valueOf("=HYPERLINK(1)"))).startsWith("'=");
    assertThat(AccountsCommand.quoted(TextNode.valueOf("＝1+1"))).startsWith("'");
    assertThat(AccountsCommand.quoted(TextNode.valueOf("a,\"b\""))).isEqualTo("\"a,\"\"b\"\"\"");
  }

  @Test
  void aRefusalIsShownWithItsCure() throws IOException {
    HttpServer node =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext(
        "/api/v1/jobs",
        exchange -> {
          byte[] body =
              "{\"status\":403,\"detail\":\"Not yours.\",\"cure\":\"Ask.\"}"
                  .getBytes(StandardCharsets.UTF_8);
          boolean signed =
              "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(signed ? 403 : 401, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    node.start();
    try {
      Rest rest =
          new Rest("http://127.0.0.1:" + node.getAddress().getPort(), "secret", Locale.ENGLISH);
      assertThatThrownBy(() -> rest.get("jobs"))
          .isInstanceOf(Rest.Problem.class)
          .hasMessage("Not yours.\n  Ask.");
    } finally {
      node.stop(0);
    }
  }
}
