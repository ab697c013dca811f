package io.duckgres.proof.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Messages as text: one line, every field that a client can depend on.
 *
 * <p>Left out are the process id and key of BackendKeyData, the process id of NotificationResponse
 * and the file, line and routine of an error, which name PostgreSQL's sources.
 */
public final class MessageText {
  private MessageText() {}

  /** The message as one line. */
  public static String of(BackendMessage message) {
    ByteBuffer body = ByteBuffer.wrap(message.body());
    String fields =
        switch (message.type()) {
          case 'T' -> rowDescription(body);
          case 'D' -> dataRow(body);
          case 'C' -> quoted(cString(body));
          case 'Z' -> String.valueOf((char) body.get());
          case 'E', 'N' -> errorFields(body);
          case 'S' -> cString(body) + " = " + quoted(cString(body));
          case 't' -> parameterDescription(body);
          case 'd' -> value(message.body());
          case 'G', 'H', 'W' -> copyResponse(body);
          case 'K' -> "";
          case 'A' -> notification(body);
          default -> message.body().length == 0 ? "" : value(message.body());
        };
    return fields.isEmpty() ? message.name() : message.name() + " " + fields;
  }

  private static String notification(ByteBuffer body) {
    body.getInt(); // the sender's process id
    return quoted(cString(body)) + " " + quoted(cString(body));
  }

  private static String rowDescription(ByteBuffer body) {
    List<String> fields = new ArrayList<>();
    for (int n = body.getShort(); n > 0; n--) {
      String name = quoted(cString(body));
      int table = body.getInt();
      int column = body.getShort();
      int type = body.getInt();
      int length = body.getShort();
      int typmod = body.getInt();
      int format = body.getShort();
      String origin = table == 0 && column == 0 ? "" : " table=" + table + " column=" + column;
      fields.add(
          "%s type=%d length=%d typmod=%d format=%d%s"
              .formatted(name, type, length, typmod, format, origin));
    }
    return "[" + String.join(", ", fields) + "]";
  }

  private static String dataRow(ByteBuffer body) {
    List<String> values = new ArrayList<>();
    for (int n = body.getShort(); n > 0; n--) {
      int length = body.getInt();
      if (length < 0) {
        values.add("null");
      } else {
        byte[] bytes = new byte[length];
        body.get(bytes);
        values.add(value(bytes));
      }
    }
    return "[" + String.join(", ", values) + "]";
  }

  private static String errorFields(ByteBuffer body) {
    List<String> fields = new ArrayList<>();
    String severity = "";
    for (char code = (char) body.get(); code != 0; code = (char) body.get()) {
      String text = cString(body);
      switch (code) {
        case 'S' -> {
          severity = text;
          fields.add(text);
        }
        case 'V' -> {
          if (!text.equals(severity)) {
            fields.add("V=" + quoted(text));
          }
        }
        case 'C' -> fields.add(text);
        case 'M' -> fields.add(quoted(text));
        case 'F', 'L', 'R' -> {}
        case 'D' -> fields.add("detail=" + quoted(text));
        case 'H' -> fields.add("hint=" + quoted(text));
        case 'P' -> fields.add("position=" + text);
        case 'p' -> fields.add("internal_position=" + text);
        case 'q' -> fields.add("internal_query=" + quoted(text));
        case 'W' -> fields.add("where=" + quoted(text));
        case 's' -> fields.add("schema=" + quoted(text));
        case 't' -> fields.add("table=" + quoted(text));
        case 'c' -> fields.add("column=" + quoted(text));
        case 'd' -> fields.add("datatype=" + quoted(text));
        case 'n' -> fields.add("constraint=" + quoted(text));
        default -> fields.add(code + "=" + quoted(text));
      }
    }
    return String.join(" ", fields);
  }

  private static String parameterDescription(ByteBuffer body) {
    List<String> types = new ArrayList<>();
    for (int n = body.getShort(); n > 0; n--) {
      types.add(String.valueOf(body.getInt()));
    }
    return "[" + String.join(", ", types) + "]";
  }

  private static String copyResponse(ByteBuffer body) {
    int format = body.get();
    List<String> columns = new ArrayList<>();
    for (int n = body.getShort(); n > 0; n--) {
      columns.add(String.valueOf(body.getShort()));
    }
    return format + " [" + String.join(", ", columns) + "]";
  }

  /** Text in quotes where the bytes are printable UTF-8, else {@code x'…'}. */
  static String value(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().allMatch(c -> c >= ' ' && c != 127 || c == '\n' || c == '\t' || c == '\r')) {
        return quoted(text);
      }
    } catch (CharacterCodingException notText) {
      // shown in hexadecimal below
    }
    return "x'" + HexFormat.of().formatHex(bytes) + "'";
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }

  private static String cString(ByteBuffer body) {
    int start = body.position();
    while (body.get() != 0) {
      // to the end of the string
    }
    return new String(body.array(), start, body.position() - 1 - start, UTF_8);
  }
}
