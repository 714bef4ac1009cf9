#!/bin/sh
# Builds the images of components and pushes them to REGISTRY: publish.sh COMPONENT...
#
# An image is tagged with its commit, and with its version where the commit has the tag of a release. What is in the
# registry under such a tag stays as it is, so this can be repeated. images.txt then names each image by its digest.
set -eu

fail() {
  printf 'publish: %s\nwhere: %s\n%s\n' "$1" "$2" "$3" >&2
  exit 1
}

work=$(mktemp -d)
builder=
session=
clean_up() {
  if [ -n "$session" ]; then docker logout "$session" >/dev/null; fi
  if [ -n "$builder" ]; then docker buildx rm "$builder" >/dev/null; fi
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

host=${REGISTRY%%/*}
case $host in
  '' | *[!a-z0-9.:-]*) host= ;;
  *.* | *:* | localhost) ;;
  *) host= ;;
esac
if [ -z "$host" ] || ! echo "$REGISTRY" | grep -Eq '^[^/]+(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$'; then
  fail "no registry to push to: '$REGISTRY'" "REGISTRY" \
    "give its host and, in lower case, the path below which the images go: make publish REGISTRY=HOST/PATH"
fi
if [ "$COMMIT" != "$(git rev-parse HEAD 2>/dev/null)" ]; then
  fail "there is no commit to publish" "this folder" "run this in a clone of the repository, without setting COMMIT"
fi
if [ -n "$(git status --porcelain)" ]; then
  fail "the files are not those of commit $COMMIT" "git status" "commit them or remove them: an image says which commit it is of"
fi

# git describe's names for what lies between releases look like versions, too: only a tag of this commit is one.
tags=$COMMIT
if echo "$VERSION" | grep -Eq '^v(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z.-]+)?$' &&
  git tag --points-at "$COMMIT" | grep -Fqx -e "$VERSION"; then
  tags="$VERSION $COMMIT"
fi

if [ -n "${REGISTRY_USER-}" ]; then
  if ! printf '%s' "${REGISTRY_PASSWORD-}" |
    docker login --username "$REGISTRY_USER" --password-stdin "$host" >/dev/null 2>"$work/answer"; then
    cat "$work/answer" >&2
    fail "$host does not let '$REGISTRY_USER' in" "REGISTRY_USER and REGISTRY_PASSWORD" \
      "see above whether it refused them or could not be reached"
  fi
  session=$host
fi

# published IMAGE: succeeds if the registry has it, of this commit, and leaves its digest and settings in $work/image.
published() {
  if ! docker buildx imagetools inspect --format '{{print .Manifest.Digest}} {{json .Image}}' "$1" \
    >"$work/image" 2>"$work/answer"; then
    if grep -q ': not found$' "$work/answer"; then return 1; fi
    cat "$work/answer" >&2
    fail "can't tell whether there is $1 already" "$host" \
      "see above; if the registry makes no repositories by itself, make it there first"
  fi
  if ! grep -Eq "\"org\.opencontainers\.image\.revision\": *\"$COMMIT\"" "$work/image"; then
    fail "$1 is there already, and not of commit $COMMIT" "$host" \
      "what is published does not change: release the next version"
  fi
}

# What is missing becomes the arguments of the build; what is published is the tag that comes first.
components=$*
first=${tags%% *}
targets=
set --
for component in $components; do
  for tag in $tags; do
    image=$REGISTRY/$component:$tag
    if published "$image"; then
      echo "$image is there already"
    else
      case " $targets " in *" $component "*) ;; *) targets="$targets $component" ;; esac
      set -- "$@" --set "$component.tags=$image"
    fi
  done
done

if [ -n "$targets" ]; then
  # A builder of its own has no state and attests what went into the image, which Docker's own can't do everywhere.
  if [ -z "${BUILDX_BUILDER-}" ]; then
    builder=$(docker buildx create --driver docker-container --driver-opt "image=$BUILDKIT")
    export BUILDX_BUILDER="$builder"
  fi
  if [ "$ATTESTATIONS" = true ]; then
    set -- "$@" --provenance mode=max --sbom "generator=$SBOM_GENERATOR"
  else
    set -- "$@" --provenance false
  fi
  # As artifacts of their own, attestations are refused by registries that want to have their image first.
  # shellcheck disable=SC2086 # names of components
  docker buildx bake --file compose.yaml "$@" --set '*.output=type=registry,oci-artifact=false' $targets
fi

: >"$work/images.txt"
for component in $components; do
  image=$REGISTRY/$component:$first
  if ! published "$image"; then
    fail "$image is not there, although it was pushed" "$host" "look at what the registry does with what is pushed"
  fi
  echo "$image@$(sed 's/ .*//;q' "$work/image")" >>"$work/images.txt"
done
cp "$work/images.txt" images.txt
cat images.txt
