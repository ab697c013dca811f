package io.duckgres.engine.ffi;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * DuckDB's C functions, version 1 of the API as of DuckDB 1.5.5. A method {@code fooBar} calls
 * {@code duckdb_foo_bar}; its native signature is the row of that name in {@code symbols.tsv}.
 *
 * <p>Pointers, {@code idx_t} and {@code size_t} are {@code long}; structures of one integer (date,
 * timestamp) are that integer; other structures passed by value are segments of the layout named in
 * {@link Layouts}. Nothing is checked here: a wrong or freed pointer ends the process. The owners
 * in {@code io.duckgres.engine} keep that from happening.
 */
@SuppressWarnings("MissingJavadocMethod")
public interface CApi {
  // library, database, connection
  long libraryVersion();

  void free(long pointer);

  long malloc(long size);

  long vectorSize();

  int createConfig(long outConfig);

  int setConfig(long config, long name, long option);

  void destroyConfig(long config);

  int openExt(long path, long outDatabase, long config, long outError);

  void close(long database);

  int connect(long database, long outConnection);

  void disconnect(long connection);

  void interrupt(long connection);

  MemorySegment queryProgress(SegmentAllocator allocator, long connection);

  void connectionGetClientContext(long connection, long outContext);

  long clientContextGetConnectionId(long context);

  void destroyClientContext(long context);

  // statements
  int query(long connection, long sql, long outResult);

  int prepare(long connection, long sql, long outPrepared);

  void destroyPrepare(long prepared);

  long prepareError(long prepared);

  int preparedStatementType(long prepared);

  long nparams(long prepared);

  long parameterName(long prepared, long index);

  long paramLogicalType(long prepared, long index);

  long preparedStatementColumnCount(long prepared);

  long preparedStatementColumnName(long prepared, long column);

  long preparedStatementColumnLogicalType(long prepared, long column);

  int executePrepared(long prepared, long outResult);

  int executePreparedStreaming(long prepared, long outResult);

  int clearBindings(long prepared);

  int bindValue(long prepared, long index, long value);

  int bindNull(long prepared, long index);

  int bindBoolean(long prepared, long index, boolean value);

  int bindInt8(long prepared, long index, byte value);

  int bindInt16(long prepared, long index, short value);

  int bindInt32(long prepared, long index, int value);

  int bindInt64(long prepared, long index, long value);

  int bindHugeint(long prepared, long index, MemorySegment value);

  int bindDecimal(long prepared, long index, MemorySegment value);

  int bindFloat(long prepared, long index, float value);

  int bindDouble(long prepared, long index, double value);

  int bindDate(long prepared, long index, int days);

  int bindTime(long prepared, long index, long micros);

  int bindTimestamp(long prepared, long index, long micros);

  int bindTimestampTz(long prepared, long index, long micros);

  int bindInterval(long prepared, long index, MemorySegment value);

  int bindVarcharLength(long prepared, long index, long text, long length);

  int bindBlob(long prepared, long index, long data, long length);

  // results
  void destroyResult(long result);

  long columnCount(long result);

  long columnName(long result, long column);

  long columnLogicalType(long result, long column);

  long rowsChanged(long result);

  long resultError(long result);

  int resultErrorType(long result);

  int resultReturnType(MemorySegment result);

  int resultStatementType(MemorySegment result);

  boolean resultIsStreaming(MemorySegment result);

  long fetchChunk(MemorySegment result);

  // chunks and vectors
  long createDataChunk(long types, long columnCount);

  void destroyDataChunk(long chunk);

  void dataChunkReset(long chunk);

  long dataChunkGetColumnCount(long chunk);

  long dataChunkGetSize(long chunk);

  void dataChunkSetSize(long chunk, long size);

  long dataChunkGetVector(long chunk, long column);

  long vectorGetColumnType(long vector);

  long vectorGetData(long vector);

  long vectorGetValidity(long vector);

  void vectorEnsureValidityWritable(long vector);

  void unsafeVectorAssignStringElementLen(long vector, long row, long text, long length);

  long listVectorGetChild(long vector);

  long listVectorGetSize(long vector);

  int listVectorSetSize(long vector, long size);

  int listVectorReserve(long vector, long capacity);

  long structVectorGetChild(long vector, long index);

  long arrayVectorGetChild(long vector);

  long validUtf8Check(long text, long length);

  int errorDataErrorType(long error);

  long errorDataMessage(long error);

  boolean errorDataHasError(long error);

  void destroyErrorData(long error);

  // logical types
  int getTypeId(long type);

  long createLogicalType(int id);

  void destroyLogicalType(long type);

  long logicalTypeGetAlias(long type);

  void logicalTypeSetAlias(long type, long alias);

  int registerLogicalType(long connection, long type, long info);

  long createListType(long child);

  long createArrayType(long child, long size);

  long createMapType(long key, long value);

  long createStructType(long types, long names, long count);

  long createUnionType(long types, long names, long count);

  long createEnumType(long names, long count);

  long createDecimalType(byte width, byte scale);

  byte decimalWidth(long type);

  byte decimalScale(long type);

  int enumDictionarySize(long type);

  long enumDictionaryValue(long type, long index);

  long listTypeChildType(long type);

  long arrayTypeChildType(long type);

  long arrayTypeArraySize(long type);

  long mapTypeKeyType(long type);

  long mapTypeValueType(long type);

  long structTypeChildCount(long type);

