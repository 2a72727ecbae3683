import { describe, expect, it } from 'vitest';
import { ownCommand, shellWord } from '../../src/cli/own-command.ts';
import type { CommandContext } from '../../src/cli/global-options.ts';

/** What writing a command needs of a context. */
function contextWith(workspace: readonly string[] | undefined): Pick<CommandContext, 'io' | 'options'> {
  // Only the current folder is asked for.
  return {
    io: { cwd: '/home/x' } as CommandContext['io'],
    options: workspace === undefined ? {} : { workspace },
  };
}

describe('a command to type next', () => {
  it('quotes what a shell would split or change', () => {
    expect(['plat/pad.md', 'mijn map', '../gemeenten/*', "d'r uit", 'a"b', '$x', ''].map(shellWord)).toEqual([
      'plat/pad.md',
      '"mijn map"',
      '"../gemeenten/*"',
      '"d\'r uit"',
      `'a"b'`,
      "'$x'",
      '""',
    ]);
  });

  it('repeats the workspaces that were named', () => {
    const context = contextWith(['mijn map', 'b']);
    expect(ownCommand(['render', '--all'], context)).toBe(
      'gemeente render --all --workspace "mijn map" --workspace b',
    );
    expect(ownCommand(['validate'], context, '/home/x/b')).toBe('gemeente validate --workspace b');
    expect(ownCommand(['validate'], contextWith(undefined), '/home/x/b')).toBe('gemeente validate');
  });
});
