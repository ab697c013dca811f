package io.duckgres.proof.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered in one place.
 *
 * @param line of the {@code until} in the file
 * @param sent what was sent since the reply before
 * @param messages one a line
 */
public record Reply(
    int line, String sent, List<String> messages, @Nullable Difference difference) {}
