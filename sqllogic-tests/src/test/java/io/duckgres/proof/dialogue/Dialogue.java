package io.duckgres.proof.dialogue;

import java.util.List;

/**
 * What a client says and where it listens.
 *
 * @param name for reports: the file, and the protocol when a file is run by several
 * @param brief whether replies leave out what every statement has (ParseComplete, BindComplete,
 *     NoData, formats, ReadyForQuery outside a transaction), so that one expectation serves the
 *     simple and the extended protocol
 * @param superuser whether its account may do everything
 */
public record Dialogue(String name, boolean brief, boolean superuser, List<Step> steps) {}
