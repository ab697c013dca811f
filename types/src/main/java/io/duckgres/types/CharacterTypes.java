package io.duckgres.types;

import java.util.Set;

/** The types whose binary form is text in the client's encoding. */
public final class CharacterTypes {
  private static final Set<String> SENDERS =
      Set.of(
          "textsend",
          "varcharsend",
          "bpcharsend",
          "namesend",
          "unknownsend",
          "cstring_send",
          "enum_send",
          "json_send",
          "jsonb_send",
          "jsonpath_send",
          "xml_send");

  private CharacterTypes() {}

  /** Whether the binary form of this type is text. */
  public static boolean isText(int oid) {
    PgType type = PgTypes.findByOid(oid);
    return type != null && SENDERS.contains(type.send());
  }
}
