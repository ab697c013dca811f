package io.duckgres.proof;

import io.duckgres.proof.dialogue.DialogueFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file in {@code dialogues/} is answered by Duckgres as by PostgreSQL. */
class DialogueTest {

  @TestFactory
  Stream<DynamicTest> dialogues() {
    return DataFile.in("dialogues")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.name(),
                    () -> Differential.check(DialogueFile.parse(file.name(), file.text()))));
  }
}
