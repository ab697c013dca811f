package io.duckgres.functions.regex;

/** A text to be searched, by its characters (code points). */
public final class Subject {
  private final String text;
  private final int[] points;
  private final Effort effort;

  private Subject(String text, Effort effort) {
    this.text = text;
    this.effort = effort;
    points = text.codePoints().toArray();
  }

  /** The text; its search is part of an effort. */
  public static Subject of(String text, Effort effort) {
    return new Subject(text, effort);
  }

  /** Number of characters. */
  public int length() {
    return points.length;
  }

  /** A part of it, by characters. */
  public String part(int from, int to) {
    return points.length == text.length()
        ? text.substring(from, to)
        : new String(points, from, to - from);
  }

  int at(int index) {
    return points[index];
  }

  Effort effort() {
    return effort;
  }
}
