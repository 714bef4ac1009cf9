#!/bin/sh
[#noautoesc]
# Proposes the commit that upgrade.sh made: pushes it to a branch of its own, and opens one [=github?then("pull", "merge")] request for it, or
# renews the one that is open. What people pushed to that branch stays as it is.
set -eu

branch=scaffold-upgrade
report=$(git rev-parse --git-path upgrade.md)
# The text of a request holds less than the report of a very large upgrade.
limit=60000

if [ ! -s "$report" ]; then
  echo "nothing to propose"
  exit 0
fi
if [ -z "${SCAFFOLD_TOKEN-}" ]; then
  echo "upgrade-request: there is no token to push with" >&2
  echo "where: the secret variable SCAFFOLD_TOKEN of CI" >&2
  echo "make one as docs/development.md says" >&2
  exit 1
fi

text=$(mktemp)
trap 'rm -f "$text"' EXIT
LC_ALL=C awk -v limit="$limit" '
  { size += length($0) + 2 }
  size > limit { print "\nThe rest is in the log of the job."; exit }
  { print }' "$report" > "$text"
title=$(git log -1 --format=%s)

[#if github]
remote=origin
target=${GITHUB_REF_NAME:-main}
[#else]
# The remote of the checkout has the job's own token, which may not push.
remote=${CI_PROJECT_URL:?is set by GitLab CI}.git
target=${CI_COMMIT_BRANCH:-main}
[/#if]

# The token goes to Git by the environment, where no list of processes shows it.
authorised() {
  # shellcheck disable=SC2016 # Git's shell puts the token in
  git -c credential.helper= \
    -c 'credential.helper=!f() { echo username=[=github?then("x-access-token", "oauth2")]; echo "password=$SCAFFOLD_TOKEN"; }; f' "$@"
}

commit=$(git rev-parse HEAD)
proposed=$(authorised ls-remote "$remote" "refs/heads/$branch" | cut -f 1)
if [ -n "$proposed" ]; then
  authorised fetch --quiet "$remote" "refs/heads/$branch"
  if git log --format=%cE "$commit^..$proposed" | grep -vqx scaffold@localhost; then
    echo "people pushed to $branch: it stays as it is until it is merged or deleted"
    exit 0
  fi
  if [ "$(git rev-parse "$proposed^@")" = "$(git rev-parse "$commit^@")" ] && git diff --quiet "$proposed" "$commit"; then
    commit=$proposed
  fi
fi

[#if github]
if [ "$commit" != "$proposed" ]; then
  authorised push --quiet --force-with-lease="refs/heads/$branch:$proposed" "$remote" "$commit:refs/heads/$branch"
fi

export GH_TOKEN="$SCAFFOLD_TOKEN"
requests() {
  gh pr list --head "$branch" --base "$target" --state all --limit 100 --json number,state,headRefOid --jq "$1"
}
open=$(requests 'map(select(.state == "OPEN"))[0].number // empty')
if [ -n "$open" ]; then
  gh api --silent --method PATCH "repos/{owner}/{repo}/pulls/$open" --raw-field "title=$title" --field "body=@$text"
  echo "renewed pull request $open"
elif [ -n "$(requests "map(select(.headRefOid == \"$commit\"))[0].number // empty")" ]; then
  echo "this very upgrade was proposed, and the pull request was closed"
else
  gh pr create --head "$branch" --base "$target" --title "$title" --body-file "$text"
fi
[#else]
if [ "$commit" = "$proposed" ]; then
  echo "this very upgrade is proposed already"
  exit 0
fi

# Options of a push have one line each; GitLab makes line breaks of \n.
authorised push --force-with-lease="refs/heads/$branch:$proposed" \
  --push-option=merge_request.create \
  --push-option="merge_request.target=$target" \
  --push-option=merge_request.remove_source_branch \
  --push-option="merge_request.title=$title" \
  --push-option="merge_request.description=$(awk '{ printf "%s\\n", $0 }' "$text")" \
  "$remote" "$commit:refs/heads/$branch"
[/#if]
[/#noautoesc]
