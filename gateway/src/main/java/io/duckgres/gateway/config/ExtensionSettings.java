package io.duckgres.gateway.config;

import io.duckgres.executor.extension.ExtensionSpec;
import java.nio.file.Path;
import java.util.List;

/**
 * Which extensions databases get, and from where.
 *
 * @param given whether somebody asked for them: a default that cannot be had is no problem
 * @param directory where their files are looked for first
 * @param downloads whether missing ones are fetched at start
 */
public record ExtensionSettings(
    List<ExtensionSpec> wanted, boolean given, Path directory, boolean downloads) {}
