package io.duckgres.proof;

import io.duckgres.proof.dialogue.Comparison;
import io.duckgres.proof.dialogue.Dialogue;
import io.duckgres.proof.dialogue.DialogueRunner;
import io.duckgres.proof.dialogue.Reply;
import io.duckgres.proof.server.Servers;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/**
 * Runs a dialogue on both servers, each time with an empty database, and compares. {@code
 * -Dproof.show=true} prints PostgreSQL's replies, for writing files.
 */
final class Differential {
  private Differential() {}

  static void check(Dialogue dialogue) throws IOException {
    String account = dialogue.superuser() ? Servers.nextSuperuser() : Servers.nextCase();
    List<Reply> reference = DialogueRunner.run(Servers.reference().account(account), dialogue);
    if (Boolean.getBoolean("proof.show")) {
      reference.forEach(r -> System.out.println(r.sent() + String.join("\n", r.messages()) + "\n"));
    }
    List<Reply> tested = DialogueRunner.run(Servers.underTest().account(account), dialogue);
    List<String> problems =
        new Comparison(dialogue.name(), !Servers.selfComparison()).compare(reference, tested);
    if (!problems.isEmpty()) {
      Assertions.fail(problems.size() + " differences\n" + String.join("\n", problems));
    }
  }
}
