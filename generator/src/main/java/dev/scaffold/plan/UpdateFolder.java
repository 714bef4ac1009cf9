package dev.scaffold.plan;

import dev.scaffold.git.IndexEntry;
import dev.scaffold.git.PathChange;
import dev.scaffold.plan.Update.Ending;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where an update under way is written down, in Git's own folder of the work tree. It appears and
 * vanishes by one rename each, so it is there completely or not at all.
 *
 * @param home with the folder itself, {@code upgrade}, and what it is made of or removed as
 */
record UpdateFolder(Path home) {
  private static final int VERSION = 1;
  private static final String UPDATE = "update";
  private static final String PHASE = "phase";

  /** Returns a fresh folder that becomes the one by {@link #appear}. */
  Path prepare() throws IOException {
    Folders.delete(home.resolve("upgrade.old"));
    Path folder = home.resolve("upgrade.new");
    Folders.delete(folder);
    return Files.createDirectory(folder);
  }

  /** Writes down in a prepared folder what is about to be done, and makes it the one. */
  void appear(Path prepared, SavedUpdate update) throws IOException {
    write(prepared.resolve(UPDATE), bytes(update));
    write(prepared.resolve(PHASE), Phase.APPLYING.name().getBytes(StandardCharsets.US_ASCII));
    force(prepared);
    Files.move(prepared, path(), StandardCopyOption.ATOMIC_MOVE);
    force(home);
  }

  /** Removes it. */
  void vanish() throws IOException {
    Path old = home.resolve("upgrade.old");
    Folders.delete(old);
    Files.move(path(), old, StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(old);
  }

  /** Returns the update under way. */
  Optional<SavedUpdate> read() throws IOException {
    try {
      return Optional.of(update(Files.readAllBytes(path().resolve(UPDATE))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Returns how far the update under way has come. */
  Phase phase() throws IOException {
    return Phase.valueOf(Files.readString(path().resolve(PHASE)));
  }

  /** Writes down how far it has come. */
  void enter(Phase phase) throws IOException {
    Path next = path().resolve(PHASE + ".new");
    Files.writeString(next, phase.name());
    Files.move(next, phaseFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns the file that changes with the phase. */
  Path phaseFile() {
    return path().resolve(PHASE);
  }

  /** Returns where a file is made that becomes a lock. */
  Path lock() {
    return path().resolve("lock");
  }

  /** Returns where a copy of the index is worked on. */
  Path index() {
    return index(path());
  }

  /** Returns where a prepared folder has the copy. */
  static Path index(Path prepared) {
    return prepared.resolve("index");
  }

  /** Returns where the index is kept as it was before. */
  Path indexBefore() {
    return indexBefore(path());
  }

  /** Returns where a prepared folder keeps the index as it was before. */
  static Path indexBefore(Path prepared) {
    return prepared.resolve("index.before");
  }

  /** Returns the folder. */
  Path path() {
    return home.resolve("upgrade");
  }

  private static byte[] bytes(SavedUpdate update) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(VERSION);
    for (String part :
        new String[] {
          update.mark(),
          update.head(),
          update.tree(),
          update.ending().name(),
          PathChange.format(update.touched()),
          IndexEntry.format(update.conflicts()),
          update.message(),
          update.document()
        }) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private static SavedUpdate update(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int version = in.readInt();
    if (version != VERSION) {
      throw Problem.refused(
              "another version of scaffold began the upgrade that is under way",
              Location.NONE,
              "continue or abort it with that version")
          .asException();
    }
    return new SavedUpdate(
        text(in),
        text(in),
        text(in),
        Ending.valueOf(text(in)),
        PathChange.parseAll(text(in)),
        IndexEntry.parseAll(text(in)),
        text(in),
        text(in));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Makes sure that a power cut does not undo what happened in a folder. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
