/** What a front end tells whoever measures the server. */
@NullMarked
package io.duckgres.executor.observe;

import org.jspecify.annotations.NullMarked;
