package io.duckgres.executor.querylog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretTextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT 'plain', 1|SELECT 'plain', 1",
        "CREATE SECRET s (TYPE s3, KEY_ID 'k', SECRET 'x''y')|CREATE SECRET s (TYPE s3, KEY_ID"
            + " '***', SECRET '***')",
        "ALTER ROLE ann PASSWORD 'hush'|ALTER ROLE ann PASSWORD '***'",
        "create user a with encrypted password $q$hush$q$|create user a with encrypted password"
            + " '***'",
        "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'u', password 'p')|CREATE USER MAPPING"
            + " FOR a SERVER s OPTIONS (user '***', password '***')",
        "ATTACH 'postgres:host=h passwd=hush user=u' AS p|ATTACH 'postgres:host=h passwd=***"
            + " user=u' AS p",
        "SELECT 'https://ann:hush@host/x'|SELECT 'https://ann:***@host/x'",
        "ALTER ROLE ann PASSWORD 'cut off|ALTER ROLE ann PASSWORD '***'",
      })
  void secretsAreTakenOut(String text, String shown) {
    assertEquals(shown, SecretTexts.hide(text));
  }
}
