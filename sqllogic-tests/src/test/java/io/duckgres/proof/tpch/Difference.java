package io.duckgres.proof.tpch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a query's answer is not PostgreSQL's, and why. */
record Difference(String reason) {
  private static final Difference QUOTIENT =
      new Difference("avg and division of numeric are double precision: 15 digits");
  private static final Difference SUM =
      new Difference("sum of an integer expression is numeric, not bigint");

  /** By query. */
  static final Map<String, Difference> OF_QUERY =
      Map.of("q01", QUOTIENT, "q08", QUOTIENT, "q12", SUM, "q14", QUOTIENT, "q17", QUOTIENT);

  private static final Pattern TYPE = Pattern.compile(" \\w+\\(\\d+,\\d+\\)(?=\\|)");
  private static final MathContext DIGITS = new MathContext(14);

  /** The answer with what may differ taken out: types, and digits beyond a double's. */
  String without(String answer) {
    return TYPE.matcher(answer)
        .replaceAll("")
        .lines()
        .map(
            line ->
                Pattern.compile("\\|")
                    .splitAsStream(line)
                    .map(Difference::rounded)
                    .collect(Collectors.joining("|")))
        .collect(Collectors.joining("\n"));
  }

  private static String rounded(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : value;
  }
}
