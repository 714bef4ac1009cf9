package dev.scaffold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;

/** Runs {@code git upload-pack} for who comes by SSH with the right key, on this machine. */
final class SshGitServer implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final Path folder;
  private volatile int cutAfter = Integer.MAX_VALUE;

  /**
   * Starts it.
   *
   * @param folder with the repositories, the root of all paths
   * @param key the public key that it knows
   */
  SshGitServer(Path folder, Path key) throws Exception {
    this.folder = folder;
    var known =
        AuthorizedKeyEntry.parseAuthorizedKeyEntry(Files.readString(key).strip())
            .resolvePublicKey(null, PublicKeyEntryResolver.IGNORING);
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    server.setPublickeyAuthenticator(
        (user, offered, session) -> user.equals("git") && KeyUtils.compareKeys(known, offered));
    server.setCommandFactory((channel, command) -> new UploadPack(command));
    server.start();
  }

  int port() {
    return server.getPort();
  }

  String address() {
    return "ssh://git@127.0.0.1:" + port();
  }

  List<String> commands() {
    return List.copyOf(commands);
  }

  /** Ends connections after so many bytes. */
  void cutAfter(int bytes) {
    cutAfter = bytes;
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  /** One command of a client, run by a shell as SSH does. */
  private final class UploadPack implements Command {
    private final String command;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback exit = (code, message, close) -> {};

    UploadPack(String command) {
      this.command = command;
    }

    @Override
    public void setInputStream(InputStream stream) {
      in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
      out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
      err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
      exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
      commands.add(command);
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", command.replace(" '/", " '" + folder + "/"))
              .directory(folder.toFile());
      Process process = builder.start();
      pump(in, process.getOutputStream(), Integer.MAX_VALUE, channel);
      Thread errors = pump(process.getErrorStream(), err, Integer.MAX_VALUE, channel);
      Thread output = pump(process.getInputStream(), out, cutAfter, channel);
      Thread.ofVirtual()
          .start(() -> {
            try {
              int code = process.waitFor();
              output.join();
              errors.join();
              exit.onExit(code);
            } catch (InterruptedException e) {
              process.destroy();
            }
          });
    }

    private static Thread pump(
        InputStream from, OutputStream to, int limit, ChannelSession channel) {
      return Thread.ofVirtual()
          .start(() -> {
            byte[] buffer = new byte[8192];
            int left = limit;
            try (to) {
              for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                if (n > left) {
                  channel.getSession().close(true);
                  return;
                }
                left -= n;
                to.write(Arrays.copyOf(buffer, n));
                to.flush();
              }
            } catch (IOException e) {
              channel.getSession().close(true);
            }
          });
    }

    @Override
    public void destroy(ChannelSession channel) {
      // The process ends with its streams.
    }
  }
}
