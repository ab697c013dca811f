package io.duckgres.executor.session;

/** A ParameterStatus to send: a reported setting has a new value. */
public record SettingChange(String name, String value) {}
