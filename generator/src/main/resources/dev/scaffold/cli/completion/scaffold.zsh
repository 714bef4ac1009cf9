#compdef scaffold
# Completion for zsh. For this shell, after compinit: source <(scaffold completion zsh)
# For all: scaffold completion zsh > a file `_scaffold` in a folder of your $fpath

_scaffold() {
  local program=${~words[1]} kind
  local -a answer
  answer=("${(@f)$("$program" __complete zsh "${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX" 2>/dev/null)}")
  kind=$answer[1]
  shift answer
  case $kind in
    files | folders)
      [[ $PREFIX != --*=* ]] || compset -P '*='
      if [[ $kind = files ]]; then _files; else _files -/; fi
      ;;
    open) _describe -t words word answer -S '' ;;
    words) _describe -t words word answer ;;
  esac
}

if [[ $funcstack[1] = _scaffold ]]; then
  _scaffold "$@"
else
  compdef _scaffold scaffold
fi
