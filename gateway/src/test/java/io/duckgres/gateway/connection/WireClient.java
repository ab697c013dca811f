package io.duckgres.gateway.connection;

import io.duckgres.gateway.message.Bytes;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Sends bytes and reads messages, as a client that need not keep to the protocol. */
final class WireClient implements AutoCloseable {
  private final Socket raw;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  WireClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    raw = socket;
    socket.setSoTimeout(20_000);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** Through a Unix-domain socket. */
  WireClient(Path path) throws IOException {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
    socket =
        new Socket() { // for close() only
          @Override
          public void close() throws IOException {
            channel.close();
          }
        };
    raw = socket;
    in = Channels.newInputStream(channel);
    out = Channels.newOutputStream(channel);
  }

  /** Sends bytes in the notation of {@link Bytes}. */
  WireClient send(String bytes) throws IOException {
    return send(Bytes.of(bytes));
  }

  /** Sends one message. */
  WireClient send(char type, String body) throws IOException {
    return send(Bytes.message(type, body));
  }

  WireClient send(ByteBuf bytes) throws IOException {
    out.write(ByteBufUtil.getBytes(bytes));
    out.flush();
    return this;
  }

  /** Sends a startup packet with a version and {@code name\0value\0} pairs. */
  WireClient startup(int version, String pairs) throws IOException {
    ByteBuf body = Bytes.of(pairs + "\\0");
    return send(
        Unpooled.buffer().writeInt(body.readableBytes() + 8).writeInt(version).writeBytes(body));
  }

  /** Asks for TLS and makes the handshake. */
  WireClient tls() throws IOException {
    send("<8><80877103>");
    if (read() != 'S') {
      throw new IOException("no TLS");
    }
    return handshake();
  }

  /** Makes the handshake without having asked for TLS, offering these protocols by ALPN. */
  WireClient handshake(String... protocols) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustAll()}, null);
      SSLSocket tls =
          (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", 0, true);
      SSLParameters parameters = tls.getSSLParameters();
      parameters.setApplicationProtocols(protocols);
      tls.setSSLParameters(parameters);
      tls.startHandshake();
      socket = tls;
      in = tls.getInputStream();
      out = tls.getOutputStream();
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    return this;
  }

  /** TLS, cleartext password, up to ReadyForQuery; for servers that ask for such a password. */
  WireClient login() throws IOException {
    tls().startup(3 << 16, "user\\0ann\\0").send('p', "secret\\0");
    if (!until('Z').equals("ZI")) {
      throw new IOException("not ready for queries");
    }
    return this;
  }

  /** The types of the messages up to ReadyForQuery, whose status ends the text. */
  String answer() throws IOException {
    StringBuilder types = new StringBuilder();
    String message;
    do {
      message = message();
      types.append(message.isEmpty() ? "." : message.substring(0, 1));
    } while (!message.isEmpty() && message.charAt(0) != 'Z');
    return message.isEmpty() ? types.toString() : types + message.substring(1);
  }

  /** One byte, -1 when the server has closed. */
  int read() throws IOException {
    try {
      return in.read();
    } catch (SocketException e) {
      return -1; // closed with bytes of ours unread
    }
  }

  /**
   * The next message as its type and its body, zero bytes as {@code |}; empty when the server has
   * closed.
   */
  String message() throws IOException {
    int type = read();
    if (type < 0) {
      return "";
    }
    DataInputStream data = new DataInputStream(in);
    byte[] body = new byte[data.readInt() - 4];
    data.readFully(body);
    return (char) type + new String(body, StandardCharsets.UTF_8).replace('\0', '|');
  }

  /** Messages up to one of this type, which is returned; empty when the server has closed. */
  String until(char type) throws IOException {
    String message = message();
    while (!message.isEmpty() && message.charAt(0) != type) {
      message = message();
    }
    return message;
  }

  /** Closes the socket below TLS. */
  void hangUp() throws IOException {
    raw.close();
  }

  /** Goes as a killed client does that had something unread: with a reset, not in order. */
  void vanish() throws IOException {
    raw.setSoLinger(true, 0);
    raw.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static final class TrustAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
