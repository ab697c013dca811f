/**
 * PostgreSQL's regular expressions, matched as PostgreSQL matches them: leftmost, then longest or
 * shortest as the expression prefers, groups by the same preferences from left to right.
 *
 * <p>{@link Regex} is the door. {@code RegexParser} reads the text into an {@code Re}; {@code
 * Dissections} decides how a match is divided among its groups; {@code Automaton} says, in time
 * proportional to the text, how far a part can match. Only back references and the division among
 * groups try again; {@code Effort} bounds them.
 */
@NullMarked
package io.duckgres.functions.regex;

import org.jspecify.annotations.NullMarked;
