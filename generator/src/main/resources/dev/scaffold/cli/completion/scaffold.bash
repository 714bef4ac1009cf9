# Completion for bash 4.3 or newer. For this shell: source <(scaffold completion bash)
# For all: scaffold completion bash > ~/.local/share/bash-completion/completions/scaffold

_scaffold() {
  local program=$1 answer
  [[ $program != '~/'* ]] || program=$HOME/${program:2}
  # The program reads the line itself: what bash hands over is cut at `=` and `:`.
  mapfile -t answer < <("$program" __complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  COMPREPLY=("${answer[@]:1}")
  case ${answer[0]-} in
    files) compopt -o default ;;
    folders) compopt -o dirnames ;;
    open) compopt -o nospace ;;
  esac
}

complete -F _scaffold scaffold
