package io.duckgres.gateway.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as flat paths with the line each stands in. Only the node tree is built, never
 * objects, so the file cannot name classes to load.
 */
final class ConfigFile {
  /**
   * A leaf of the file.
   *
   * @param text the scalar's text or a list's with commas between; null for YAML's null
   */
  record Entry(@Nullable String text, boolean list, int line) {}

  private final Path path;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> problems;
  private @Nullable List<Map<String, Entry>> rules;

  private ConfigFile(Path path, List<String> problems) {
    this.path = path;
    this.problems = problems;
  }

  /** Problems (unreadable, not YAML, a key twice) are added to {@code problems}. */
  static ConfigFile read(Path path, List<String> problems) {
    ConfigFile file = new ConfigFile(path, problems);
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(1 << 20);
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      Node root = new Yaml(options).compose(reader);
      if (root instanceof MappingNode mapping) {
        file.walk("", mapping);
      } else if (root != null) {
        problems.add(path + ": expected a mapping of keys to values");
      }
    } catch (NoSuchFileException e) {
      problems.add(path + ": no such file");
    } catch (MalformedInputException e) {
      problems.add(path + ": not UTF-8 text");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(path + ":" + line + ": not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(path + ": not valid YAML: " + e.getMessage());
    } catch (IOException e) {
      problems.add(path + ": cannot be read: " + e.getMessage());
    }
    return file;
  }

  private void walk(String prefix, MappingNode mapping) {
    for (NodeTuple tuple : mapping.getValue()) {
      int line = tuple.getKeyNode().getStartMark().getLine() + 1;
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(path + ":" + line + ": a key must be a plain text");
        continue;
      }
      String name = prefix + key.getValue();
      if (name.equals(ConfigKeys.HBA)) {
        rules(tuple.getValueNode(), line);
      } else if (tuple.getValueNode() instanceof MappingNode inner) {
        walk(name + ".", inner);
      } else if (entries.containsKey(name)) {
        problems.add(path + ":" + line + ": key '" + name + "' stands twice");
      } else {
        entries.put(name, entry(tuple.getValueNode(), line));
      }
    }
  }

  /** A list of mappings, the only one of its kind. */
  private void rules(Node node, int line) {
    if (rules != null) {
      problems.add(path + ":" + line + ": key '" + ConfigKeys.HBA + "' stands twice");
      return;
    }
    List<Map<String, Entry>> found = new ArrayList<>();
    rules = found;
    if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
      problems.add(path + ":" + line + ": " + ConfigKeys.HBA + " takes a list of rules");
      return;
    }
    for (Node item : list.getValue()) {
      int at = item.getStartMark().getLine() + 1;
      if (item instanceof MappingNode rule) {
        ConfigFile inner = new ConfigFile(path, problems);
        inner.walk("", rule);
        found.add(inner.entries);
      } else {
        problems.add(
            path
                + ":"
                + at
                + ": a rule of "
                + ConfigKeys.HBA
                + " is a mapping such as {type: hostssl, user: all, address: 10.0.0.0/8, method:"
                + " scram-sha-256}");
      }
    }
  }

  private Entry entry(Node node, int line) {
    if (!(node instanceof SequenceNode list)) {
      return new Entry(text(node), false, line);
    }
    StringJoiner texts = new StringJoiner(",");
    for (Node item : list.getValue()) {
      String text = text(item);
      if (text == null || text.contains(",")) {
        problems.add(
            path
                + ":"
                + (item.getStartMark().getLine() + 1)
                + ": an item of a list must be a plain text without commas");
      } else {
        texts.add(text);
      }
    }
    return new Entry(texts.toString(), true, line);
  }

  private static @Nullable String text(Node node) {
    return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
        ? scalar.getValue()
        : null;
  }

  /** The rules of {@code hba}; null when it is not there. */
  @Nullable List<Map<String, Entry>> rules() {
    return rules;
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /** Where an entry stands, as compilers write it. */
  String place(Entry entry) {
    return path + ":" + entry.line();
  }
}
