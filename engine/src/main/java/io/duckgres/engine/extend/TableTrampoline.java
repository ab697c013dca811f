package io.duckgres.engine.extend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Extension;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Value;
import io.duckgres.engine.WritableChunk;
import io.duckgres.engine.extend.TableFunction.Execution;
import io.duckgres.engine.extend.TableFunction.Scan;
import io.duckgres.engine.extend.TableFunction.Source;
import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.ObjectTable;
import io.duckgres.engine.ffi.Upcalls;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers table functions and takes the engine's calls of them. */
final class TableTrampoline extends Extension {
  private static final long BIND = Upcalls.ofVoid(MethodHandles.lookup(), "bind", 1);
  private static final long INIT = Upcalls.ofVoid(MethodHandles.lookup(), "init", 1);
  private static final long LOCAL_INIT = Upcalls.ofVoid(MethodHandles.lookup(), "localInit", 1);
  private static final long FILL = Upcalls.ofVoid(MethodHandles.lookup(), "fill", 2);

  /** One execution, until DuckDB deletes it. */
  private record Running(Scan scan, Execution execution) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      execution.close();
    }
  }

  /** One thread's part of an execution. */
  private record Local(List<LogicalType> types, Source source) {}

  private TableTrampoline() {}

  static void register(Connection connection, TableFunction function) {
    register(
        connection,
        "table function " + function.name(),
        (pointer, arena) -> {
          CApi c = api();
          long handle = c.createTableFunction();
          try {
            describe(function, handle, arena);
            return c.registerTableFunction(pointer, handle);
          } finally {
            c.destroyTableFunction(arena.allocateFrom(ValueLayout.JAVA_LONG, handle).address());
          }
        });
  }

  private static void describe(TableFunction function, long handle, Arena arena) {
    CApi c = api();
    c.tableFunctionSetName(handle, text(arena, function.name()));
    for (LogicalType parameter : function.parameters()) {
      withType(parameter, type -> c.tableFunctionAddParameter(handle, type));
    }
    function
        .namedParameters()
        .forEach(
            (name, parameter) ->
                withType(
                    parameter,
                    type -> c.tableFunctionAddNamedParameter(handle, text(arena, name), type)));
    c.tableFunctionSetBind(handle, BIND);
    c.tableFunctionSetInit(handle, INIT);
    c.tableFunctionSetLocalInit(handle, LOCAL_INIT);
    c.tableFunctionSetFunction(handle, FILL);
    c.tableFunctionSetExtraInfo(handle, ObjectTable.add(function), ObjectTable.deleteCallback());
  }

  @SuppressWarnings("unused") // by BIND
  private static void bind(long info) {
    var arguments = new ArrayList<Value>();
    var named = new LinkedHashMap<String, Value>();
    try (Arena arena = Arena.ofConfined()) {
      CApi c = api();
      var function = ObjectTable.get(c.bindGetExtraInfo(info), TableFunction.class);
      readArguments(info, function, arguments, named, arena);
      Scan scan = function.binder().bind(arguments, named);
      for (int i = 0; i < scan.names().size(); i++) {
        long name = text(arena, scan.names().get(i));
        withType(scan.types().get(i), type -> c.bindAddResultColumn(info, name, type));
      }
      if (scan.cardinality() >= 0) {
        c.bindSetCardinality(info, scan.cardinality(), false);
      }
      c.bindSetBindData(info, ObjectTable.add(scan), ObjectTable.deleteCallback());
    } catch (Throwable e) {
      report(e, text -> api().bindSetError(info, text));
    } finally {
      arguments.forEach(Value::close);
      named.values().forEach(Value::close);
    }
  }

  private static void readArguments(
      long info,
      TableFunction function,
      List<Value> arguments,
      Map<String, Value> named,
      Arena arena) {
    CApi c = api();
    long count = c.bindGetParameterCount(info);
    for (long i = 0; i < count; i++) {
      arguments.add(value(c.bindGetParameter(info, i)));
    }
    for (String name : function.namedParameters().keySet()) {
      long given = c.bindGetNamedParameter(info, text(arena, name));
      if (given != 0) {
        named.put(name, value(given));
      }
    }
  }

  @SuppressWarnings("unused") // by INIT
  private static void init(long info) {
    try {
      CApi c = api();
      Scan scan = ObjectTable.get(c.initGetBindData(info), Scan.class);
      Execution execution = scan.opener().open();
      long id = ObjectTable.add(new Running(scan, execution));
      c.initSetInitData(info, id, ObjectTable.deleteCallback());
      c.initSetMaxThreads(info, Math.max(1, execution.maxThreads()));
    } catch (Throwable e) {
      report(e, text -> api().initSetError(info, text));
    }
  }

  /**
   * Called on each thread that will fetch. The execution is not reachable from here (DuckDB hands
   * out only the bind data), so the source is made at the thread's first fetch.
   */
  @SuppressWarnings("unused") // by LOCAL_INIT
  private static void localInit(long info) {
    try {
      long id = ObjectTable.add(new LocalSlot());
      api().initSetInitData(info, id, ObjectTable.deleteCallback());
    } catch (Throwable e) {
      report(e, text -> api().initSetError(info, text));
    }
  }

  /** Holds one thread's source once it exists. */
  private static final class LocalSlot {
    private @Nullable Local local;

    Local get(long info) throws Exception {
      Local made = local;
      if (made == null) {
        Running running = ObjectTable.get(api().functionGetInitData(info), Running.class);
        made = new Local(running.scan().types(), running.execution().source());
        local = made;
      }
      return made;
    }
  }

  @SuppressWarnings("unused") // by FILL
  private static void fill(long info, long output) {
    try {
      CApi c = api();
      Local local = ObjectTable.get(c.functionGetLocalInitData(info), LocalSlot.class).get(info);
      try (WritableChunk chunk = chunk(output, local.types())) {
        chunk.setSize(local.source().fill(chunk));
      }
    } catch (Throwable e) {
      report(e, text -> api().functionSetError(info, text));
    }
  }
}
