
# Models, from the list that the last index left beside the graph: no program is started for them.
function _silograph_models() {
  local word=$1 root=$PWD next= each IFS=$'\n'
  for each in "${COMP_WORDS[@]}"; do
    if [[ -n $next ]]; then root=$each; next=; fi
    if [[ $each == --repo ]]; then next=yes; fi
    if [[ $each == --repo=* ]]; then root=${each#--repo=}; fi
  done
  while [[ $root == */* && ! -f $root/.silograph/models ]]; do root=${root%/*}; done
  if [[ -f $root/.silograph/models ]]; then
    grep -i -- "^$(printf '%s' "$word" | sed 's/[^[:alnum:]_]/\\&/g')" "$root/.silograph/models"
  fi
}

function _complete_silograph_and_models() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} each
  _complete_silograph
  local IFS=$'\n'
  if [[ $word == -* ]]; then return; fi
  case $before in
    --only-blockers | --verbose) ;;
    -*) return ;;
  esac
  for each in "${COMP_WORDS[@]}"; do
    case $each in
      delete | describe | path | graph)
        if [[ $each != "$word" ]]; then COMPREPLY=( $(_silograph_models "$word") ); fi
        return
        ;;
    esac
  done
}

complete -F _complete_silograph_and_models -o default silograph
