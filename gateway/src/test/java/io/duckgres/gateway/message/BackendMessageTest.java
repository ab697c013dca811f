package io.duckgres.gateway.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.executor.statement.Field;
import io.duckgres.executor.statement.RowDescription;
import io.duckgres.gateway.message.backend.AuthenticationCleartextPassword;
import io.duckgres.gateway.message.backend.AuthenticationOk;
import io.duckgres.gateway.message.backend.AuthenticationSasl;
import io.duckgres.gateway.message.backend.AuthenticationSaslContinue;
import io.duckgres.gateway.message.backend.AuthenticationSaslFinal;
import io.duckgres.gateway.message.backend.BackendKeyData;
import io.duckgres.gateway.message.backend.BackendMessage;
import io.duckgres.gateway.message.backend.BindComplete;
import io.duckgres.gateway.message.backend.CloseComplete;
import io.duckgres.gateway.message.backend.CommandComplete;
import io.duckgres.gateway.message.backend.CopyDone;
import io.duckgres.gateway.message.backend.CopyInResponse;
import io.duckgres.gateway.message.backend.CopyOutResponse;
import io.duckgres.gateway.message.backend.EmptyQueryResponse;
import io.duckgres.gateway.message.backend.ErrorResponse;
import io.duckgres.gateway.message.backend.NegotiateProtocolVersion;
import io.duckgres.gateway.message.backend.NoData;
import io.duckgres.gateway.message.backend.NoticeResponse;
import io.duckgres.gateway.message.backend.NotificationResponse;
import io.duckgres.gateway.message.backend.ParameterDescription;
import io.duckgres.gateway.message.backend.ParameterStatus;
import io.duckgres.gateway.message.backend.ParseComplete;
import io.duckgres.gateway.message.backend.PortalSuspended;
import io.duckgres.gateway.message.backend.ReadyForQuery;
import io.duckgres.gateway.message.backend.RowDescriptionMessage;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackendMessageTest {

  @Test
  void authenticationRequestsDifferByTheirNumber() {
    assertWritten("R", "<0>", new AuthenticationOk());
    assertWritten("R", "<3>", new AuthenticationCleartextPassword());
    assertWritten(
        "R",
        "<10>SCRAM-SHA-256-PLUS\\0SCRAM-SHA-256\\0\\0",
        new AuthenticationSasl(List.of("SCRAM-SHA-256-PLUS", "SCRAM-SHA-256")));
    assertWritten("R", "<11>r=x", new AuthenticationSaslContinue(ascii("r=x")));
    assertWritten("R", "<12>v=y", new AuthenticationSaslFinal(ascii("v=y")));
  }

  @Test
  void negotiateProtocolVersionListsUnknownOptions() {
    assertWritten(
        "v",
        "<196610><1>_pq_.grease\\0",
        new NegotiateProtocolVersion(3 << 16 | 2, List.of("_pq_.grease")));
  }

  @Test
  void backendKeyDataMayBeLongAndIsNeverPrinted() {
    assertWritten("K", "<7><99>", new BackendKeyData(7, new byte[] {0, 0, 0, 99}));
    BackendKeyData key = new BackendKeyData(7, ascii("k".repeat(32)));
    assertWritten("K", "<7>" + "k".repeat(32), key);
    assertEquals("BackendKeyData[pid=7]", key.toString());
  }

  @Test
  void parameterStatusIsNameAndValue() {
    assertWritten("S", "TimeZone\\0UTC\\0", new ParameterStatus("TimeZone", "UTC"));
  }

  @Test
  void readyForQueryTellsTheTransactionStatus() {
    assertWritten("Z", "I", new ReadyForQuery(TransactionStatus.IDLE));
    assertWritten("Z", "T", new ReadyForQuery(TransactionStatus.IN_TRANSACTION));
    assertWritten("Z", "E", new ReadyForQuery(TransactionStatus.FAILED));
  }

  @Test
  void messagesWithoutBodyHaveLengthFour() {
    assertWritten("1", "", new ParseComplete());
    assertWritten("2", "", new BindComplete());
    assertWritten("3", "", new CloseComplete());
    assertWritten("n", "", new NoData());
    assertWritten("I", "", new EmptyQueryResponse());
    assertWritten("s", "", new PortalSuspended());
    assertWritten("c", "", new CopyDone());
  }

  @Test
  void commandCompleteIsTheTag() {
    assertWritten("C", "SELECT 5\\0", new CommandComplete("SELECT 5"));
  }

  @Test
  void descriptionsListTypes() {
    assertWritten("t", "{2}<23><25>", new ParameterDescription(List.of(23, 25)));
    RowDescription rows =
        new RowDescription(
            List.of(
                new Field("a", 16385, (short) 1, 23, (short) 4, -1, (short) 1),
                new Field("ü", 0, (short) 0, 1043, (short) -1, 29, (short) 0)));
    assertWritten(
        "T",
        "{2}a\\0<16385>{1}<23>{4}<-1>{1}ü\\0<0>{0}<1043>{-1}<29>{0}",
        new RowDescriptionMessage(rows));
  }

  @Test
  void copyResponsesCarryFormats() {
    List<Short> columns = List.of((short) 0, (short) 0);
    assertWritten("G", "\\0{2}{0}{0}", new CopyInResponse((short) 0, columns));
    assertWritten("H", "\\1{1}{1}", new CopyOutResponse((short) 1, List.of((short) 1)));
  }

  @Test
  void notificationCarriesSenderChannelAndPayload() {
    assertWritten("A", "<7>jobs\\042\\0", new NotificationResponse(7, "jobs", "42"));
  }

  @Test
  void errorResponseHasItsFieldsInPostgresOrder() {
    PgError error =
        PgError.error(SqlState.UNDEFINED_TABLE, "relation \"x\" does not exist")
            .detail("d")
            .hint("h")
            .position(15)
            .where("w")
            .schema("s")
            .table("t")
            .column("c")
            .dataType("y")
            .constraint("n")
            .file("f.c")
            .line(9)
            .routine("r");
    assertWritten(
        "E",
        "SERROR\\0VERROR\\0C42P01\\0Mrelation \"x\" does not exist\\0Dd\\0Hh\\0P15\\0Ww\\0"
            + "ss\\0tt\\0cc\\0dy\\0nn\\0Ff.c\\0L9\\0Rr\\0\\0",
        new ErrorResponse(error));
  }

  @Test
  void noticeResponseHasTheSameFieldsAndAlwaysASqlState() {
    assertWritten(
        "N",
        "SNOTICE\\0VNOTICE\\0C00000\\0Mhello\\0\\0",
        new NoticeResponse(PgError.notice("hello")));
  }

  @Test
  void aZeroByteInAnErrorTextCannotEndItsField() {
    String wire =
        Bytes.written(new ErrorResponse(PgError.error(SqlState.INTERNAL_ERROR, "a\0CY")))
            .toString(StandardCharsets.UTF_8);
    assertFalse(wire.contains("\0CY"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void assertWritten(String type, String body, BackendMessage message) {
    assertEquals(
        ByteBufUtil.prettyHexDump(Bytes.message(type.charAt(0), body)),
        ByteBufUtil.prettyHexDump(Bytes.written(message)));
  }
}
