package io.duckgres.gateway.server;

import io.duckgres.executor.auth.ChannelBinding;
import io.netty.handler.ssl.SslContext;
import java.security.cert.X509Certificate;

/**
 * What TLS connections need: immutable, shared by all.
 *
 * @param endPoint the tls-server-end-point binding data of the certificate
 */
@SuppressWarnings("ArrayRecordComponent")
public record TlsMaterial(SslContext context, byte[] endPoint) {

  /** The protocol's name in ALPN. */
  public static final String PROTOCOL = "postgresql";

  TlsMaterial(SslContext context, X509Certificate certificate) {
    this(context, ChannelBinding.tlsServerEndPoint(certificate));
  }
}
