package io.duckgres.proof;

import io.duckgres.proof.script.Protocol;
import io.duckgres.proof.script.ScriptFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every statement of every file in {@code scripts/} is answered by Duckgres as by PostgreSQL. */
class ScriptTest {

  @TestFactory
  Stream<DynamicContainer> scripts() {
    return DataFile.in("scripts")
        .map(file -> DynamicContainer.dynamicContainer(file.name(), protocols(file)));
  }

  private static Stream<DynamicTest> protocols(DataFile file) {
    ScriptFile script = ScriptFile.parse(file.name(), file.text());
    return Stream.of(Protocol.values())
        .filter(script.protocols()::contains)
        .map(
            protocol ->
                DynamicTest.dynamicTest(
                    file.name() + " " + protocol,
                    () -> Differential.check(script.dialogue(protocol))));
  }
}
