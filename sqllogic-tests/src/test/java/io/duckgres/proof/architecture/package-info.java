/** What the source tree promises about itself: layers, file sizes, proved claims. */
@NullMarked
package io.duckgres.proof.architecture;

import org.jspecify.annotations.NullMarked;
