/** pg_catalog and information_schema as SQL resources, and their installer. */
@NullMarked
package io.duckgres.catalog;

import org.jspecify.annotations.NullMarked;
