/** What a statement becomes: plans, command tags, parameters, labels, effects, column origins. */
@NullMarked
package io.duckgres.translator.plan;

import org.jspecify.annotations.NullMarked;
