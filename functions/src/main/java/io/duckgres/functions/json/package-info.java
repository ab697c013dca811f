/**
 * PostgreSQL's json and jsonb: input with its checks and messages, the normal form of jsonb, and
 * the functions over both.
 *
 * <p>json is the engine's JSON type, which keeps the text as typed. jsonb is a type of its own name
 * over VARCHAR ({@link io.duckgres.functions.json.JsonTypes}) whose values are always in normal
 * form: keys by length and then bytes, no duplicates, PostgreSQL's spacing. So the engine chooses
 * between their functions by type, columns keep the difference, and a part of a jsonb text is the
 * text of the part.
 */
@NullMarked
package io.duckgres.functions.json;

import org.jspecify.annotations.NullMarked;
