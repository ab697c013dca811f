/**
 * PostgreSQL's types of expressions, found by PostgreSQL's rules when the relations are known, and
 * what follows from them: constants take the type that their place asks for, numeric is computed as
 * PostgreSQL computes it. What cannot be typed is left to the engine.
 */
@NullMarked
package io.duckgres.translator.typing;

import org.jspecify.annotations.NullMarked;
