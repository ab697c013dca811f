/** PostgreSQL's lexical rules (scan.l of PostgreSQL 15): tokens, statements, normalised text. */
@NullMarked
package io.duckgres.translator.lex;

import org.jspecify.annotations.NullMarked;
