package io.duckgres.executor.notify;

/**
 * One NOTIFY on its way to a client.
 *
 * @param pid the process id of the session that sent it
 */
public record Notification(int pid, String channel, String payload) {}
