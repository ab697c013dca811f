package io.duckgres.translator;

import java.util.List;

/**
 * Everything besides the text that decides a translation; part of the cache key.
 *
 * @param standardConformingStrings the setting of that name: off makes backslashes escapes in
 *     {@code '…'}
 * @param database the name the client connected to, allowed as first part of a three-part name
 * @param parameterTypes type OIDs given with Parse, 0 for unspecified; may be shorter than the
 *     parameters
 */
public record TranslationContext(
    boolean standardConformingStrings,
    Dialect dialect,
    String database,
    CatalogNames catalogNames,
    List<Integer> parameterTypes) {

  public TranslationContext {
    parameterTypes = List.copyOf(parameterTypes);
  }

  public static TranslationContext of(String database) {
    return new TranslationContext(
        true, Dialect.POSTGRES, database, CatalogNames.DEFAULT, List.of());
  }

  public TranslationContext withParameterTypes(List<Integer> types) {
    return new TranslationContext(
        standardConformingStrings, dialect, database, catalogNames, types);
  }

  public TranslationContext withStandardConformingStrings(boolean value) {
    return new TranslationContext(value, dialect, database, catalogNames, parameterTypes);
  }
}
