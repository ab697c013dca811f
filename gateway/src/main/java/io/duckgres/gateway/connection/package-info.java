/**
 * The life of one connection, a class for each phase.
 *
 * <p>On the event loop, bytes and state only:
 *
 * <pre>
 * client                    {@link io.duckgres.gateway.connection.TlsUpgrade}
 *   SSLRequest     ------->   at most once; anything sent before the answer closes
 *                  &lt;-------   'S', then the TLS handshake, or 'N'
 *   GSSENCRequest  ------->   at most once
 *                  &lt;-------   'N'
 *                           {@link io.duckgres.gateway.connection.Startup}
 *   CancelRequest  ------->   the other session is interrupted; closes without a word
 *   StartupMessage ------->   version, user, TLS policy, connection limit
 *                  &lt;-------   NegotiateProtocolVersion, if something is not known
 * </pre>
 *
 * <p>From here every message waits in the queue of its {@link
 * io.duckgres.gateway.connection.Connection} for a worker; one worker at a time has a connection.
 *
 * <pre>
 *                           {@link io.duckgres.gateway.connection.Authentication}
 *                  &lt;-------   AuthenticationSASL
 *   SASLInitialResponse -->
 *                  &lt;-------   AuthenticationSASLContinue
 *   SASLResponse   ------->
 *                  &lt;-------   AuthenticationSASLFinal, AuthenticationOk,
 *                             ParameterStatus ..., BackendKeyData, ReadyForQuery
 *
 *                           {@link io.duckgres.gateway.connection.SimpleQuery}
 *   Query          ------->
 *                  &lt;-------   for each statement: RowDescription, DataRow ..., CommandComplete
 *                  &lt;-------   after an error: ErrorResponse, the other statements are not run
 *                  &lt;-------   ReadyForQuery
 *
 *                           {@link io.duckgres.gateway.connection.ExtendedQuery}
 *   Parse, Bind, Describe, Execute ... Sync ------->
 *                  &lt;-------   ParseComplete, BindComplete, RowDescription, DataRow ...,
 *                             CommandComplete or PortalSuspended
 *                  &lt;-------   after an error: ErrorResponse, nothing more until Sync
 *                  &lt;-------   ReadyForQuery for the Sync
 *
 *                           {@link io.duckgres.gateway.connection.CopyPhase}
 *                  &lt;-------   CopyInResponse
 *   CopyData ..., CopyDone or CopyFail ------->
 *                  &lt;-------   CommandComplete or ErrorResponse
 * </pre>
 */
@NullMarked
package io.duckgres.gateway.connection;

import org.jspecify.annotations.NullMarked;
