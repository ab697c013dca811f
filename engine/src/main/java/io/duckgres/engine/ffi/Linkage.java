package io.duckgres.engine.ffi;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import io.duckgres.engine.ffi.Symbols.Symbol;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * Implements {@link CApi} by a class in which each method is one {@code invokedynamic} instruction.
 * A function is thus looked up and linked at its first call, and from then on the call is a
 * constant to the compiler, as with a static final method handle, without two hundred hand-written
 * wrappers.
 */
public final class Linkage {
  private static final ClassDesc HERE = ClassDesc.of(Linkage.class.getName());

  private Linkage() {}

  /** The C functions of the library that {@link NativeLibrary} finds; loads it at the first use. */
  public static CApi api() {
    return Holder.API;
  }

  private static final class Holder {
    static final SymbolLookup LIBRARY = NativeLibrary.load();
    static final CApi API = implement();
  }

  private static CApi implement() {
    ClassDesc name = ClassDesc.of(Linkage.class.getPackageName(), "LinkedCApi");
    byte[] bytes =
        ClassFile.of()
            .build(
                name,
                type -> {
                  type.withFlags(ACC_PUBLIC | ACC_FINAL)
                      .withInterfaceSymbols(ClassDesc.of(CApi.class.getName()))
                      .withMethodBody(
                          INIT_NAME,
                          MTD_void,
                          ACC_PUBLIC,
                          code ->
                              code.aload(0)
                                  .invokespecial(CD_Object, INIT_NAME, MTD_void)
                                  .return_());
                  for (Method method : CApi.class.getMethods()) {
                    addMethod(type, method);
                  }
                });
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(bytes, true);
      MethodHandle constructor =
          lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class));
      return (CApi) constructor.invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("Cannot implement DuckDB's C functions", e);
    }
  }

  private static void addMethod(ClassBuilder type, Method method) {
    MethodTypeDesc descriptor =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .describeConstable()
            .orElseThrow();
    DirectMethodHandleDesc bootstrap =
        ConstantDescs.ofCallsiteBootstrap(HERE, "link", ClassDesc.of(CallSite.class.getName()));
    type.withMethodBody(
        method.getName(),
        descriptor,
        ACC_PUBLIC,
        code -> {
          int slot = 1;
          for (ClassDesc parameter : descriptor.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
          }
          code.invokedynamic(DynamicCallSiteDesc.of(bootstrap, method.getName(), descriptor));
          if (descriptor.returnType().equals(CD_void)) {
            code.return_();
          } else {
            code.return_(TypeKind.from(descriptor.returnType()));
          }
        });
  }

  /** Bootstrap of each method's instruction; called by the JVM at the method's first call. */
  @SuppressWarnings("unused")
  static CallSite link(MethodHandles.Lookup caller, String method, MethodType type) {
    return new ConstantCallSite(handle(method, type));
  }

  /**
   * Links one function; IllegalStateException when it is not exported or its Java form disagrees
   * with the table.
   */
  static MethodHandle handle(String method, MethodType type) {
    String name = Symbols.cName(method);
    Symbol symbol = Symbols.table().get(name);
    if (symbol == null) {
      throw new IllegalStateException("symbols.tsv has no row for " + name);
    }
    MemorySegment address =
        Holder.LIBRARY
            .find(name)
            .orElseThrow(() -> new IllegalStateException("The DuckDB library exports no " + name));
    Linker.Option[] options =
        symbol.critical()
            ? new Linker.Option[] {Linker.Option.critical(false)}
            : new Linker.Option[0];
    MethodHandle handle =
        Linker.nativeLinker().downcallHandle(address, symbol.descriptor(), options);
    if (!handle.type().equals(type)) {
      throw new IllegalStateException(
          name + " is " + handle.type() + " in symbols.tsv, not " + type);
    }
    return handle;
  }
}
