package io.tributary.connectors.asteriskari;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Netty's WebSocket server, which lets in who has the password, and plays events. */
final class AriServer implements AutoCloseable {

    /** Of the hub: hub and s&cret. */
    private static final String AUTHORIZATION = "Basic aHViOnMmY3JldA==";

    final AtomicInteger connections = new AtomicInteger();
    final List<String> addresses = new CopyOnWriteArrayList<>();

    /** What the next requests are answered instead of being let in. */
    final List<HttpResponseStatus> refusals = new CopyOnWriteArrayList<>();

    private final NioEventLoopGroup threads = new NioEventLoopGroup(1);
    private final Consumer<Channel> play;
    private final Channel server;

    /**
     * @param port 0 for any
     * @param play what is done once somebody is let in
     */
    AriServer(int port, Consumer<Channel> play) throws InterruptedException {
        this.play = play;
        this.server =
                new ServerBootstrap()
                        .group(threads)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(new Lines())
                        .bind("127.0.0.1", port)
                        .sync()
                        .channel();
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public void close() {
        threads.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private final class Lines extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel line) {
            line.pipeline()
                    .addLast(new HttpServerCodec(), new HttpObjectAggregator(65536), new Door())
                    .addLast(new WebSocketServerProtocolHandler("/ari/events", true))
                    .addLast(new Talk());
        }
    }

    private final class Door extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext line, Object said) throws Exception {
            if (said instanceof FullHttpRequest asked) {
                addresses.add(asked.uri());
                if (!refusals.isEmpty()) {
                    refuse(line, asked, refusals.remove(0));
                    return;
                }
                if (!AUTHORIZATION.equals(asked.headers().get(HttpHeaderNames.AUTHORIZATION))) {
                    refuse(line, asked, HttpResponseStatus.UNAUTHORIZED);
                    return;
                }
            }
            super.channelRead(line, said);
        }

        private void refuse(
                ChannelHandlerContext line, FullHttpRequest asked, HttpResponseStatus with) {
            asked.release();
            line.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, with))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    private final class Talk extends SimpleChannelInboundHandler<WebSocketFrame> {

        @Override
        protected void channelRead0(ChannelHandlerContext line, WebSocketFrame said) {
            // The hub says nothing but pings, which are answered before this.
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext line, Object event) throws Exception {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
                connections.incrementAndGet();
                line.writeAndFlush(new PingWebSocketFrame())
                        .addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
                play.accept(line.channel());
            }
            super.userEventTriggered(line, event);
        }
    }
}
