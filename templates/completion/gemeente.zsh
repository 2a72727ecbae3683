#compdef gemeente
# Aanvullen met de Tab-toets voor gemeente, in zsh.
#
# Voorgoed aanzetten doet u met deze regels:
#   gemeente completion zsh > ~/.gemeente-completion.zsh
#   echo 'source ~/.gemeente-completion.zsh' >> ~/.zshrc
# Open daarna een nieuw venster. Alleen in dit venster aanzetten: source <(gemeente completion zsh)
# Hebt u een map voor aanvullingen in $fpath? Dan mag dit bestand ook daarin, met de naam _gemeente.

_gemeente() {
  local line directive
  local -a typed names shown extra
  typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  while IFS= read -r line; do
    if [[ $line == :* ]]; then
      directive=$line
    else
      names+=("${line%%$'\t'*}")
      if [[ $line == *$'\t'* ]]; then
        shown+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
      else
        shown+=("$line")
      fi
    fi
  done < <(command gemeente __complete zsh "${typed[@]}" 2>/dev/null </dev/null)
  case $directive in
    :files)
      [[ $PREFIX == --*=* ]] && compset -P '*='
      _files
      return
      ;;
    :folders)
      [[ $PREFIX == --*=* ]] && compset -P '*='
      _files -/
      return
      ;;
    :nospace) extra=(-S '') ;;
    :replace) extra=(-U) ;;
  esac
  (( $#names )) || return 1
  if [[ "${shown[*]}" == "${names[*]}" ]]; then
    compadd -V gemeente "${extra[@]}" -a names
  else
    compadd -V gemeente -l "${extra[@]}" -d shown -a names
  fi
}

if [[ ${funcstack[1]} == _gemeente ]]; then
  _gemeente "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _gemeente gemeente
fi
