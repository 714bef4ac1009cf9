package dev.scaffold.catalog;

import dev.scaffold.catalog.CatalogAddress.Transport;
import dev.scaffold.git.RemoteRepository;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses of repositories, and refuses those that would have Git do something else than
 * read one from a host or a folder.
 *
 * @param folder that relative paths begin at
 * @param plainHosts the hosts, {@code name} or {@code name:port}, that the user reaches without
 *     encryption
 * @param where the address was written
 */
record AddressParser(Path folder, Set<String> plainHosts, Location where) {
  private static final Pattern HELPER = Pattern.compile("([A-Za-z0-9+.-]*)::.*", Pattern.DOTALL);
  private static final Pattern URL =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)(/.*)?", Pattern.DOTALL);
  private static final Pattern SCP =
      Pattern.compile("(?:([^@/:]*)@)?(\\[[^\\]/]*]|[^@/:]*):(.*)", Pattern.DOTALL);

  private static final Pattern HOST =
      Pattern.compile(
          "[a-z0-9_](?:[a-z0-9._-]{0,251}[a-z0-9_])?|\\[[0-9a-f:.]{2,45}]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:(.*)@)?([^@:\\[\\]]*|\\[[^\\]@]*])(?::(\\d{1,5}))?", Pattern.DOTALL);
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]{0,63}");
  private static final Pattern AMBIGUOUS = Pattern.compile("[%\\\\]");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

  private static final String FORMS =
      "write `https://host/path`, `ssh://git@host/path`, `git@host:path` or the path of a folder";

  /** Tells whether a text can only be meant as an address, and not as a name. */
  static boolean isMeantBy(String text) {
    int colon = text.indexOf(':');
    int slash = text.indexOf('/');
    return text.startsWith("/")
        || text.equals(".")
        || text.startsWith("./")
        || text.equals("..")
        || text.startsWith("../")
        || (colon >= 0 && (slash < 0 || colon < slash));
  }

  /** Returns the address; a problem when it is none that may be used. */
  CatalogAddress parse(String text) {
    Matcher helper = HELPER.matcher(text);
    if (helper.matches()) {
      throw transport(helper.group(1) + "::");
    }
    refuseUnless(
        !text.isEmpty() && !text.startsWith("-") && text.chars().noneMatch(Character::isISOControl),
        text);
    Matcher url = URL.matcher(text);
    if (url.matches()) {
      return ofUrl(text, url);
    }
    Matcher scp = SCP.matcher(text);
    return scp.matches() ? ofScp(text, scp) : ofFolder(text, text);
  }

  private CatalogAddress ofUrl(String text, Matcher url) {
    String path = Optional.ofNullable(url.group(3)).orElse("");
    refuseUnless(text.indexOf('?') < 0 && text.indexOf('#') < 0, text);
    String scheme = url.group(1).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "file" -> ofFileUrl(text, url.group(2), path);
      case "https" -> ofHost(text, Transport.HTTPS, url.group(2), path, 443);
      case "http" -> ofHost(text, Transport.HTTP, url.group(2), path, 80);
      case "ssh" -> ofHost(text, Transport.SSH, url.group(2), path, 22);
      default -> throw transport(scheme + "://");
    };
  }

  private CatalogAddress ofFileUrl(String text, String host, String path) {
    refuseUnless(host.isEmpty() && !path.isEmpty(), text);
    if (path.equals("/")) {
      return ofFolder(text, path);
    }
    return ofFolder(text, decoded(text, path, UnaryOperator.identity()));
  }

  private CatalogAddress ofFolder(String text, String path) {
    Path absolute;
    try {
      absolute = folder.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw noAddress(text);
    }
    try {
      // A repository that is gone may still be in the cache.
      Path real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
      String canonical = "file://" + AddressPath.encode(real.toString());
      return new CatalogAddress(Transport.FILE, canonical, real.toString(), Optional.empty());
    } catch (IOException e) {
      throw Problem.failed(
              "cannot read `" + absolute + "`: " + e.getMessage(),
              where,
              "make it readable for you")
          .causedBy(e);
    }
  }

  private CatalogAddress ofHost(
      String text, Transport transport, String authority, String path, int defaultPort) {
    Matcher parts = AUTHORITY.matcher(authority);
    refuseUnless(parts.matches() && HOST.matcher(parts.group(2)).matches(), text);
    String host = parts.group(2).toLowerCase(Locale.ROOT);
    int port = parts.group(3) == null ? defaultPort : Integer.parseInt(parts.group(3));
    refuseUnless(port > 0 && port < 65536, text);
    String place = port == defaultPort ? host : host + ":" + port;
    // Some hosts decode twice, and to some a backslash is a slash.
    refuseUnless(AddressPath.decode(path).filter(AMBIGUOUS.asPredicate()).isEmpty(), text);
    String way = decoded(text, path, AddressPath::encode);
    Optional<String> user = Optional.ofNullable(parts.group(1));
    if (transport == Transport.SSH) {
      refuseUnless(user.isEmpty() || USER.matcher(user.get()).matches(), text);
      String canonical = "ssh://" + user.map(name -> name + "@").orElse("") + place + way;
      return new CatalogAddress(transport, canonical, canonical, Optional.empty());
    }
    if (transport == Transport.HTTP
        && !LOOPBACK.matcher(host).matches()
        && !plainHosts.contains(place)) {
      throw unencrypted(place);
    }
    String canonical = transport.name().toLowerCase(Locale.ROOT) + "://" + place + way;
    return new CatalogAddress(transport, canonical, canonical, user.map(name -> login(text, name)));
  }

  private RemoteRepository.Login login(String text, String userInfo) {
    int colon = userInfo.indexOf(':');
    String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    Optional<String> password =
        colon < 0 ? Optional.empty() : Optional.of(userInfo.substring(colon + 1));
    return new RemoteRepository.Login(
        secret(text, user), password.map(encoded -> secret(text, encoded)));
  }

  private String secret(String text, String encoded) {
    return AddressPath.decode(encoded)
        .filter(plain -> plain.chars().noneMatch(Character::isISOControl))
        .orElseThrow(() -> noAddress(text));
  }

  /** The form of scp: relative to the user's home over there, and nothing in it is encoded. */
  private CatalogAddress ofScp(String text, Matcher scp) {
    String path = scp.group(3);
    Optional<String> user = Optional.ofNullable(scp.group(1));
    refuseUnless(user.isEmpty() || USER.matcher(user.get()).matches(), text);
    refuseUnless(HOST.matcher(scp.group(2)).matches(), text);
    String login = user.map(name -> name + "@").orElse("");
    if (path.startsWith("/")) {
      return ofHost(text, Transport.SSH, login + scp.group(2), AddressPath.encode(path), 22);
    }
    refuseUnless(!path.startsWith("-") && path.indexOf(' ') < 0 && path.indexOf('\\') < 0, text);
    String way =
        AddressPath.of(path, segment -> segment).orElseThrow(() -> noAddress(text)).substring(1);
    String canonical = login + scp.group(2).toLowerCase(Locale.ROOT) + ":" + way;
    return new CatalogAddress(Transport.SSH, canonical, canonical, Optional.empty());
  }

  private String decoded(String text, String path, UnaryOperator<String> writing) {
    return AddressPath.decode(path)
        .filter(plain -> AddressPath.keepsItsSegments(path, plain))
        .flatMap(plain -> AddressPath.of(plain, writing))
        .orElseThrow(() -> noAddress(text));
  }

  private void refuseUnless(boolean fine, String text) {
    if (!fine) {
      throw noAddress(text);
    }
  }

  private ProblemException noAddress(String text) {
    return Problem.invalid(
            "`" + Credentials.hidden(text) + "` is no address of a repository", where, FORMS)
        .asException();
  }

  private ProblemException transport(String name) {
    return Problem.refused(
            "`" + name + "` is no way to a catalog: it may run programs, or hides who answers",
            where,
            FORMS)
        .asException();
  }

  private ProblemException unencrypted(String place) {
    return Problem.refused(
            "`http://"
                + place
                + "` is not encrypted: anybody on the way could change the templates",
            where,
            "write `https://`; for a host of your own, put it under `plain-http` in"
                + " `scaffold/catalogs.yaml` of your configuration folder")
        .asException();
  }
}
