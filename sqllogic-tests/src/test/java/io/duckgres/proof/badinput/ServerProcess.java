package io.duckgres.proof.badinput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own, started with the classes under test. */
public final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts it with these flags. */
  public static ServerProcess start(Path folder, String... flags) throws IOException {
    List<String> command = new ArrayList<>(listeningToHangups());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "io.duckgres.gateway.cli.Main"));
    command.addAll(List.of(flags));
    Path log = folder.resolve("server.log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new ServerProcess(process, log);
  }

  /** Tests run under nohup would make a server that never hears SIGHUP. */
  private static List<String> listeningToHangups() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return List.of();
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("SigIgn:")
          && (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1) != 0) {
        return List.of("env", "--default-signal=HUP");
      }
    }
    return List.of();
  }

  /** Waits until it listens. */
  public ServerProcess awaitReady() throws IOException, InterruptedException {
    for (int i = 0; i < 2400; i++) {
      if (log().contains("ready to accept connections")) {
        return this;
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(50);
    }
    throw new IOException("the server did not start: " + log());
  }

  /** The port it says it listens on. */
  public int port() throws IOException {
    Matcher address = Pattern.compile("ready to accept connections.*?:(\\d+)").matcher(log());
    if (!address.find()) {
      throw new IOException("no address in " + log());
    }
    return Integer.parseInt(address.group(1));
  }

  /** Sends SIGTERM. */
  public void terminate() {
    process.destroy();
  }

  /** Sends a signal by name, such as HUP. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits until the log says this. */
  public void awaitLog(String text) throws IOException, InterruptedException {
    for (int i = 0; i < 2400 && !log().contains(text); i++) {
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(50);
    }
    if (!log().contains(text)) {
      throw new IOException("no '" + text + "' in " + log());
    }
  }

  /** Waits for its end; the exit code. */
  public int awaitEnd() throws IOException, InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new IOException("the server did not end: " + log());
    }
    return process.exitValue();
  }

  /** What it wrote to standard output and standard error. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
