/** The encodings that clients may speak, and their conversions from and to UTF-8. */
@NullMarked
package io.duckgres.types.encoding;

import org.jspecify.annotations.NullMarked;
