package io.duckgres.flight.session;

import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Knows which connection a call came over: Flight itself does not tell. */
public final class Peers extends ServerTransportFilter implements ServerInterceptor {
  private static final Attributes.Key<Peer> ATTRIBUTE = Attributes.Key.create("duckgres-peer");
  private static final Context.Key<Peer> CONTEXT = Context.key("duckgres-peer");

  private final Consumer<Peer> arrived;
  private final Consumer<Peer> gone;

  Peers(Consumer<Peer> arrived, Consumer<Peer> gone) {
    this.arrived = arrived;
    this.gone = gone;
  }

  /** The connection of the call this thread serves. */
  static Peer current() {
    Peer peer = CONTEXT.get();
    return peer == null ? new Peer(null) : peer;
  }

  @Override
  public Attributes transportReady(Attributes attributes) {
    Peer peer = new Peer(attributes.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
    arrived.accept(peer);
    return attributes.toBuilder().set(ATTRIBUTE, peer).build();
  }

  @Override
  public void transportTerminated(@Nullable Attributes attributes) {
    Peer peer = attributes == null ? null : attributes.get(ATTRIBUTE);
    if (peer != null) {
      gone.accept(peer);
    }
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Peer peer = call.getAttributes().get(ATTRIBUTE);
    return Contexts.interceptCall(Context.current().withValue(CONTEXT, peer), call, headers, next);
  }
}
