/** Who may connect from where, and by what proof: the counterpart of pg_hba.conf. */
@NullMarked
package io.duckgres.executor.access;

import org.jspecify.annotations.NullMarked;
