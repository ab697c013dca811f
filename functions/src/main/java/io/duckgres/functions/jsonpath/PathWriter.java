package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.JsonWriter;
import java.util.List;

/** A path as jsonpath_out() prints it. */
final class PathWriter {
  private final StringBuilder out = new StringBuilder();

  private PathWriter() {}

  static String text(Path path) {
    PathWriter writer = new PathWriter();
    writer.out.append(path.strict() ? "strict " : "");
    writer.items(path.items(), true);
    return writer.out.toString();
  }

  private void items(List<PathItem> items, boolean brackets) {
    for (int i = 0; i < items.size(); i++) {
      item(items.get(i), i > 0, i > 0 || brackets, i < items.size() - 1);
    }
  }

  private void item(PathItem item, boolean accessor, boolean brackets, boolean followed) {
    switch (item.op()) {
      case NULL -> out.append("null");
      case TRUE -> out.append("true");
      case FALSE -> out.append("false");
      case NUMBER -> {
        String number = item.number().toPlainString();
        out.append(followed ? "(" + number + ")" : number);
      }
      case STRING -> JsonWriter.quote(item.text(), out);
      case VARIABLE -> {
        out.append('$');
        JsonWriter.quote(item.text(), out);
      }
      case KEY -> {
        out.append(accessor ? "." : "");
        JsonWriter.quote(item.text(), out);
      }
      case ROOT -> out.append('$');
      case CURRENT -> out.append('@');
      case LAST -> out.append("last");
      case ANY_ARRAY -> out.append("[*]");
      case ANY_KEY -> out.append(accessor ? ".*" : "*");
      case INDEX -> subscripts(item);
      case ANY -> levels(item);
      case FILTER -> wrapped("?(", item);
      case NOT -> wrapped("!(", item);
      case EXISTS -> wrapped("exists (", item);
      case IS_UNKNOWN -> {
        wrapped("(", item);
        out.append(" is unknown");
      }
      case PLUS, MINUS -> {
        out.append(brackets ? "(" : "").append(item.op().word());
        operand(item, 0);
        out.append(brackets ? ")" : "");
      }
      case LIKE_REGEX -> {
        out.append(brackets ? "(" : "");
        operand(item, 0);
        out.append(" like_regex ");
        JsonWriter.quote(item.text(), out);
        out.append(item.flags().isEmpty() ? "" : " flag \"" + item.flags() + "\"");
        out.append(brackets ? ")" : "");
      }
      default -> {
        if (item.op().isMethod()) {
          out.append('.').append(item.op().word()).append('(');
          item.arguments().forEach(argument -> items(argument, false));
          out.append(')');
        } else {
          out.append(brackets ? "(" : "");
          operand(item, 0);
          out.append(' ').append(item.op().word()).append(' ');
          operand(item, 1);
          out.append(brackets ? ")" : "");
        }
      }
    }
  }

  private void operand(PathItem item, int index) {
    List<PathItem> operand = item.arguments().get(index);
    items(operand, operand.getFirst().op().priority() <= item.op().priority());
  }

  private void wrapped(String open, PathItem item) {
    out.append(open);
    items(item.left(), false);
    out.append(')');
  }

  private void subscripts(PathItem item) {
    out.append('[');
    for (int i = 0; i < item.arguments().size(); i += 2) {
      out.append(i > 0 ? "," : "");
      items(item.arguments().get(i), false);
      if (!item.arguments().get(i + 1).isEmpty()) {
        out.append(" to ");
        items(item.arguments().get(i + 1), false);
      }
    }
    out.append(']');
  }

  private void levels(PathItem item) {
    out.append(".**");
    if (item.first() == 0 && item.last() == PathItem.LAST_LEVEL) {
      return;
    }
    out.append('{').append(level(item.first()));
    if (item.last() != item.first()) {
      out.append(" to ").append(level(item.last()));
    }
    out.append('}');
  }

  private static String level(int level) {
    return level == PathItem.LAST_LEVEL ? "last" : String.valueOf(level);
  }
}
