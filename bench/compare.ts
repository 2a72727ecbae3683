/**
 * `npm run bench -- compare FOLDER [ROUNDS]`: every command of this build against that of another built checkout, such
 * as a worktree of an older commit. Each round runs both, each on its own workspaces. A ratio is the geometric mean of two
 * medians of per-round ratios, one for each order: whichever runs second may find the disk busy with what the first wrote.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/schemas.ts';
import { median } from './measure.ts';

const usualRounds = 16;
const warmUps = 2;

/** A command, what to run before each run of it, and the workspace it runs in. */
interface Compared {
  readonly name: string;
  readonly args: readonly string[];
  readonly workspace?: 'written' | 'stale' | 'fresh';
  /** @param example the example workspace of the same checkout */
  readonly before?: (workspace: string, example: string) => void;
}

const dossier = 'vertrek-wethouder-zorg';
const threeFormats = ['--all', '--format', 'md,docx,html'];
const restoreDossier = (workspace: string, example: string): void =>
  cpSync(join(example, `dossiers/${dossier}.yaml`), join(workspace, `dossiers/${dossier}.yaml`));

const commands: readonly Compared[] = [
  { name: '--version', args: ['--version'] },
  { name: '--help', args: ['--help'] },
  { name: 'validate', args: ['validate'] },
  { name: 'status', args: ['status'] },
  { name: 'status, 3 formats made', args: ['status'], workspace: 'written' },
  { name: 'render werkwijzer', args: ['render', 'werkwijzer'] },
  { name: 'render werkwijzer, Word', args: ['render', 'werkwijzer', '--format', 'docx'] },
  { name: 'render --all', args: ['render', '--all'] },
  { name: 'render --all, 3 formats', args: ['render', ...threeFormats], workspace: 'written' },
  {
    name: 'render --all --check, current',
    args: ['render', ...threeFormats, '--check'],
    workspace: 'written',
  },
  { name: 'render --all --check, stale', args: ['render', ...threeFormats, '--check'], workspace: 'stale' },
  { name: 'checklist list', args: ['checklist', 'list', dossier] },
  {
    name: 'checklist tick',
    args: ['checklist', 'tick', dossier, 'afscheid-vorm', '--toch'],
    before: restoreDossier,
  },
  {
    name: 'checklist start',
    args: ['checklist', 'start', 'new-wethouder', '--id', 'proef'],
    before: (workspace) => rmSync(join(workspace, 'dossiers/proef.yaml'), { force: true }),
  },
  { name: 'template list', args: ['template', 'list'] },
  { name: 'template check', args: ['template', 'check'] },
  { name: 'schema', args: ['schema'] },
  { name: 'review --list', args: ['review', '--list'] },
  { name: 'doctor', args: ['doctor'] },
  { name: 'Tab', args: ['__complete', 'bash', '--', 'gemeente', 'checklist', 'tick', ''] },
  {
    name: 'init',
    args: ['init', 'nieuw', '--yes', '--gemeente', 'Súdwest-Fryslân', '--toch'],
    before: (workspace) => rmSync(join(workspace, 'nieuw'), { recursive: true, force: true }),
  },
];

/** Measures and prints; every ratio is this build to the other. */
export function benchCompare(other: string, rounds: number = usualRounds): void {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-compare-'));
  const builds = [other, root].map((checkout, index) => {
    const launcher = join(checkout, 'bin/gemeente.js');
    const example = join(checkout, 'examples/voorbeelddam');
    const workspaces = workspacesIn(join(folder, String(index)), { launcher, example });
    return { launcher, example, workspaces };
  });
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${rounds} paired rounds`,
  );
  console.log(`before: ${other}\n\n  before    after   ratio`);
  for (const command of commands) {
    const times: [number[], number[]] = [[], []];
    let status: readonly (number | null)[] = [];
    for (let round = 0; round < rounds + warmUps; round++) {
      const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
      for (const side of order) {
        const { launcher, example, workspaces } = builds[side]!;
        const workspace = workspaces[command.workspace ?? 'fresh'];
        command.before?.(workspace, example);
        const run = timed([launcher, ...command.args], workspace);
        status = [...status.filter((_, at) => at < 1), run.status];
        if (round >= warmUps) times[side].push(run.ms);
      }
    }
    const [before, after] = times;
    const ratios = after.map((ms, round) => ms / (before[round] ?? Number.NaN));
    const [first, second] = [0, 1].map((order) => median(ratios.filter((_, round) => round % 2 === order)));
    const ratio = Math.sqrt((first ?? Number.NaN) * (second ?? Number.NaN));
    const numbers = [before, after].map((each) => `${median(each).toFixed(0)} ms`.padStart(8));
    const ends = new Set(status).size > 1 ? '  ENDS DIFFER' : '';
    console.log(`${numbers.join(' ')}  ${ratio.toFixed(2).padStart(5)}×  ${command.name}${ends}`);
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Copies of an example workspace: as it is, with all documents made, and with all of them stale. Each build has that of
 * its own checkout: an older one may refuse what a newer profile says.
 */
function workspacesIn(
  folder: string,
  { launcher, example }: { readonly launcher: string; readonly example: string },
): Record<'written' | 'stale' | 'fresh', string> {
  const made = {
    written: join(folder, 'written'),
    stale: join(folder, 'stale'),
    fresh: join(folder, 'fresh'),
  };
  for (const path of Object.values(made)) cpSync(example, path, { recursive: true });
  for (const path of [made.written, made.stale]) timed([launcher, 'render', ...threeFormats], path);
  const profile = join(
    made.stale,
    readdirSync(made.stale).find((name) => /^gemeente\.ya?ml$/.test(name)) ?? '',
  );
  // Every document names the municipality.
  spawnSync('sed', ['-i', 's/Voorbeelddam/Anderdam/', profile]);
  return made;
}

function timed(
  args: readonly string[],
  cwd: string,
): { readonly ms: number; readonly status: number | null } {
  const started = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, XDG_CACHE_HOME: join(cwd, '.cache'), CI: '' },
  });
  return { ms: Number(process.hrtime.bigint() - started) / 1e6, status };
}
