
complete -F _cargo_cloudfn -o bashdefault -o default cargo-cloudfn

# `cargo cloudfn`: everything else after `cargo` is left to the completion that cargo has.
if ! complete -p cargo &>/dev/null; then
    # bash-completion loads it when it is first asked for.
    if declare -F _comp_load >/dev/null; then
        _comp_load cargo
    elif declare -F _completion_loader >/dev/null; then
        _completion_loader cargo
    fi
fi
_cargo_cloudfn_found=$(complete -p cargo 2>/dev/null | sed -n 's/.*-F \([^ ]*\).*/\1/p')

_cargo_with_cloudfn() {
    if [[ ${COMP_WORDS[1]} == cloudfn && $COMP_CWORD -gt 1 ]]; then
        COMP_WORDS=(cargo-cloudfn "${COMP_WORDS[@]:2}")
        COMP_CWORD=$((COMP_CWORD - 1))
        _cargo_cloudfn cargo-cloudfn "$2" "$3"
    elif [[ -n $_cargo_without_cloudfn ]]; then
        "$_cargo_without_cloudfn" "$@"
    fi
}

# Nothing changes when this is read twice.
if [[ $_cargo_cloudfn_found != _cargo_with_cloudfn ]]; then
    _cargo_without_cloudfn=$_cargo_cloudfn_found
    complete -F _cargo_with_cloudfn -o bashdefault -o default cargo
fi
unset _cargo_cloudfn_found
