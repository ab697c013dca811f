package io.duckgres.flight;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flight.CallOption;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.Location;
import org.apache.arrow.flight.grpc.CredentialCallOption;
import org.apache.arrow.flight.sql.FlightSqlClient;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;

/** A server in this process, and clients of it over TLS. */
final class FlightFixture implements AutoCloseable {
  static final String USER = "ann";
  static final String PASSWORD = "secret";

  final BufferAllocator allocator = new RootAllocator();
  final Executor executor;
  private final FlightFrontEnd frontEnd = new FlightFrontEnd();
  private TestCertificate certificate;
  private final Map<String, String> section;
  private final int port;
  private final List<FlightClient> clients = new ArrayList<>();

  final Counts counts = new Counts();

  FlightFixture(Path folder, String... ttls) {
    certificate = TestCertificate.in(folder);
    executor =
        new Executor(
            ExecutorConfig.defaults(folder.resolve("data"))
                .withFilePersistence(false)
                .withUsers(
                    Map.of(
                        USER,
                        ScramVerifier.ofPassword(PASSWORD),
                        "bob",
                        ScramVerifier.ofPassword("other"))),
            counts);
    String idle = ttls.length == 0 ? "PT10M" : ttls[0];
    section = new HashMap<>();
    section.put("host", "127.0.0.1");
    section.put("port", "0");
    section.put("loopback_only", "true");
    section.put("session_idle_ttl", idle);
    section.put("session_reap_interval", "PT0.2S");
    section.put("handle_idle_ttl", ttls.length < 2 ? "PT15M" : ttls[1]);
    section.put("session_token_ttl", ttls.length < 3 ? "PT1H" : ttls[2]);
    section.put("cert", certificate.certificate().toString());
    section.put("key", certificate.key().toString());
    port = frontEnd.start(executor, section);
  }

  /** Reloads the configuration with another certificate. */
  void reload(TestCertificate other) {
    section.put("cert", other.certificate().toString());
    section.put("key", other.key().toString());
    frontEnd.reload(section);
  }

  /** What clients made from now on trust, and nothing else. */
  void trust(TestCertificate other) {
    certificate = other;
  }

  /** A connection without credentials. */
  FlightClient client() {
    try (InputStream trusted = Files.newInputStream(certificate.certificate())) {
      FlightClient client =
          FlightClient.builder(allocator, Location.forGrpcTls("localhost", port))
              .trustedCertificates(trusted)
              .build();
      clients.add(client);
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection and the token of its session. */
  Connected connect(String user, String password) {
    FlightClient client = client();
    CredentialCallOption token = client.authenticateBasicToken(user, password).orElseThrow();
    return new Connected(client, new FlightSqlClient(client), token);
  }

  Connected connect() {
    return connect(USER, PASSWORD);
  }

  /** A client with the session's token. */
  record Connected(FlightClient raw, FlightSqlClient sql, CallOption token) {

    /** All rows of a query, values as text. */
    List<List<String>> query(String text) {
      return read(sql.execute(text, token));
    }

    List<List<String>> read(FlightInfo info) {
      List<List<String>> rows = new ArrayList<>();
      for (FlightEndpoint endpoint : info.getEndpoints()) {
        try (FlightStream stream = sql.getStream(endpoint.getTicket(), token)) {
          while (stream.next()) {
            for (int row = 0; row < stream.getRoot().getRowCount(); row++) {
              List<String> values = new ArrayList<>();
              for (FieldVector column : stream.getRoot().getFieldVectors()) {
                values.add(String.valueOf(column.getObject(row)));
              }
              rows.add(values);
            }
          }
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
      return rows;
    }

    long update(String text) {
      return sql.executeUpdate(text, token);
    }
  }

  @Override
  public void close() {
    for (FlightClient client : clients) {
      try {
        client.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    frontEnd.close();
    executor.close();
    allocator.close();
  }
}
