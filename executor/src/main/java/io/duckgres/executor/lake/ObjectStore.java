package io.duckgres.executor.lake;

import java.util.ArrayList;
import java.util.List;

/**
 * How S3-compatible storage is reached; every text may be empty for the engine's own choice.
 *
 * @param provider {@code config} for the keys given here, {@code credential_chain} for AWS's
 * @param chain sources of the credential chain, {@code env;config}
 * @param profile AWS profile of the credential chain
 * @param urlStyle {@code path} or {@code vhost}
 */
public record ObjectStore(
    String provider,
    String endpoint,
    String accessKey,
    String secretKey,
    String region,
    String useSsl,
    String urlStyle,
    String chain,
    String profile) {

  /** The engine picks the provider {@code config} where an access key is given. */
  boolean credentialChain() {
    return provider.equals("credential_chain") || (provider.isEmpty() && accessKey.isEmpty());
  }

  /** The statement that tells the engine. */
  String secret() {
    List<String> options = new ArrayList<>(List.of("TYPE s3"));
    options.add("PROVIDER " + (credentialChain() ? "credential_chain" : "config"));
    if (credentialChain()) {
      add(options, "CHAIN", chain);
      add(options, "PROFILE", profile);
    } else {
      add(options, "KEY_ID", accessKey);
      add(options, "SECRET", secretKey);
    }
    add(options, "ENDPOINT", endpoint);
    add(options, "REGION", region);
    add(options, "URL_STYLE", urlStyle);
    if (!useSsl.isEmpty()) {
      options.add("USE_SSL " + useSsl);
    }
    return "CREATE OR REPLACE SECRET duckgres_object_store (" + String.join(", ", options) + ")";
  }

  private static void add(List<String> options, String name, String value) {
    if (!value.isEmpty()) {
      options.add(name + " " + LakeAttachment.literal(value));
    }
  }

  /** Credentials are secrets, so the generated form will not do. */
  @Override
  public String toString() {
    return "ObjectStore[provider=" + provider + ", endpoint=" + endpoint + "]";
  }
}
