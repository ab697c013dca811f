package io.duckgres.engine.ffi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SymbolsTest {
  @Test
  void theTableAndTheInterfaceNameTheSameFunctions() {
    Set<String> methods =
        Arrays.stream(CApi.class.getMethods())
            .map(method -> Symbols.cName(method.getName()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(methods, new TreeSet<>(Symbols.table().keySet()));
  }

  @Test
  void everyFunctionLinksWithTheSignatureOfItsMethod() {
    for (Method method : CApi.class.getMethods()) {
      MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
      assertNotNull(Linkage.handle(method.getName(), type), method.getName());
    }
  }

  @Test
  void aWrongSignatureIsRefused() {
    assertThrows(
        IllegalStateException.class,
        () -> Linkage.handle("vectorSize", MethodType.methodType(int.class)));
    assertThrows(
        IllegalStateException.class,
        () -> Linkage.handle("noSuchFunction", MethodType.methodType(long.class)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux_amd64", "linux_arm64", "osx_universal", "windows_amd64"})
  void everyPlatformsLibraryExportsEveryFunction(String platform) throws IOException {
    Set<String> names = namesIn("libduckdb_java.so_" + platform);
    List<String> missing = new ArrayList<>(Symbols.table().keySet());
    missing.removeAll(names);
    assertEquals(List.of(), missing);
  }

  /**
   * All zero-terminated texts that look like C functions; symbol tables of all three formats have
   * them so.
   */
  private static Set<String> namesIn(String resource) throws IOException {
    Set<String> names = new TreeSet<>();
    try (InputStream in = SymbolsTest.class.getClassLoader().getResourceAsStream(resource)) {
      assertNotNull(in, resource);
      byte[] bytes = in.readAllBytes();
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == 0) {
          int length = i - start;
          if (length > 7 && length < 80) {
            String text = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
            int at = text.lastIndexOf("duckdb_");
            if (at >= 0) {
              names.add(text.substring(at));
            }
          }
          start = i + 1;
        }
      }
    }
    return names;
  }

  @Test
  void resourceNamesFollowThePlatform() {
    assertEquals("libduckdb_java.so_linux_amd64", NativeLibrary.resourceName("Linux", "amd64"));
    assertEquals("libduckdb_java.so_linux_arm64", NativeLibrary.resourceName("Linux", "aarch64"));
    assertEquals(
        "libduckdb_java.so_osx_universal", NativeLibrary.resourceName("Mac OS X", "x86_64"));
    assertEquals(
        "libduckdb_java.so_windows_amd64", NativeLibrary.resourceName("Windows 11", "amd64"));
  }

  @Test
  void theLibraryIsUnpackedOnceAndADamagedCopyIsReplaced(@TempDir Path cache) throws IOException {
    String resource =
        NativeLibrary.resourceName(System.getProperty("os.name"), System.getProperty("os.arch"));
    var url = SymbolsTest.class.getClassLoader().getResource(resource);
    assertNotNull(url);
    Path file = NativeLibrary.unpack(url, cache);
    assertTrue(file.getParent().getFileName().toString().startsWith("duckdb-1.5.5-"));
    long size = Files.size(file);
    var written = Files.getLastModifiedTime(file);
    assertEquals(file, NativeLibrary.unpack(url, cache));
    assertEquals(written, Files.getLastModifiedTime(file));
    Files.writeString(file, "damaged");
    NativeLibrary.unpack(url, cache);
    assertEquals(size, Files.size(file));
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
