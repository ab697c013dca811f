package io.duckgres.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the header that a load balancer sends before the client's first byte: PROXY protocol
 * version 2, section 2.2 of HAProxy's proxy-protocol.txt.
 *
 * <pre>
 * byte[12] signature, uint8 version 2 and command (0 local, 1 proxy),
 * uint8 family and transport (0x11 TCP over IPv4, 0x21 over IPv6), uint16 length of the rest:
 * source address, destination address, uint16 source port, uint16 destination port, extensions
 * </pre>
 */
final class ProxyHeader extends ByteToMessageDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(ProxyHeader.class);
  private static final byte[] SIGNATURE = ByteBufUtil.decodeHexDump("0d0a0d0a000d0a515549540a");
  private static final int FIXED = 16;
  private static final int MOST = 4096;
  private static final int LOCAL = 0x20;
  private static final int PROXY = 0x21;

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out)
      throws UnknownHostException {
    int start = in.readerIndex();
    for (int i = 0; i < Math.min(SIGNATURE.length, in.readableBytes()); i++) {
      if (in.getByte(start + i) != SIGNATURE[i]) {
        refuse(ctx, in);
        return;
      }
    }
    if (in.readableBytes() < FIXED) {
      return;
    }
    int command = in.getUnsignedByte(start + 12);
    int family = in.getUnsignedByte(start + 13);
    int length = in.getUnsignedShort(start + 14);
    if ((command != LOCAL && command != PROXY) || length > MOST) {
      refuse(ctx, in);
      return;
    }
    if (in.readableBytes() < FIXED + length) {
      return;
    }
    ByteBuf rest = in.skipBytes(FIXED).readSlice(length);
    int size = family == 0x11 ? 4 : family == 0x21 ? 16 : 0;
    if (command == PROXY && size > 0) {
      if (length < 2 * size + 4) {
        refuse(ctx, in);
        return;
      }
      byte[] source = new byte[size];
      rest.readBytes(source).skipBytes(size);
      ClientAddress.set(
          ctx.channel(),
          new InetSocketAddress(InetAddress.getByAddress(source), rest.readUnsignedShort()));
    }
    ctx.pipeline().remove(this);
  }

  private static void refuse(ChannelHandlerContext ctx, ByteBuf in) {
    LOG.warn(
        "{} is in proxy_protocol_from but sent no PROXY protocol header of version 2",
        ctx.channel().remoteAddress());
    in.skipBytes(in.readableBytes());
    ctx.close();
  }
}
