# Aanvullen met de Tab-toets voor gemeente, in fish.
#
# Voorgoed aanzetten doet u met deze regels:
#   mkdir -p ~/.config/fish/completions
#   gemeente completion fish > ~/.config/fish/completions/gemeente.fish
# Het werkt dan meteen in een nieuw venster. Alleen in dit venster: gemeente completion fish | source

function __gemeente_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    for line in (command gemeente __complete fish $typed[2..-1] "$current" 2>/dev/null </dev/null)
        switch $line
            case ':files'
                __gemeente_paths __fish_complete_path "$current"
            case ':folders'
                __gemeente_paths __fish_complete_directories "$current"
            case ':*'
            case '*'
                echo $line
        end
    end
end

# Namen van bestanden, ook achter --optie=
function __gemeente_paths
    set -l before (string match -r -- '^--[^=]*=' "$argv[2]")
    for path in ($argv[1] (string replace -r -- '^--[^=]*=' '' "$argv[2]"))
        echo "$before$path"
    end
end

complete -c gemeente -f -a '(__gemeente_complete)'
