package io.duckgres.gateway.config;

/** How a client proves that it knows its password. */
public enum PasswordMethod {
  SCRAM_SHA_256,
  CLEARTEXT
}
