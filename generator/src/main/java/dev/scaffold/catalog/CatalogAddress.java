package dev.scaffold.catalog;

import dev.scaffold.git.RemoteRepository;
import java.util.Optional;

/**
 * Where a catalog's repository is. Two addresses are one if their canonical forms are: whoever
 * compares addresses compares those.
 *
 * @param canonical the one way to write it, without credentials: what records and messages show
 * @param url what Git is given; without credentials, too
 * @param login who asks, for HTTP
 */
record CatalogAddress(
    Transport transport, String canonical, String url, Optional<RemoteRepository.Login> login) {

  /** How the repository is reached. */
  enum Transport {
    FILE,
    HTTP,
    HTTPS,
    SSH
  }

  @Override
  public String toString() {
    return canonical;
  }
}
