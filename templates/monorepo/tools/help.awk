# Prints the targets of a Makefile: sections are `##@ Title`, targets are `name: ... ## what it does`.
BEGIN {
  FS = ":.*## "
}

/^##@ / {
  printf "\n%s\n", substr($0, 5)
}

/^[a-z0-9-]+:.*## / {
  printf "  %-28s %s\n", $1, $2
}
