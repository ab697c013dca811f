package io.duckgres.flight;

import io.duckgres.executor.observe.Observer;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** Tells the observer how long each call took, to its last byte. */
record CallTimes(Observer observer) implements ServerInterceptor {
  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    long began = System.nanoTime();
    String method = String.valueOf(call.getMethodDescriptor().getBareMethodName());
    return next.startCall(
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void close(Status status, Metadata trailers) {
            observer.flightCall(method, System.nanoTime() - began);
            super.close(status, trailers);
          }
        },
        headers);
  }
}
