package io.duckgres.proof.server;

/** A running server that hands out accounts with empty databases. */
public interface TestServer {

  /** How the names of accounts begin that may do everything. */
  String SUPERUSER = "super";

  /** What reports call this server. */
  String name();

  /**
   * An account whose database nobody else uses.
   *
   * @param name user and database; the same on both servers, so that answers which show it agree
   */
  Account account(String name);
}
