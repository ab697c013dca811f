package io.duckgres.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

final class ErrorEnvelopeTest {
  @Test
  void everythingComesBack() {
    PgError sealed =
        PgError.error(SqlState.INVALID_PARAMETER_VALUE, "bad: \"x\"\ny").detail("why").hint("how");
    PgError opened =
        ErrorEnvelope.open("Invalid Input Error: " + ErrorEnvelope.seal(sealed) + " LINE 1");
    assertNotNull(opened);
    assertEquals(SqlState.INVALID_PARAMETER_VALUE, opened.sqlState());
    assertEquals("bad: \"x\"\ny", opened.message());
    assertEquals("why", opened.detail());
    assertEquals("how", opened.hint());
  }

  @Test
  void otherTextsHaveNone() {
    assertNull(ErrorEnvelope.open("Invalid Input Error: no"));
    assertNull(ErrorEnvelope.open("\u000122P02 cut off"));
    assertNull(ErrorEnvelope.open("\u000199999\u0002a\u0002\u0002\u0003"));
  }
}
