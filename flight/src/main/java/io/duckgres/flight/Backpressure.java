package io.duckgres.flight;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Sets how many unsent bytes a stream may hold before it is no longer ready for more. */
record Backpressure(int bytes) implements ServerInterceptor {
  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    call.setOnReadyThreshold(bytes);
    return next.startCall(call, headers);
  }
}
