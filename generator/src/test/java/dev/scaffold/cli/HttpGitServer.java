package dev.scaffold.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Serves the repositories in a folder by HTTP on this machine: {@code git http-backend} (RFC 3875).
 */
final class HttpGitServer implements AutoCloseable {
  private static final byte[] NOTHING = {};
  // Only packs are: bytes.
  private static final int LARGE = 100_000;

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> moved = new HashMap<>();
  private volatile Optional<String> login = Optional.empty();
  private volatile int cutAfter = Integer.MAX_VALUE;
  private volatile boolean silent;
  private volatile boolean pausing;
  private volatile boolean endless;
  private final CountDownLatch paused = new CountDownLatch(1);
  private final CountDownLatch resumed = new CountDownLatch(1);

  HttpGitServer(Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://" + host();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Returns what was asked for, as {@code METHOD path authorization}. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Lets in who names this user and password only. */
  void require(String user, String password) {
    login = Optional.of(user + ":" + password);
  }

  /** Sends those who ask for a path on to an address. */
  void move(String path, String address) {
    moved.put(path, address);
  }

  /** Ends connections after so many bytes of a pack. */
  void cutAfter(int bytes) {
    cutAfter = bytes;
  }

  /** Answers nothing any more, and keeps connections open. */
  void fallSilent() {
    silent = true;
  }

  /** Sends packs that never end. */
  void sendForEver() {
    endless = true;
  }

  /** Waits in the middle of the next packs. */
  void pausePacks() {
    pausing = true;
  }

  /** Waits until a pack is half sent. */
  void awaitPause() throws InterruptedException {
    if (!paused.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("nobody asked for a pack");
    }
  }

  /** Goes on sending. */
  void resume() {
    pausing = false;
    resumed.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<String> authorization =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    requests.add(exchange.getRequestMethod() + " " + path + " " + authorization.orElse("-"));
    if (silent) {
      return;
    }
    for (Map.Entry<String, String> move : moved.entrySet()) {
      if (path.startsWith(move.getKey() + "/")) {
        String rest = path.substring(move.getKey().length());
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        exchange.getResponseHeaders().set("Location", move.getValue() + rest + "?" + query);
        reply(exchange, 301, NOTHING);
        return;
      }
    }
    if (login.isPresent() && !authorization.equals(login.map(HttpGitServer::basic))) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
      reply(exchange, 401, NOTHING);
      return;
    }
    backend(exchange, path);
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  private void backend(HttpExchange exchange, String path) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("git", "http-backend").redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    Headers headers = exchange.getRequestHeaders();
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_PROJECT_ROOT", folder.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("PATH_INFO", path);
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    environment.put(
        "QUERY_STRING", Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
    header(headers, "Content-Type").ifPresent(value -> environment.put("CONTENT_TYPE", value));
    header(headers, "Git-Protocol").ifPresent(value -> environment.put("HTTP_GIT_PROTOCOL", value));
    header(headers, "Content-Encoding")
        .ifPresent(value -> environment.put("HTTP_CONTENT_ENCODING", value));
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (endless && new String(body, StandardCharsets.ISO_8859_1).contains("command=fetch")) {
      replyForEver(exchange);
      return;
    }
    environment.put("CONTENT_LENGTH", String.valueOf(body.length));
    Process process = builder.start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(body);
    }
    int status = 200;
    InputStream output = process.getInputStream();
    for (String line = line(output); !line.isEmpty(); line = line(output)) {
      String[] field = line.split(": *", 2);
      if (field[0].equals("Status")) {
        status = Integer.parseInt(field[1].substring(0, 3));
      } else {
        exchange.getResponseHeaders().add(field[0], field[1]);
      }
    }
    reply(exchange, status, output.readAllBytes());
  }

  private static Optional<String> header(Headers headers, String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  private static String line(InputStream stream) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = stream.read(); b >= 0 && b != '\n'; b = stream.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  private void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean pack = exchange.getRequestMethod().equals("POST") && body.length > LARGE;
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream output = exchange.getResponseBody()) {
      if (pack && pausing) {
        output.write(body, 0, LARGE);
        output.flush();
        paused.countDown();
        resumed.await();
        output.write(body, LARGE, body.length - LARGE);
      } else {
        // To close before all that was promised is sent ends the connection.
        output.write(body, 0, pack ? Math.min(cutAfter, body.length) : body.length);
      }
    } catch (IOException e) {
      if (!pack) {
        throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  /** The same file again and again (gitprotocol-v2, gitformat-pack). */
  private static void replyForEver(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-result");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream output = exchange.getResponseBody()) {
      output.write("000dpackfile\n".getBytes(StandardCharsets.US_ASCII));
      byte[] aMillion = {'P', 'A', 'C', 'K', 0, 0, 0, 2, 0, 0x10, 0, 0};
      packet(aMillion, output);
      byte[] blob = blob();
      while (true) {
        packet(blob, output);
      }
    } catch (IOException e) {
      // The other side had enough.
    }
    exchange.close();
  }

  private static void packet(byte[] bytes, OutputStream output) throws IOException {
    output.write("%04x\1".formatted(bytes.length + 5).getBytes(StandardCharsets.US_ASCII));
    output.write(bytes);
  }

  private static byte[] blob() throws IOException {
    int size = 60_000;
    ByteArrayOutputStream blob = new ByteArrayOutputStream();
    // A blob's kind is 3; then come the bits of the size, 4 and 7 and 7.
    blob.write(0x80 | (3 << 4) | (size & 0xf));
    blob.write(0x80 | ((size >> 4) & 0x7f));
    blob.write(size >> 11);
    try (DeflaterOutputStream stored =
        new DeflaterOutputStream(blob, new Deflater(Deflater.NO_COMPRESSION))) {
      stored.write(new byte[size]);
    }
    return blob.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
