package io.duckgres.executor.settings;

/** What a session's {@code role} and {@code session_authorization} may be. */
public interface RoleSettings {
  /**
   * SET SESSION AUTHORIZATION.
   *
   * @throws io.duckgres.types.PgError 22023, 42501, 0A000
   */
  void checkSessionAuthorization(String role);

  /**
   * SET ROLE, not to {@code none}.
   *
   * @param sessionUser the present session_authorization
   * @throws io.duckgres.types.PgError 22023, 42501, 0A000
   */
  void checkRole(String sessionUser, String role);

  /** What {@code is_superuser} says while that role is the current one. */
  boolean isSuperuser(String role);
}
