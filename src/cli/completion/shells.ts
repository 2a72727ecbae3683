/** The one registry of shells with completion. */

/** A shell. */
export interface Shell {
  readonly id: string;
  /** The script in the package. */
  readonly script: string;
  /** Commands that install the script permanently. */
  readonly install: readonly string[];
  /** Files, relative to the home folder, that show that it is installed: the script, or a file that names it. */
  readonly traces: readonly string[];
}

export const shells: readonly Shell[] = [
  {
    id: 'bash',
    script: 'templates/completion/gemeente.bash',
    install: [
      'mkdir -p ~/.local/share/bash-completion/completions',
      'gemeente completion bash > ~/.local/share/bash-completion/completions/gemeente',
      "echo 'source ~/.local/share/bash-completion/completions/gemeente' >> ~/.bashrc",
    ],
    traces: ['.local/share/bash-completion/completions/gemeente', '.bashrc', '.bash_profile'],
  },
  {
    id: 'zsh',
    script: 'templates/completion/gemeente.zsh',
    install: [
      'gemeente completion zsh > ~/.gemeente-completion.zsh',
      "echo 'source ~/.gemeente-completion.zsh' >> ~/.zshrc",
    ],
    traces: ['.zshrc', '.zfunc/_gemeente'],
  },
  {
    id: 'fish',
    script: 'templates/completion/gemeente.fish',
    install: [
      'mkdir -p ~/.config/fish/completions',
      'gemeente completion fish > ~/.config/fish/completions/gemeente.fish',
    ],
    traces: ['.config/fish/completions/gemeente.fish', '.config/fish/config.fish'],
  },
  {
    id: 'powershell',
    script: 'templates/completion/gemeente.ps1',
    install: [
      'New-Item -ItemType Directory -Force (Split-Path $PROFILE) | Out-Null',
      'gemeente completion powershell | Out-File -Append -Encoding utf8 $PROFILE',
    ],
    traces: [],
  },
];

/** The user's shell, judging by the environment. */
export function guessShell(env: Readonly<Record<string, string | undefined>>): Shell | undefined {
  const name =
    (env['SHELL'] ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.exe$/, '') ?? '';
  const guess =
    name === '' && env['PSModulePath'] !== undefined ? 'powershell' : name === 'pwsh' ? 'powershell' : name;
  return shells.find(({ id }) => id === guess);
}