  long structTypeChildName(long type, long index);

  long structTypeChildType(long type, long index);

  long unionTypeMemberCount(long type);

  long unionTypeMemberName(long type, long index);

  long unionTypeMemberType(long type, long index);

  // values
  void destroyValue(long value);

  long createNullValue();

  long createBool(boolean value);

  long createInt8(byte value);

  long createInt16(short value);

  long createInt32(int value);

  long createInt64(long value);

  long createHugeint(MemorySegment value);

  long createUuid(MemorySegment value);

  long createDecimal(MemorySegment value);

  long createFloat(float value);

  long createDouble(double value);

  long createDate(int days);

  long createTime(long micros);

  long createTimeTzValue(long bits);

  long createTimestamp(long micros);

  long createTimestampTz(long micros);

  long createInterval(MemorySegment value);

  long createVarcharLength(long text, long length);

  long createBlob(long data, long length);

  long createListValue(long type, long values, long count);

  long createStructValue(long type, long values);

  boolean isNullValue(long value);

  boolean getBool(long value);

  long getInt64(long value);

  double getDouble(long value);

  long getVarchar(long value);

  // appender
  int appenderCreateExt(long connection, long catalog, long schema, long table, long outAppender);

  int appenderCreateQuery(
      long connection,
      long query,
      long columns,
      long types,
      long table,
      long names,
      long outAppender);

  long appenderColumnCount(long appender);

  long appenderColumnType(long appender, long column);

  long appenderErrorData(long appender);

  int appenderAddColumn(long appender, long name);

  int appenderClear(long appender);

  int appenderFlush(long appender);

  int appenderDestroy(long appender);

  int appendDataChunk(long appender, long chunk);

  int appendDefaultToChunk(long appender, long chunk, long column, long row);

  // scalar functions
  long createScalarFunction();

  void destroyScalarFunction(long function);

  void scalarFunctionSetName(long function, long name);

  void scalarFunctionSetVarargs(long function, long type);

  void scalarFunctionSetSpecialHandling(long function);

  void scalarFunctionSetVolatile(long function);

  void scalarFunctionAddParameter(long function, long type);

  void scalarFunctionSetReturnType(long function, long type);

  void scalarFunctionSetExtraInfo(long function, long info, long destroy);

  void scalarFunctionSetBind(long function, long bind);

  void scalarFunctionSetFunction(long function, long callback);

  int registerScalarFunction(long connection, long function);

  long createScalarFunctionSet(long name);

  void destroyScalarFunctionSet(long set);

  int addScalarFunctionToSet(long set, long function);

  int registerScalarFunctionSet(long connection, long set);

  void scalarFunctionSetBindData(long info, long data, long destroy);

  void scalarFunctionSetBindDataCopy(long info, long copy);

  void scalarFunctionGetClientContext(long info, long outContext);

  long scalarFunctionGetExtraInfo(long info);

  long scalarFunctionGetBindData(long info);

  long scalarFunctionBindGetExtraInfo(long info);

  void scalarFunctionBindSetError(long info, long text);

  void scalarFunctionSetError(long info, long text);

  // table functions
  long createTableFunction();

  void destroyTableFunction(long function);

  void tableFunctionSetName(long function, long name);

  void tableFunctionAddParameter(long function, long type);

  void tableFunctionAddNamedParameter(long function, long name, long type);

  void tableFunctionSetExtraInfo(long function, long info, long destroy);

  void tableFunctionSetBind(long function, long bind);

  void tableFunctionSetInit(long function, long init);

  void tableFunctionSetLocalInit(long function, long init);

  void tableFunctionSetFunction(long function, long callback);

  int registerTableFunction(long connection, long function);

  void tableFunctionGetClientContext(long info, long outContext);

  long bindGetExtraInfo(long info);

  void bindAddResultColumn(long info, long name, long type);

  long bindGetParameterCount(long info);

  long bindGetParameter(long info, long index);

  long bindGetNamedParameter(long info, long name);

  void bindSetBindData(long info, long data, long destroy);

  void bindSetCardinality(long info, long rows, boolean exact);

  void bindSetError(long info, long text);

  long initGetBindData(long info);

  void initSetInitData(long info, long data, long destroy);

  void initSetMaxThreads(long info, long threads);

  void initSetError(long info, long text);

  long functionGetInitData(long info);

  long functionGetLocalInitData(long info);

  void functionSetError(long info, long text);

  // casts and options
  long createCastFunction();

  void destroyCastFunction(long function);

  void castFunctionSetSourceType(long function, long type);

  void castFunctionSetTargetType(long function, long type);

  void castFunctionSetImplicitCastCost(long function, long cost);

  void castFunctionSetFunction(long function, long callback);

  void castFunctionSetExtraInfo(long function, long info, long destroy);

  long castFunctionGetExtraInfo(long info);

  int castFunctionGetCastMode(long info);

  void castFunctionSetError(long info, long text);

  void castFunctionSetRowError(long info, long text, long row, long output);

  int registerCastFunction(long connection, long function);

  long createConfigOption();

  void destroyConfigOption(long option);

  void configOptionSetName(long option, long name);

  void configOptionSetType(long option, long type);

  void configOptionSetDefaultValue(long option, long value);

  void configOptionSetDefaultScope(long option, int scope);

  void configOptionSetDescription(long option, long text);

  int registerConfigOption(long connection, long option);
}
