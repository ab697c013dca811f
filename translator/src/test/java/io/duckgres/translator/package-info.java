@org.jspecify.annotations.NullMarked
package io.duckgres.translator;
