package io.duckgres.executor.cluster;

/**
 * Whose sessions a stored setting is for: the key of {@code pg_db_role_setting}.
 *
 * @param database OID, 0 for all databases
 * @param role OID, 0 for all roles
 */
public record SettingScope(long database, long role) {}
