/**
 * Bytes on their way out. A worker fills a pooled writer, hands it to the event loop and takes
 * another; when more than the high watermark waits for the client it stops, gives its thread back
 * and is called again below the low watermark.
 */
@NullMarked
package io.duckgres.gateway.flow;

import org.jspecify.annotations.NullMarked;
