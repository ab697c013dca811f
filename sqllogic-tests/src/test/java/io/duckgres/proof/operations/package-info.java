/** The server as operators see it: signals, reloads, full disks. */
@NullMarked
package io.duckgres.proof.operations;

import org.jspecify.annotations.NullMarked;
