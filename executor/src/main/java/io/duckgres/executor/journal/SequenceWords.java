package io.duckgres.executor.journal;

/** Whether a statement makes a sequence. */
public final class SequenceWords {
  private SequenceWords() {}

  public static boolean createsSequence(String sql) {
    var words = SqlWords.of(sql);
    return words.size() > 1
        && words.getFirst().text().equals("create")
        && words.stream().limit(5).anyMatch(word -> word.text().equals("sequence"));
  }
}
