/** PostgreSQL SQL text to statement plans. Pure: no sockets, no engine. */
@NullMarked
package io.duckgres.translator;

import org.jspecify.annotations.NullMarked;
