/**
 * Types that the engine lacks and has as bytes: ranges, multiranges, network addresses. The bytes
 * compare as the values do, so that the engine sorts, groups, joins and indexes them rightly.
 */
@NullMarked
package io.duckgres.types.ordered;

import org.jspecify.annotations.NullMarked;
