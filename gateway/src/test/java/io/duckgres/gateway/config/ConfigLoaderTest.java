package io.duckgres.gateway.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.extension.ExtensionSpec;
import io.duckgres.executor.lake.LakeOptions;
import io.duckgres.executor.lake.ObjectStore;
import io.duckgres.executor.limit.RateLimits;
import io.duckgres.executor.querylog.QueryLogOptions;
import io.duckgres.types.TsvResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
  @TempDir Path dir;

  @Test
  void everyDefaultIsTheSeeds() {
    ServerConfig config = ConfigLoader.load(Map.of(), Map.of());
    assertEquals("0.0.0.0", config.host());
    assertEquals(5432, config.port());
    assertEquals(Path.of("./data"), config.dataDir());
    assertEquals(Path.of("./certs/server.crt"), config.certificate());
    assertEquals(Path.of("./certs/server.key"), config.privateKey());
    assertEquals(PasswordMethod.SCRAM_SHA_256, config.passwordMethod());
    assertEquals(Map.of(), config.users());
    assertEquals(true, config.filePersistence());
    assertEquals(UnknownDatabase.REFUSE, config.unknownDatabase());
    assertEquals("", config.engine().memory());
    assertEquals(0, config.engine().threads());
    assertEquals(Duration.ofHours(24), config.idleTimeout());
    assertEquals(Duration.ofSeconds(10), config.sessionInitTimeout());
    assertEquals(1024, config.maxConnections());
    assertEquals(Duration.ofSeconds(30), config.shutdownTimeout());
    assertEquals(
        new RateLimits(5, Duration.ofMinutes(5), Duration.ofMinutes(15), 500), config.rateLimits());
    assertEquals(new MetricsEndpoint("0.0.0.0", 9090, false), config.metrics());
    assertEquals(
        new LogSettings(LogLevel.INFO, LogFormat.TEXT, Duration.ZERO, QueryLogOptions.DEFAULTS),
        config.log());
  }

  @Test
  void flagsWinOverEnvironmentWinsOverFile() throws IOException {
    Path file = file("host: filehost\nport: 1001\ndata_dir: /from/file\n");
    ServerConfig config =
        ConfigLoader.load(
            Map.of("config", file.toString(), "port", "1003"),
            Map.of("DUCKGRES_PORT", "1002", "DUCKGRES_DATA_DIR", "/from/env"));
    assertEquals("filehost", config.host());
    assertEquals(1003, config.port());
    assertEquals(Path.of("/from/env"), config.dataDir());
  }

  @Test
  void theFileMayBeNamedByTheEnvironment() throws IOException {
    Path file = file("port: 1001\n");
    assertEquals(
        1001, ConfigLoader.load(Map.of(), Map.of("DUCKGRES_CONFIG", file.toString())).port());
  }

  @Test
  void usersAreAMappingOfNameToPassword() throws IOException {
    ServerConfig config = load("users:\n  postgres: \"postgres\"\n  a.b: '1234'\n");
    assertEquals(Map.of("postgres", "postgres", "a.b", "1234"), config.users());
    assertTrue(!config.toString().contains("1234"), "a password must not be printed");
  }

  @Test
  void everyProblemIsNamedWithItsPlace() throws IOException {
    List<String> problems =
        problems(
            "prot: 5432\nport: many\ntls:\n  cret: x\nidle_timeout: 10 parsecs\nusers:\n  bob:\n");
    assertEquals(
        List.of(
            "FILE:1: unknown key 'prot'; did you mean 'port'?",
            "FILE:4: unknown key 'tls.cret'; did you mean 'tls.cert'?",
            "FILE:7: user 'bob' has no password",
            "FILE:2: port: 'many' is not a port from 0 to 65535",
            "FILE:5: idle_timeout: '10 parsecs' is not a duration such as 500ms, 30s, 10m, 24h, or"
                + " -1 to disable"),
        problems);
  }

  @Test
  void wrongVariablesAndFlagsAreNamed() {
    ConfigError e =
        assertThrows(
            ConfigError.class,
            () ->
                ConfigLoader.load(
                    Map.of("threads", "0"), Map.of("DUCKGRES_FILE_PERSISTENCE", "maybe")));
    assertEquals(
        List.of(
            "environment variable DUCKGRES_FILE_PERSISTENCE: 'maybe' is not true or false",
            "flag --threads: '0' is not a whole number from 1 to 1024"),
        e.problems());
  }

  @Test
  void aKeyTwiceAndBrokenYamlAndAMissingFileAreErrors() throws IOException {
    assertEquals(List.of("FILE:2: key 'port' stands twice"), problems("port: 1\nport: 2\n"));
    assertTrue(problems("port: [1\nhost").getFirst().contains("not valid YAML"));
    assertTrue(problems("- a\n- b\n").getFirst().contains("expected a mapping"));
    ConfigError e =
        assertThrows(
            ConfigError.class,
            () -> ConfigLoader.load(Map.of("config", dir + "/absent.yaml"), Map.of()));
    assertTrue(e.getMessage().endsWith("absent.yaml: no such file"), e.getMessage());
  }

  @Test
  void settingsOfTheOriginalAreLeftOutWithAReasonOrRefused() throws IOException {
    ServerConfig config =
        load("process:\n  min_workers: 0\nprocess_isolation: false\npassthrough_users: []\n");
    assertEquals(
        List.of("process.min_workers (a single server has no workers)"), config.withoutEffect());
    assertEquals(
        List.of(
            "FILE:1: process_isolation: 'true' cannot be had: one process serves all users; run a"
                + " server a user for isolation",
            "FILE:2: passthrough_users: 'ann' cannot be had: every user's statements may use"
                + " DuckDB's syntax beside PostgreSQL's; nobody's skip translation"),
        problems("process_isolation: true\npassthrough_users: [ann]\n"));
    ConfigError mode =
        assertThrows(
            ConfigError.class,
            () ->
                ConfigLoader.load(
                    Map.of("mode", "control-plane"),
                    Map.of("DUCKGRES_SNI_ROUTING_MODE", "enforce")));
    assertEquals(2, mode.problems().size(), mode::getMessage);
    assertEquals(
        1,
        ConfigLoader.load(Map.of("mode", "standalone"), Map.of("POSTHOG_API_KEY", "phc_x"))
            .withoutEffect()
            .size());
  }

  /** Every key, variable, flag and default, as an operator of the Go original knows them. */
  @Test
  void everySettingOfTheSeedsIsKnown() throws IOException {
    Set<String> names = new HashSet<>();
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      names.add(key.path() + "=" + key.defaultText());
      names.add(String.valueOf(key.variable()));
      names.add("--" + key.flag());
    }
    for (OriginalKey key : OriginalKey.ALL) {
      names.addAll(List.of(key.path(), key.variable(), "--" + key.flag()));
    }
    for (List<String> row : TsvResource.read(ConfigLoaderTest.class, "seed_settings.tsv")) {
      assertTrue(names.contains(row.getFirst()), "not known: " + row.getFirst());
    }
  }

  @Test
  void extensionsAreAListWithTheSeedsDefault() throws IOException {
    ExtensionSettings preset = ConfigLoader.load(Map.of(), Map.of()).extensions();
    assertEquals(List.of(new ExtensionSpec("ducklake", "", false)), preset.wanted());
    assertEquals(false, preset.given());
    ExtensionSettings listed =
        load("data_dir: d\nextensions:\n  - httpfs\n  - h3 FROM community\n").extensions();
    assertEquals(
        List.of(new ExtensionSpec("httpfs", "", false), new ExtensionSpec("h3", "", true)),
        listed.wanted());
    assertEquals(Path.of("d/extensions"), listed.directory());
    assertEquals(List.of(), load("extensions: []\n").extensions().wanted());
    assertEquals(
        List.of(
            "FILE:1: extensions: 'a b' is not a list of NAME, NAME FROM community or a path",
            "FILE:2: port takes one value, not a list"),
        problems("extensions: [a b]\nport: [1]\n").stream().sorted().toList());
  }

  @Test
  void aLakeIsReadFromTheSeedsKeys() throws IOException {
    String keys =
        "ducklake:\n  metadata_store: \"postgres:password=hush\"\n"
            + "  object_store: s3://b/data/\n  s3_access_key: k\n  s3_secret_key: hush\n"
            + "  s3_use_ssl: false\n  s3_url_style: path\n  delta_catalog_enabled: true\n";
    LakeOptions lake = load(keys).lake();
    assertNotNull(lake);
    assertEquals("postgres:password=hush", lake.metadataStore());
    assertEquals("s3://b/delta/", lake.deltaPath());
    assertEquals(false, lake.threadLocalCache());
    assertEquals(
        new ObjectStore("", "", "k", "hush", "", "false", "path", "", ""), lake.objectStore());
    assertNull(ConfigLoader.load(Map.of(), Map.of()).lake());
    String printed =
        ConfigText.values(
            ConfigLoader.loadWithSources(Map.of("config", file(keys).toString()), Map.of()));
    assertTrue(!printed.contains("hush"), printed);
    assertEquals(
        List.of("FILE:2: ducklake.s3_url_style: 'paht' is not one of path, vhost"),
        problems("ducklake:\n  s3_url_style: paht\n  metadata_store: x\n"));
    assertEquals(
        1, problems("ducklake:\n  metadata_store: x\n  delta_catalog_enabled: true\n").size());
  }

  @Test
  void durationsAndSizesAreTheSeeds() throws IOException {
    ServerConfig config =
        load("idle_timeout: 1h30m\nsession_init_timeout: -1\nmemory_limit: 4GB\n");
    assertEquals(Duration.ofMinutes(90), config.idleTimeout());
    assertEquals(Duration.ZERO, config.sessionInitTimeout());
    assertEquals("4GB", config.engine().memory());
  }

  @Test
  void secretsMayStandInFiles() throws IOException {
    Path file = Files.writeString(dir.resolve("password"), "pass word\n");
    ServerConfig config =
        ConfigLoader.load(
            Map.of(), Map.of("POSTGRES_USER", "ann", "POSTGRES_PASSWORD_FILE", file.toString()));
    assertEquals(Map.of("ann", "pass word"), config.users());
    ConfigError e =
        assertThrows(
            ConfigError.class,
            () -> ConfigLoader.load(Map.of(), Map.of("DUCKGRES_HOST_FILE", dir + "/absent")));
    assertTrue(e.getMessage().contains("DUCKGRES_HOST_FILE"), e.getMessage());
  }

  @Test
  void metricsFollowTheServersHost() {
    assertEquals(
        new MetricsEndpoint("127.0.0.1", 0, true),
        ConfigLoader.load(Map.of("host", "127.0.0.1", "metrics-port", "0"), Map.of()).metrics());
  }

  @Test
  void everyValueIsPrintedWithItsSourceAndSecretsMasked() throws IOException {
    Path file = file("port: 1001\nusers:\n  ann: hush\n");
    String text =
        ConfigText.values(
            ConfigLoader.loadWithSources(
                Map.of("config", file.toString()), Map.of("DUCKGRES_HOST", "::1")));
    assertTrue(text.contains("# " + file + ":1: port"), text);
    assertTrue(text.contains("host: \"::1\""), text);
    assertTrue(text.contains("# environment variable DUCKGRES_HOST"), text);
    assertTrue(text.contains("data_dir: \"./data\""), text);
    assertTrue(!text.contains("hush"), text);
  }

  /** What is printed can be read again. */
  @Test
  void theExampleAndThePrintedValuesAreConfigurationFiles() throws IOException {
    ServerConfig defaults = ConfigLoader.load(Map.of(), Map.of());
    assertEquals(defaults, load(ConfigText.example()));
    String uncommented = ConfigText.example().replaceAll("(?m)^# (?=( *([a-z_]+:|- \\{)))", "");
    assertEquals(defaults.port(), load(uncommented).port());
    String printed = ConfigText.values(ConfigLoader.loadWithSources(Map.of(), Map.of()));
    assertEquals(defaults.idleTimeout(), load(printed).idleTimeout());
  }

  /** Made by {@code duckgres print-config}; make them anew when a key changes. */
  @Test
  void plainTextOnANetworkHasToBeAskedFor() throws IOException {
    assertEquals(
        List.of(
            "tls.mode: off would let other machines talk to 0.0.0.0 in plain text; set host to"
                + " 127.0.0.1, or tls.plaintext_network to true"),
        problems("tls:\n  mode: off\n"));
    assertEquals(TlsMode.OFF, load("host: 127.0.0.1\ntls:\n  mode: \"off\"\n").tlsMode());
    assertEquals(TlsMode.OFF, load("tls:\n  mode: \"off\"\n  plaintext_network: true\n").tlsMode());
    assertEquals(TlsMode.REQUIRE_REMOTE, load("port: 1\n").tlsMode());
  }

  @Test
  void exampleFileAndManualAreUpToDate() throws IOException {
    Path root = Path.of("..").toAbsolutePath();
    assertEquals(ConfigText.example(), Files.readString(root.resolve("duckgres.example.yaml")));
    String manual = Files.readString(root.resolve("docs/configuration.md"));
    assertTrue(manual.contains(ConfigText.markdown()), "docs/configuration.md");
  }

  private ServerConfig load(String yaml) throws IOException {
    return ConfigLoader.load(Map.of("config", file(yaml).toString()), Map.of());
  }

  private List<String> problems(String yaml) throws IOException {
    Path file = file(yaml);
    ConfigError e =
        assertThrows(
            ConfigError.class,
            () -> ConfigLoader.load(Map.of("config", file.toString()), Map.of()));
    return e.problems().stream().map(p -> p.replace(file.toString(), "FILE")).toList();
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(dir.resolve("duckgres.yaml"), yaml);
  }
}
