package io.duckgres.gateway.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.gateway.message.Bytes;
import io.duckgres.gateway.message.frontend.CancelRequest;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.gateway.message.frontend.GssEncRequest;
import io.duckgres.gateway.message.frontend.Malformed;
import io.duckgres.gateway.message.frontend.Query;
import io.duckgres.gateway.message.frontend.SslRequest;
import io.duckgres.gateway.message.frontend.StartupMessage;
import io.duckgres.gateway.message.frontend.Sync;
import io.duckgres.types.PgError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrontendDecoderTest {
  private static final int LIMIT = 100_000;

  private final FrontendDecoder decoder = new FrontendDecoder(LIMIT);
  private final EmbeddedChannel channel = new EmbeddedChannel(decoder);

  @Test
  void theOpeningPacketsAreToldApartByTheirCode() {
    channel.writeInbound(Bytes.of("<8><80877103>"));
    assertInstanceOf(SslRequest.class, channel.readInbound());
    channel.writeInbound(Bytes.of("<8><80877104>"));
    assertInstanceOf(GssEncRequest.class, channel.readInbound());
    channel.writeInbound(Bytes.of("<18><196608>user\\0ann\\0\\0"));
    assertInstanceOf(StartupMessage.class, channel.readInbound());
  }

  @Test
  void aStartupPacketMayArriveByteByByte() {
    for (byte b : ByteBufUtil.getBytes(Bytes.of("<18><196608>user\\0ann\\0\\0"))) {
      channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {b}));
    }
    StartupMessage message = channel.readInbound();
    assertEquals("ann", message.parameters().get("user"));
  }

  @Test
  void aStartupPacketWithoutTerminatorIsRefused() {
    assertEquals(
        "FATAL 08P01: invalid startup packet layout: expected terminator as last byte",
        failure("<17><196608>user\\0ann\\0").toString());
  }

  @Test
  void afterACancelRequestNothingIsRead() {
    channel.writeInbound(Bytes.of("<16><80877102><7><99><8><80877103>"));
    assertInstanceOf(CancelRequest.class, channel.readInbound());
    assertNull(channel.readInbound());
  }

  @Test
  void plaintextBehindATlsRequestIsAnAttack() {
    PgError error = failure("<8><80877103><18><196608>user\\0ann\\0\\0");
    assertEquals("FATAL 08P01: received unencrypted data after SSL request", error.toString());
    channel.writeInbound(Bytes.of("<18><196608>user\\0ann\\0\\0"));
    assertNull(channel.readInbound(), "nothing after it counts");
  }

  @Test
  void startupLengthsOutsideTheLimitAreRefusedAtOnce() {
    for (String length : new String[] {"<0>", "<-1>", "<7>", "<10001>", "<2147483647>", "GET "}) {
      EmbeddedChannel fresh = new EmbeddedChannel(new FrontendDecoder(LIMIT));
      DecoderException e =
          assertThrows(DecoderException.class, () -> fresh.writeInbound(Bytes.of(length)));
      assertEquals(
          "FATAL 08P01: invalid length of startup packet", e.getCause().toString(), length);
    }
  }

  @Test
  void duringAuthenticationOnlyAnswersAreRead() {
    decoder.phase(DecoderPhase.AUTHENTICATION);
    channel.writeInbound(Bytes.message('Q', "SELECT 1\\0"));
    assertEquals(
        "FATAL 08P01: expected password response, got message type 81", malformed().toString());
  }

  @Test
  void sessionMessagesComeOutInOrderHoweverTheyAreCut() {
    decoder.phase(DecoderPhase.SESSION);
    ByteBuf bytes =
        Unpooled.wrappedBuffer(
            Bytes.message('Q', "SELECT 1\\0"), Bytes.message('S', ""), Bytes.message('X', ""));
    while (bytes.isReadable()) {
      channel.writeInbound(bytes.readRetainedSlice(Math.min(3, bytes.readableBytes())));
    }
    assertEquals(new Query("SELECT 1"), channel.readInbound());
    assertEquals(new Sync(), channel.readInbound());
    assertInstanceOf(FrontendMessage.class, channel.readInbound());
  }

  @Test
  void aTwoGigabyteLengthIsRefusedBeforeAnythingIsKept() {
    decoder.phase(DecoderPhase.SESSION);
    channel.writeInbound(Bytes.of("Q<2147483647>SELECT"));
    PgError error = malformed();
    assertEquals("FATAL 08P01: invalid message length", error.toString());
    assertTrue(String.valueOf(error.detail()).contains("at most 100000"));
  }

  @Test
  void smallMessagesHaveASmallLimit() {
    decoder.phase(DecoderPhase.SESSION);
    channel.writeInbound(Bytes.of("S<50000>"));
    assertEquals("FATAL 08P01: invalid message length", malformed().toString());
  }

  @Test
  void anUnknownTypeLosesTheFraming() {
    decoder.phase(DecoderPhase.SESSION);
    channel.writeInbound(Bytes.message('!', ""), Bytes.message('S', ""));
    assertEquals("FATAL 08P01: invalid frontend message type 33", malformed().toString());
    assertNull(channel.readInbound());
  }

  @Test
  void aWrongBodyIsAnErrorInItsPlaceAndTheNextMessageIsRead() {
    decoder.phase(DecoderPhase.SESSION);
    channel.writeInbound(Bytes.message('E', "p"), Bytes.message('S', ""));
    assertEquals("ERROR 08P01: invalid string in message", malformed().toString());
    assertEquals(new Sync(), channel.readInbound());
  }

  @Test
  void randomBytesNeverDoMoreThanFail() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      DecoderPhase phase = DecoderPhase.values()[round % 3];
      FrontendDecoder target = new FrontendDecoder(LIMIT);
      target.phase(phase);
      EmbeddedChannel fuzzed = new EmbeddedChannel(target);
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (bytes.length > 5 && random.nextBoolean()) {
        bytes[0] = (byte) "QPBDECSHXFcdfp".charAt(random.nextInt(14));
        bytes[1] = bytes[2] = bytes[3] = 0;
        bytes[4] = (byte) random.nextInt(bytes.length);
      }
      try {
        fuzzed.writeInbound(Unpooled.wrappedBuffer(bytes));
      } catch (DecoderException e) {
        assertInstanceOf(PgError.class, e.getCause());
      }
      fuzzed.finishAndReleaseAll();
    }
  }

  private PgError malformed() {
    return assertInstanceOf(Malformed.class, channel.readInbound()).error();
  }

  private PgError failure(String bytes) {
    DecoderException e =
        assertThrows(DecoderException.class, () -> channel.writeInbound(Bytes.of(bytes)));
    return assertInstanceOf(PgError.class, e.getCause());
  }
}
