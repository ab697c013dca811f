package io.duckgres.functions.jsonpath;

import java.util.List;

/**
 * A parsed path.
 *
 * @param items the first is a value or an expression, the others are applied one after the other
 */
record Path(boolean strict, List<PathItem> items) {}
