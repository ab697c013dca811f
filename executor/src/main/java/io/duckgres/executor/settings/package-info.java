/** PostgreSQL's settings (GUCs): the registry of all, one session's values, what each accepts. */
@NullMarked
package io.duckgres.executor.settings;

import org.jspecify.annotations.NullMarked;
