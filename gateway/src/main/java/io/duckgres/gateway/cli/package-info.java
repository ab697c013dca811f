/** The command line: flags made from the configuration keys, exit codes, and the server's start. */
@NullMarked
package io.duckgres.gateway.cli;

import org.jspecify.annotations.NullMarked;
