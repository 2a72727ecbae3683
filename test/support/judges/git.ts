import { execFileSync } from 'node:child_process';

/** Runs git in a folder and gives what it printed; throws when it fails. */
export type Git = (
  folder: string,
  args: readonly string[],
  options?: { readonly input?: string; readonly env?: Readonly<Record<string, string>> },
) => string;

/** The git that lies somewhere, untouched by the settings of whoever runs the tests. */
export function gitAt(path: string): Git {
  return (folder, args, { input, env = {} } = {}) =>
    execFileSync(path, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: '/nonexistent',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Test',
        GIT_AUTHOR_EMAIL: 'test@voorbeelddam.example',
        GIT_COMMITTER_NAME: 'Test',
        GIT_COMMITTER_EMAIL: 'test@voorbeelddam.example',
        ...env,
      },
      input,
      maxBuffer: 256 * 1024 * 1024,
    });
}
