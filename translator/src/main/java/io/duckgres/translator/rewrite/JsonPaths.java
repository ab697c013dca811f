package io.duckgres.translator.rewrite;

import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code json #> '{a,1}'}: PostgreSQL's path of keys and indexes as the engine's JSON pointer. */
final class JsonPaths {
  private JsonPaths() {}

  static SqlNode extract(SqlParserPos pos, String function, SqlNode json, SqlNode path) {
    String text = Nodes.stringOf(path);
    ArrayText keys = text == null ? null : ArrayText.parse(text);
    if (keys == null || keys.depth() > 1) {
      throw RewriteContext.unsupported(
          "a JSON path that is not a constant", "Write the path as '{key,key}'.");
    }
    StringBuilder pointer = new StringBuilder();
    for (ArrayText key : keys.items()) {
      String value = key.value();
      if (value == null) {
        return Nodes.nullValue(pos);
      }
      pointer.append('/').append(value.replace("~", "~0").replace("/", "~1"));
    }
    return Nodes.call(pos, function, json, Nodes.string(pos, pointer.toString()));
  }
}
