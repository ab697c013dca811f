package io.duckgres.proof.dialogue;

import java.util.List;

/**
 * A place where our server may answer differently from PostgreSQL.
 *
 * @param line where it is written
 * @param reason why
 * @param expected our whole answer, one message a line as {@link
 *     io.duckgres.proof.wire.MessageText} writes it
 */
public record Difference(int line, String reason, List<String> expected) {}
