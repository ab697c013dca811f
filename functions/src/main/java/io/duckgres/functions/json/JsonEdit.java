package io.duckgres.functions.json;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Changed copies of jsonb values: jsonb_set(), jsonb_insert(), {@code ||}, {@code -}, {@code #-}.
 */
final class JsonEdit {
  private static final int MAX_FILL = 1 << 24;

  private JsonEdit() {}

  /** What is done at the end of a path. */
  enum Mode {
    /** Replaces; nothing where there is none. */
    REPLACE,
    /** Replaces or adds. */
    SET,
    /** Adds before; an existing key is refused. */
    INSERT_BEFORE,
    /** Adds behind; an existing key is refused. */
    INSERT_AFTER,
    /** Takes out. */
    DELETE,
    /** As an assignment to subscripts: makes what is missing on the way. */
    ASSIGN;

    boolean creates() {
      return this != REPLACE && this != DELETE;
    }
  }

  static Json set(Json target, List<@Nullable String> path, @Nullable Json value, Mode mode) {
    if (!target.isContainer() && mode != Mode.ASSIGN) {
      throw JsonErrors.parameter(
          mode == Mode.DELETE ? "cannot delete path in scalar" : "cannot set path in scalar");
    }
    if (path.isEmpty() || emptyAndStays(target, mode)) {
      return target;
    }
    return at(target, path, 0, value, mode);
  }

  private static boolean emptyAndStays(Json target, Mode mode) {
    boolean empty =
        target instanceof Json.Array a && a.items().isEmpty()
            || target instanceof Json.Obj o && o.members().isEmpty();
    return empty && !mode.creates();
  }

  private static Json at(
      Json target, List<@Nullable String> path, int level, @Nullable Json value, Mode mode) {
    String step = path.get(level);
    if (step == null) {
      throw PgError.error(
          SqlState.NULL_VALUE_NOT_ALLOWED, "path element at position " + (level + 1) + " is null");
    }
    return switch (target) {
      case Json.Obj object -> inObject(object, step, path, level, value, mode);
      case Json.Array array -> inArray(array, step, path, level, value, mode);
      default -> {
        if (mode == Mode.ASSIGN) {
          throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "cannot replace existing key")
              .detail("The path assumes key is a composite object, but it is a scalar value.");
        }
        yield target;
      }
    };
  }

  private static Json inObject(
      Json.Obj object,
      String key,
      List<@Nullable String> path,
      int level,
      @Nullable Json value,
      Mode mode) {
    boolean last = level == path.size() - 1;
    Json old = object.members().get(key);
    SortedMap<String, Json> members = Json.newMembers();
    members.putAll(object.members());
    if (!last) {
      if (old != null) {
        members.put(key, at(old, path, level + 1, value, mode));
      } else if (mode == Mode.ASSIGN) {
        members.put(key, made(path, level + 1, value));
      }
    } else if (mode == Mode.DELETE) {
      members.remove(key);
    } else if (old != null && (mode == Mode.INSERT_BEFORE || mode == Mode.INSERT_AFTER)) {
      throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "cannot replace existing key")
          .hint("Try using the function jsonb_set to replace key value.");
    } else if (value != null && (old != null || mode.creates())) {
      members.put(key, value);
    }
    return new Json.Obj(members);
  }

  private static Json inArray(
      Json.Array array,
      String step,
      List<@Nullable String> path,
      int level,
      @Nullable Json value,
      Mode mode) {
    Integer index = JsonParts.index(step);
    if (index == null) {
      throw PgError.error(
          SqlState.INVALID_TEXT_REPRESENTATION,
          "path element at position " + (level + 1) + " is not an integer: \"" + step + "\"");
    }
    boolean last = level == path.size() - 1;
    int size = array.items().size();
    if (mode == Mode.ASSIGN && index < 0 && -(long) index > size) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE,
          "path element at position " + (level + 1) + " is out of range: " + index);
    }
    long at = index < 0 ? (long) size + index : index;
    List<Json> items = new ArrayList<>(array.items());
    if (at >= 0 && at < size) {
      int place = (int) at;
      if (!last) {
        items.set(place, at(items.get(place), path, level + 1, value, mode));
      } else {
        change(items, place, value, mode);
      }
      return new Json.Array(items);
    }
    if (mode == Mode.ASSIGN) {
      if (at > MAX_FILL) {
        throw PgError.error(
            SqlState.PROGRAM_LIMIT_EXCEEDED, "number of jsonb array elements exceeds the limit");
      }
      while (items.size() < at) {
        items.add(Json.Word.NULL);
      }
      items.add(last && value != null ? value : made(path, level + 1, value));
    } else if (last && mode.creates() && value != null) {
      // Outside the array a new element goes to the nearer end.
      items.add(at < 0 ? 0 : size, value);
    }
    return new Json.Array(items);
  }

  private static void change(List<Json> items, int place, @Nullable Json value, Mode mode) {
    if (mode == Mode.DELETE) {
      items.remove(place);
    } else if (value != null) {
      switch (mode) {
        case INSERT_BEFORE -> items.add(place, value);
        case INSERT_AFTER -> items.add(place + 1, value);
        default -> items.set(place, value);
      }
    }
  }

  /** Containers for the steps from a level on: arrays for numbers, objects for all else. */
  private static Json made(List<@Nullable String> path, int from, @Nullable Json value) {
    Json made = value == null ? Json.Word.NULL : value;
    for (int level = path.size() - 1; level >= from; level--) {
      String step = path.get(level);
      if (step == null) {
        throw PgError.error(
            SqlState.NULL_VALUE_NOT_ALLOWED,
            "path element at position " + (level + 1) + " is null");
      }
      Integer index = JsonParts.index(step);
      if (index != null) {
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < Math.min(index, MAX_FILL); i++) {
          items.add(Json.Word.NULL);
        }
        items.add(made);
        made = new Json.Array(items);
      } else {
        SortedMap<String, Json> members = Json.newMembers();
        members.put(step, made);
        made = new Json.Obj(members);
      }
    }
    return made;
  }

  static Json concat(Json a, Json b) {
    if (a instanceof Json.Obj x && b instanceof Json.Obj y) {
      SortedMap<String, Json> members = Json.newMembers();
      members.putAll(x.members());
      members.putAll(y.members());
      return new Json.Obj(members);
    }
    List<Json> items = new ArrayList<>(asItems(a));
    items.addAll(asItems(b));
    return new Json.Array(items);
  }

  private static List<Json> asItems(Json value) {
    return value instanceof Json.Array array ? array.items() : List.of(value);
  }

  /** Without a key, or without the strings that are equal to it. */
  static Json without(Json target, List<@Nullable String> keys) {
    return switch (target) {
      case Json.Obj object -> {
        SortedMap<String, Json> members = Json.newMembers();
        members.putAll(object.members());
        keys.forEach(key -> members.keySet().removeIf(name -> name.equals(key)));
        yield new Json.Obj(members);
      }
      case Json.Array array -> {
        List<Json> items = new ArrayList<>(array.items());
        items.removeIf(item -> item instanceof Json.Text text && keys.contains(text.value()));
        yield new Json.Array(items);
      }
      default -> throw JsonErrors.parameter("cannot delete from scalar");
    };
  }

  /** Without the element at an index. */
  static Json without(Json target, long index) {
    if (target instanceof Json.Obj) {
      throw JsonErrors.parameter("cannot delete from object using integer index");
    }
    if (!(target instanceof Json.Array array)) {
      throw JsonErrors.parameter("cannot delete from scalar");
    }
    long at = index < 0 ? array.items().size() + index : index;
    List<Json> items = new ArrayList<>(array.items());
    if (at >= 0 && at < items.size()) {
      items.remove((int) at);
    }
    return new Json.Array(items);
  }

  /** Without the members of objects that are null, however deep. */
  static Json stripNulls(Json value) {
    return switch (value) {
      case Json.Array array ->
          new Json.Array(array.items().stream().map(JsonEdit::stripNulls).toList());
      case Json.Obj object -> {
        SortedMap<String, Json> members = Json.newMembers();
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          if (member.getValue() != Json.Word.NULL) {
            members.put(member.getKey(), stripNulls(member.getValue()));
          }
        }
        yield new Json.Obj(members);
      }
      default -> value;
    };
  }

  /** A number of jsonb as PostgreSQL's cast gives it; 22023 for any other value. */
  static BigDecimal number(Json value, String type) {
    if (value instanceof Json.Num number) {
      return number.value();
    }
    throw cannotCast(value, type);
  }

  static PgError cannotCast(Json value, String type) {
    String what =
        value.isContainer() ? value instanceof Json.Array ? "array" : "object" : value.typeName();
    return JsonErrors.parameter("cannot cast jsonb " + what + " to type " + type);
  }
}
