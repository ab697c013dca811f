/**
 * Java functions, casts, types and settings inside the engine. A registration is made on any
 * connection, holds for all connections of its database from then on, and is not stored in the
 * file. The engine calls from its own threads, several at once.
 */
@NullMarked
package io.duckgres.engine.extend;

import org.jspecify.annotations.NullMarked;
