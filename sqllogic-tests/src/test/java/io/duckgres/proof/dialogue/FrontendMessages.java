package io.duckgres.proof.dialogue;

import io.duckgres.proof.wire.MessageBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From the words of a dialogue to the bytes of a client message. */
final class FrontendMessages {
  private FrontendMessages() {}

  /** The bytes of the message, or null when the keyword names none. */
  static byte @Nullable [] encode(String keyword, Tokens words) {
    MessageBuilder message = new MessageBuilder();
    return switch (keyword) {
      case "Query" -> message.cString(words.string()).message('Q');
      case "Parse" -> {
        message.cString(words.string()).cString(words.string());
        List<Integer> types = words.numbers();
        message.int16(types.size());
        types.forEach(message::int32);
        yield message.message('P');
      }
      case "Bind" -> {
        message.cString(words.string()).cString(words.string());
        int16List(message, words.numbers());
        List<byte @Nullable []> values = words.values();
        message.int16(values.size());
        for (byte[] value : values) {
          message.int32(value == null ? -1 : value.length);
          message.bytes(value == null ? new byte[0] : value);
        }
        int16List(message, words.numbers());
        yield message.message('B');
      }
      case "Describe" -> message.int8(words.word().charAt(0)).cString(words.string()).message('D');
      case "Close" -> message.int8(words.word().charAt(0)).cString(words.string()).message('C');
      case "Execute" -> message.cString(words.string()).int32(words.number(0)).message('E');
      case "Sync" -> message.message('S');
      case "Flush" -> message.message('H');
      case "Terminate" -> message.message('X');
      case "CopyData" -> {
        while (!words.atEnd()) {
          message.bytes(bytes(words));
        }
        yield message.message('d');
      }
      case "CopyDone" -> message.message('c');
      case "CopyFail" -> message.cString(words.string()).message('f');
      case "SSLRequest" -> message.int32(80877103).startupPacket();
      case "GSSENCRequest" -> message.int32(80877104).startupPacket();
      case "StartupMessage" -> {
        message.int16(words.number(3)).int16(words.number(0));
        Map<String, String> parameters = new TreeMap<>();
        while (!words.atEnd()) {
          parameters.put(words.string(), words.string());
        }
        parameters.forEach((name, value) -> message.cString(name).cString(value));
        yield message.int8(0).startupPacket();
      }
      case "Message" -> {
        char type = words.word().charAt(0);
        while (!words.atEnd()) {
          message.bytes(bytes(words));
        }
        yield message.message(type);
      }
      case "Bytes" -> bytes(words);
      default -> null;
    };
  }

  private static byte[] bytes(Tokens words) {
    byte[] value = words.value();
    return value == null ? new byte[0] : value;
  }

  private static void int16List(MessageBuilder message, List<Integer> numbers) {
    message.int16(numbers.size());
    numbers.forEach(message::int16);
  }
}
