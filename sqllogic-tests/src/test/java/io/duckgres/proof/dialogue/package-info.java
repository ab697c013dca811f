/**
 * Wire dialogues: data files that say what a client sends, run on PostgreSQL and on Duckgres, the
 * replies compared message by message and field by field.
 *
 * <p>A {@code .dialogue} file has one step a line. {@code #} begins a comment line; a file that
 * begins with {@code # superuser} runs as one. Text is written {@code "…"} with {@code \n \t \r \\
 * \"}, bytes {@code x'00ff'}, a null value {@code null}, lists {@code [a, b]}; what is left out at
 * the end of a line is empty or 0.
 *
 * <pre>
 * Query "SELECT 1"
 * Parse "name" "SELECT $1" [type oids]
 * Bind "portal" "name" [parameter formats] [values] [result formats]
 * Describe S "name"        Describe P "portal"
 * Execute "portal" 10
 * Close S "name"           Close P "portal"
 * Sync                     Flush                  Terminate
 * CopyData "1\ta\n"        CopyDone               CopyFail "reason"
 * SSLRequest               GSSENCRequest          StartupMessage 3 0 "user" "x"
 * Message p "any body"     any type byte
 * Bytes x'51000000'        bytes as they are
 *
 * until ReadyForQuery      compares what came up to here (until ErrorResponse, until EOF …)
 * until ReadyForQuery 2    up to the second one
 * session b                goes on with another connection, opened when new
 * session c raw            a new socket, nothing sent yet
 * Startup                  StartupMessage with the account's user and database
 * cancel                   CancelRequest for the current connection
 * sleep 200                milliseconds
 * </pre>
 *
 * <p>Where our answer may differ, a {@code # differs:} line follows the {@code until} with the
 * reason, and below it, indented, our whole answer as reports show it. The test fails when that is
 * not what we answer, and also when the difference has gone.
 */
@NullMarked
package io.duckgres.proof.dialogue;

import org.jspecify.annotations.NullMarked;
