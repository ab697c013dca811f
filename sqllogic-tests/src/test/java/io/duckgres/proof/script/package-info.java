/**
 * SQL scripts: each statement is run on PostgreSQL and on Duckgres; column names, type OIDs,
 * typmods, rows, command tag, notices, and of an error every field a client sees are compared.
 *
 * <p>A {@code .sql} file holds statements that end with a {@code ;} at the end of a line (so a
 * statement may hold others), and comment lines between them. A file is run once by each protocol
 * (simple, extended, and extended with binary rows), each time with an empty database; {@code --
 * protocols: simple} at the top names fewer. A file that begins with {@code -- superuser} runs as
 * one. Where our answer may differ, the statement is followed by the reason and our whole answer:
 *
 * <pre>
 * SELECT 1;
 * -- differs: the reason
 * -- | RowDescription ["?column?" type=23 length=4 typmod=-1]
 * -- | DataRow ["1"]
 * -- | CommandComplete "SELECT 1"
 * </pre>
 *
 * <p>{@code -- differs(binary): reason} applies to that protocol only. The test fails when our
 * answer is not the stated one, and also when the difference has gone.
 */
@NullMarked
package io.duckgres.proof.script;

import org.jspecify.annotations.NullMarked;
