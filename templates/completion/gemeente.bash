# Aanvullen met de Tab-toets voor gemeente, in bash.
#
# Voorgoed aanzetten doet u met deze regels:
#   mkdir -p ~/.local/share/bash-completion/completions
#   gemeente completion bash > ~/.local/share/bash-completion/completions/gemeente
#   echo 'source ~/.local/share/bash-completion/completions/gemeente' >> ~/.bashrc
# Open daarna een nieuw venster. Alleen in dit venster aanzetten: source <(gemeente completion bash)

_gemeente() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null || _gemeente_paths -f "$2" ;;
      :folders) compopt -o dirnames 2>/dev/null || _gemeente_paths -d "$2" ;;
      :nospace) compopt -o nospace 2>/dev/null ;;
      *) COMPREPLY+=("$line") ;;
    esac
  done < <(command gemeente __complete bash "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null </dev/null)
}

# Voor bash 3, dat geen compopt kent.
_gemeente_paths() {
  local path
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$2")
}

complete -F _gemeente gemeente
