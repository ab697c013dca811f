/** Functions of ranges, multiranges, network addresses and money, under pg_proc's prosrc. */
@NullMarked
package io.duckgres.functions.ordered;

import org.jspecify.annotations.NullMarked;
