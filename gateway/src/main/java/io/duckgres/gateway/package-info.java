/** The PostgreSQL wire protocol front end, configuration and main. */
@NullMarked
package io.duckgres.gateway;

import org.jspecify.annotations.NullMarked;
