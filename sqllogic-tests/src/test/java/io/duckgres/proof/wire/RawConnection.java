package io.duckgres.proof.wire;

import io.duckgres.proof.server.Account;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL client that hides nothing: bytes out, messages in. Used by one thread.
 *
 * <p>The only thing it does by itself is to answer a request for a password.
 */
public final class RawConnection implements AutoCloseable {
  private static final int MAX_MESSAGE = 64 << 20;

  private final Account account;
  private Socket socket;
  private DataInputStream in;
  private OutputStream out;
  private @Nullable ScramClient scram;
  private int pid;
  private byte[] secretKey = {};

  private RawConnection(Account account, Socket socket) throws IOException {
    this.account = account;
    use(socket);
  }

  private void use(Socket next) throws IOException {
    socket = next;
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    out = socket.getOutputStream();
  }

  /** Connects the socket and sends nothing. */
  public static RawConnection open(Account account, Duration readTimeout) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(account.host(), account.port()), 10_000);
    socket.setSoTimeout((int) readTimeout.toMillis());
    socket.setTcpNoDelay(true);
    return new RawConnection(account, socket);
  }

  /** Connects as the account's user and reads up to the first ReadyForQuery. */
  public static RawConnection connect(Account account, Duration readTimeout) throws IOException {
    RawConnection connection = open(account, readTimeout);
    connection.logIn();
    return connection;
  }

  /** The same inside TLS. */
  public static RawConnection connectTls(Account account, Duration readTimeout) throws IOException {
    RawConnection connection = open(account, readTimeout);
    connection.upgradeToTls();
    connection.logIn();
    return connection;
  }

  private void logIn() throws IOException {
    startup(Map.of("user", account.user(), "database", account.database()));
    BackendMessage message;
    do {
      message = receive();
      if (message.type() == 'E') {
        throw new IOException(account.server() + " refused: " + MessageText.of(message));
      }
    } while (message.type() != 'Z');
  }

  /**
   * Asks for TLS and goes on inside it; any certificate will do.
   *
   * @throws IOException when the server has no TLS
   */
  public void upgradeToTls() throws IOException {
    send(new MessageBuilder().int32(80877103).startupPacket());
    int answer = in.read();
    if (answer != 'S') {
      throw new IOException("no TLS: " + answer);
    }
    SSLSocket tls =
        (SSLSocket)
            AnyCertificate.sockets().createSocket(socket, account.host(), account.port(), true);
    tls.startHandshake();
    use(tls);
  }

  /** The stream of undecoded replies, for who decodes them faster. */
  public InputStream input() {
    return in;
  }

  /** Sends a StartupMessage of protocol 3.0. */
  public void startup(Map<String, String> parameters) throws IOException {
    MessageBuilder message = new MessageBuilder().int32(196608);
    parameters.forEach((name, value) -> message.cString(name).cString(value));
    send(message.int8(0).startupPacket());
  }

  /** Sends bytes as they are. */
  public void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /**
   * The next message; password requests are answered on the way and not returned.
   *
   * @throws EOFException when the server has closed the connection
   * @throws java.net.SocketTimeoutException when nothing came in time
   */
  public BackendMessage receive() throws IOException {
    while (true) {
      BackendMessage message = read();
      if (message.type() == 'K') {
        ByteBuffer body = ByteBuffer.wrap(message.body());
        pid = body.getInt();
        secretKey = new byte[body.remaining()];
        body.get(secretKey);
      }
      if (message.type() != 'R' || !authenticate(ByteBuffer.wrap(message.body()))) {
        return message;
      }
    }
  }

  /** Asks the server, on a connection of its own, to cancel what this one runs. */
  public void cancel() throws IOException {
    try (RawConnection other = open(account, Duration.ofSeconds(5))) {
      other.send(new MessageBuilder().int32(80877102).int32(pid).bytes(secretKey).startupPacket());
      try {
        other.read();
      } catch (EOFException | SocketException expected) {
        return;
      }
      throw new IOException("the server answered a CancelRequest");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private BackendMessage read() throws IOException {
    char type = (char) in.readUnsignedByte();
    int length = in.readInt();
    if (length < 4 || length > MAX_MESSAGE) {
      throw new IOException("message '" + type + "' with length " + length);
    }
    byte[] body = new byte[length - 4];
    in.readFully(body);
    return new BackendMessage(type, body);
  }

  /** Whether the message was dealt with; AuthenticationOk is left to the caller. */
  private boolean authenticate(ByteBuffer request) throws IOException {
    int kind = request.getInt();
    byte[] rest = new byte[request.remaining()];
    request.get(rest);
    switch (kind) {
      case 3 -> send(new MessageBuilder().cString(account.password()).message('p'));
      case 10 -> {
        scram = new ScramClient(account.password());
        byte[] first = scram.clientFirst();
        send(
            new MessageBuilder()
                .cString("SCRAM-SHA-256")
                .int32(first.length)
                .bytes(first)
                .message('p'));
      }
      case 11 -> {
        String serverFirst = new String(rest, StandardCharsets.UTF_8);
        send(new MessageBuilder().bytes(scram.clientFinal(serverFirst)).message('p'));
      }
      case 12 -> scram.verify(new String(rest, StandardCharsets.UTF_8));
      default -> {
        return false;
      }
    }
    return true;
  }
}
