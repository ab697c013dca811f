package io.duckgres.gateway.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.gateway.message.frontend.AuthenticationResponse;
import io.duckgres.gateway.message.frontend.Bind;
import io.duckgres.gateway.message.frontend.CancelRequest;
import io.duckgres.gateway.message.frontend.Close;
import io.duckgres.gateway.message.frontend.CopyData;
import io.duckgres.gateway.message.frontend.CopyDone;
import io.duckgres.gateway.message.frontend.CopyFail;
import io.duckgres.gateway.message.frontend.Describe;
import io.duckgres.gateway.message.frontend.Execute;
import io.duckgres.gateway.message.frontend.Flush;
import io.duckgres.gateway.message.frontend.FunctionCall;
import io.duckgres.gateway.message.frontend.Parse;
import io.duckgres.gateway.message.frontend.Query;
import io.duckgres.gateway.message.frontend.SaslInitialResponse;
import io.duckgres.gateway.message.frontend.SaslResponse;
import io.duckgres.gateway.message.frontend.StartupMessage;
import io.duckgres.gateway.message.frontend.Sync;
import io.duckgres.gateway.message.frontend.Target;
import io.duckgres.gateway.message.frontend.Terminate;
import io.duckgres.types.PgError;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FrontendMessageTest {

  @Test
  void startupMessageHasPairsAndATerminator() {
    StartupMessage message =
        StartupMessage.read(3, 2, Bytes.of("user\\0ann\\0database\\0d\\0_pq_.x\\0\\0\\0"));
    assertEquals(Map.of("user", "ann", "database", "d", "_pq_.x", ""), message.parameters());
    assertEquals(2, message.minor());
    assertProtocolViolation(() -> StartupMessage.read(3, 0, Bytes.of("user\\0ann\\0")));
    assertProtocolViolation(() -> StartupMessage.read(3, 0, Bytes.of("user\\0ann\\0\\0\\0")));
    assertProtocolViolation(() -> StartupMessage.read(3, 0, Bytes.of("user\\0ann")));
  }

  @Test
  void startupMessageOfAnotherMajorVersionStaysUnread() {
    assertEquals(2, StartupMessage.read(2, 0, Bytes.of("anything")).major());
  }

  @Test
  void cancelRequestKeyHasTheLengthTheServerGave() {
    assertEquals(4, CancelRequest.read(Bytes.of("<7><-5>")).secretKey().length);
    CancelRequest longKey = CancelRequest.read(Bytes.of("<7>" + "k".repeat(32)));
    assertEquals(32, longKey.secretKey().length);
    assertEquals(7, longKey.pid());
    assertFalse(longKey.toString().contains("k".repeat(4)), "keys are secret");
    assertProtocolViolation(() -> CancelRequest.read(Bytes.of("<7>")));
    assertProtocolViolation(() -> CancelRequest.read(Bytes.of("<7>" + "k".repeat(257))));
  }

  @Test
  void authenticationResponseIsAPassword() {
    AuthenticationResponse message = AuthenticationResponse.read(Bytes.of("geheim ü\\0"));
    assertEquals("geheim ü", message.password());
    assertFalse(message.toString().contains("geheim"));
    assertProtocolViolation(() -> AuthenticationResponse.read(Bytes.of("open")).password());
  }

  @Test
  void saslInitialResponseNamesAMechanism() {
    SaslInitialResponse message =
        SaslInitialResponse.read(AuthenticationResponse.read(Bytes.of("SCRAM-SHA-256\\0<4>n,,x")));
    assertEquals("SCRAM-SHA-256", message.mechanism());
    assertEquals("n,,x", new String(message.response(), StandardCharsets.US_ASCII));
    assertEquals(0, sasl("M\\0<-1>").response().length);
    assertProtocolViolation(() -> sasl("M\\0<9>n,,x"));
    assertProtocolViolation(() -> sasl("M\\0<-2>"));
    assertProtocolViolation(() -> sasl("M\\0<2000>" + "x".repeat(2000)));
  }

  private static SaslInitialResponse sasl(String body) {
    return SaslInitialResponse.read(AuthenticationResponse.read(Bytes.of(body)));
  }

  @Test
  void saslResponseIsTheWholeBody() {
    assertEquals(
        3, SaslResponse.read(AuthenticationResponse.read(Bytes.of("c=b"))).response().length);
    assertProtocolViolation(
        () -> SaslResponse.read(AuthenticationResponse.read(Bytes.of("x".repeat(1025)))));
  }

  @Test
  void queryIsOneString() {
    assertEquals("SELECT 'ß'", Query.read(Bytes.of("SELECT 'ß'\\0")).sql());
    assertProtocolViolation(() -> Query.read(Bytes.of("SELECT 1")));
    assertProtocolViolation(() -> Query.read(Bytes.of("SELECT 1\\0more")));
  }

  @Test
  void malformedUtf8IsNamedAsPostgresNamesIt() {
    PgError error =
        assertThrows(PgError.class, () -> Query.read(Bytes.of("SELECT '\\xff\\x41'\\0")));
    assertEquals("22021", error.sqlState().code());
    assertEquals("invalid byte sequence for encoding \"UTF8\": 0xff", error.message());
    assertEquals("\uFFFD", Query.read(Bytes.of("\\xef\\xbf\\xbd\\0")).sql());
  }

  @Test
  void parseCarriesTypesForSomeParameters() {
    Parse message = Parse.read(Bytes.of("s1\\0SELECT $1\\0{2}<23><0>"));
    assertEquals("s1", message.statement());
    assertEquals("SELECT $1", message.sql());
    assertArrayEquals(new int[] {23, 0}, message.parameterTypes());
    assertProtocolViolation(() -> Parse.read(Bytes.of("\\0SELECT 1\\0{2}<23>")));
  }

  @Test
  void bindTellsNullFromEmpty() {
    Bind message = Bind.read(Bytes.of("p\\0s\\0{1}{1}{3}<-1><0><2>ab{2}{0}{1}"));
    assertEquals("p", message.portal());
    assertEquals("s", message.statement());
    assertNull(message.values()[0]);
    assertArrayEquals(new byte[0], message.values()[1]);
    assertArrayEquals(new byte[] {'a', 'b'}, message.values()[2]);
    assertArrayEquals(new short[] {1}, message.parameterFormats());
    assertArrayEquals(new short[] {0, 1}, message.resultFormats());
    assertFalse(message.toString().contains("ab"));
  }

  @Test
  void bindRefusesCountsAndLengthsThatDoNotFit() {
    assertProtocolViolation(() -> Bind.read(Bytes.of("\\0\\0{0}{1}<5>ab{0}")));
    assertProtocolViolation(() -> Bind.read(Bytes.of("\\0\\0{0}{1}<-2>{0}")));
    assertProtocolViolation(() -> Bind.read(Bytes.of("\\0\\0{0}{-1}<1>a{0}")));
    assertProtocolViolation(() -> Bind.read(Bytes.of("\\0\\0{2}{0}{0}{1}<1>a{0}")));
    assertProtocolViolation(() -> Bind.read(Bytes.of("\\0\\0{0}{0}{0}x")));
  }

  @Test
  void describeAndCloseNameAStatementOrAPortal() {
    assertEquals(new Describe(Target.STATEMENT, "s"), Describe.read(Bytes.of("Ss\\0")));
    assertEquals(new Describe(Target.PORTAL, ""), Describe.read(Bytes.of("P\\0")));
    assertEquals(new Close(Target.PORTAL, "p"), Close.read(Bytes.of("Pp\\0")));
    assertProtocolViolation(() -> Describe.read(Bytes.of("Xs\\0")));
    assertProtocolViolation(() -> Close.read(Bytes.of("")));
  }

  @Test
  void executeHasARowLimit() {
    assertEquals(new Execute("p", 50), Execute.read(Bytes.of("p\\0<50>")));
    assertProtocolViolation(() -> Execute.read(Bytes.of("p\\0{5}")));
  }

  @Test
  void messagesWithoutBodyAcceptNone() {
    assertEquals(new Sync(), Sync.read(Bytes.of("")));
    assertEquals(new Flush(), Flush.read(Bytes.of("")));
    assertEquals(new Terminate(), Terminate.read(Bytes.of("")));
    assertEquals(new CopyDone(), CopyDone.read(Bytes.of("")));
    assertProtocolViolation(() -> Sync.read(Bytes.of("x")));
  }

  @Test
  void copyDataIsBytesAndCopyFailAReason() {
    assertArrayEquals(new byte[] {'1', 0, '2'}, CopyData.read(Bytes.of("1\\02")).data());
    assertEquals(new CopyFail("no more"), CopyFail.read(Bytes.of("no more\\0")));
  }

  @Test
  void functionCallNamesAFunction() {
    assertEquals(1598, FunctionCall.read(Bytes.of("<1598>{0}{0}{0}")).function());
  }

  private static void assertProtocolViolation(Executable read) {
    assertEquals("08P01", assertThrows(PgError.class, read).sqlState().code());
  }
}
