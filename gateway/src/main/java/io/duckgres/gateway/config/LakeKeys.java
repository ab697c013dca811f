package io.duckgres.gateway.config;

import io.duckgres.executor.lake.LakeOptions;
import io.duckgres.executor.lake.ObjectStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code ducklake} section, with the Go original's names. */
final class LakeKeys {
  private static final String SECTION = "ducklake.";
  private static final String VARIABLE = "DUCKGRES_DUCKLAKE_";

  static final ConfigKey<String> METADATA_STORE =
      text(
              "metadata_store",
              "METADATA_STORE",
              "DuckLake catalog that takes the place of the users' files, such as"
                  + " postgres:host=... dbname=..., sqlite:FILE or FILE")
          .asSecret();
  static final ConfigKey<String> OBJECT_STORE =
      text(
          "object_store",
          "OBJECT_STORE",
          "Where a new DuckLake keeps its files: s3://BUCKET/PREFIX/ or a directory");
  static final ConfigKey<Boolean> NO_THREAD_LOCAL_CACHE =
      ConfigKey.of(
          SECTION + "disable_metadata_thread_local_cache",
          null,
          null,
          ValueType.BOOLEAN,
          "true",
          "Whether idle threads keep no PostgreSQL connection to the metadata store");
  static final ConfigKey<Boolean> DELTA =
      ConfigKey.of(
          SECTION + "delta_catalog_enabled",
          VARIABLE + "DELTA_CATALOG_ENABLED",
          null,
          ValueType.BOOLEAN,
          "false",
          "Also attach a Delta Lake, as catalog delta");
  static final ConfigKey<String> DELTA_PATH =
      text(
          "delta_catalog_path",
          "DELTA_CATALOG_PATH",
          "Where it is; unset is delta/ at the root of object_store");
  static final ConfigKey<String> S3_PROVIDER =
      choice(
          "s3_provider",
          "S3_PROVIDER",
          "config, credential_chain",
          "Credentials of the object store: config (the keys below) or credential_chain (AWS's);"
              + " unset is config where an access key is given");
  static final ConfigKey<String> S3_ENDPOINT =
      text("s3_endpoint", "S3_ENDPOINT", "HOST:PORT of an S3-compatible store other than AWS");
  static final ConfigKey<String> S3_ACCESS_KEY =
      text("s3_access_key", "S3_ACCESS_KEY", "Access key ID").asSecret();
  static final ConfigKey<String> S3_SECRET_KEY =
      text("s3_secret_key", "S3_SECRET_KEY", "Secret access key").asSecret();
  static final ConfigKey<String> S3_REGION = text("s3_region", "S3_REGION", "Region");
  static final ConfigKey<Boolean> S3_USE_SSL =
      ConfigKey.of(
          SECTION + "s3_use_ssl",
          VARIABLE + "S3_USE_SSL",
          null,
          ValueType.BOOLEAN,
          null,
          "Whether the store is reached by HTTPS; unset is yes");
  static final ConfigKey<String> S3_URL_STYLE =
      choice(
          "s3_url_style",
          "S3_URL_STYLE",
          "path, vhost",
          "path (MinIO) or vhost (AWS, the default)");
  static final ConfigKey<String> S3_CHAIN =
      text("s3_chain", "S3_CHAIN", "Sources of the credential chain, such as env;config");
  static final ConfigKey<String> S3_PROFILE =
      text("s3_profile", "S3_PROFILE", "AWS profile of the credential chain");

  static final List<ConfigKey<?>> ALL =
      List.of(
          METADATA_STORE,
          OBJECT_STORE,
          NO_THREAD_LOCAL_CACHE,
          DELTA,
          DELTA_PATH,
          S3_PROVIDER,
          S3_ENDPOINT,
          S3_ACCESS_KEY,
          S3_SECRET_KEY,
          S3_REGION,
          S3_USE_SSL,
          S3_URL_STYLE,
          S3_CHAIN,
          S3_PROFILE);

  /** The lake, null when no metadata store is named. */
  static @Nullable LakeOptions read(ConfigLoader loader) {
    String metadataStore = loader.value(METADATA_STORE);
    if (metadataStore == null) {
      return null;
    }
    String store = loader.text(OBJECT_STORE);
    Boolean ssl = loader.value(S3_USE_SSL);
    return new LakeOptions(
        metadataStore,
        store,
        new ObjectStore(
            loader.text(S3_PROVIDER),
            loader.text(S3_ENDPOINT),
            loader.text(S3_ACCESS_KEY),
            loader.text(S3_SECRET_KEY),
            loader.text(S3_REGION),
            ssl == null ? "" : ssl.toString(),
            loader.text(S3_URL_STYLE),
            loader.text(S3_CHAIN),
            loader.text(S3_PROFILE)),
        !loader.required(NO_THREAD_LOCAL_CACHE),
        loader.required(DELTA) ? deltaPath(loader, store) : "");
  }

  private static String deltaPath(ConfigLoader loader, String store) {
    String given = loader.text(DELTA_PATH);
    if (!given.isEmpty()) {
      return given;
    }
    int bucket = store.indexOf("://");
    if (bucket < 0) {
      loader.problem(
          "ducklake.delta_catalog_enabled needs ducklake.delta_catalog_path, or an object_store"
              + " such as s3://bucket/prefix/");
      return "";
    }
    int slash = store.indexOf('/', bucket + 3);
    return (slash < 0 ? store : store.substring(0, slash)) + "/delta/";
  }

  private static ConfigKey<String> text(String name, String variable, String description) {
    return ConfigKey.of(
        SECTION + name, VARIABLE + variable, null, ValueType.TEXT, null, description);
  }

  private static ConfigKey<String> choice(
      String name, String variable, String choices, String description) {
    return ConfigKey.of(
        SECTION + name, VARIABLE + variable, null, ValueType.word(choices), null, description);
  }

  private LakeKeys() {}
}
