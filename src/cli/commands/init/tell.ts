import { counted } from '../../../diagnostics/counted.ts';
import { wrapWords } from '../../../diagnostics/wrap-words.ts';
import type { Answers } from '../../../setup/answers.ts';
import { answersNotIn } from '../../../setup/present-answers.ts';
import { defaultPackage } from '../../../setup/workspace-files.ts';
import { schemaFolder } from '../../../setup/editor.ts';
import type { FileState, PlannedFile } from '../../../setup/reconcile.ts';
import { version } from '../../../version.ts';
import { joinPath, showPath } from '../../../workspace/paths.ts';
import type { CommandContext } from '../../global-options.ts';
import type { Copy } from './files.ts';

/** Everything there is to tell about a run. */
export interface Telling {
  readonly folder: string;
  readonly planned: readonly PlannedFile[];
  readonly answers: Answers;
  readonly isDry: boolean;
  /** Text of the gemeente.yaml that stays; undefined when it is ours. */
  readonly keptProfile: string | undefined;
  /** Files that are kept beside the ones that replaced them. */
  readonly copies: readonly Copy[];
  readonly context: CommandContext;
}

/** Says something to a person; on a screen no word is broken. */
export function sayWrapped({ io, say }: CommandContext, text: string): void {
  const width = io.columns('stderr');
  if (width === undefined) {
    say(text);
    return;
  }
  const lines = text.split('\n').map((line) => {
    const indent = /^ *(?:\d\. )?/.exec(line)?.[0] ?? '';
    const wrapped = wrapWords(line.slice(indent.length), width - indent.length - 1);
    return indent + wrapped.replaceAll('\n', `\n${' '.repeat(indent.length)}`);
  });
  say(lines.join('\n'));
}

/** Prints the files on stdout. */
export function printFiles({ folder, planned, isDry, answers, context }: Telling): void {
  const { io, options } = context;
  const shown = (path: string): string => showPath(io.cwd, joinPath(folder, path));
  if (options.json === true) {
    const bestanden = planned.map(({ path, state }) => ({ bestand: shown(path), staat: state }));
    const { name, code } = answers.municipality;
    const result = { werkmap: showPath(io.cwd, folder), gemeente: name, code, geschreven: !isDry, bestanden };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const lines = isDry
    ? planned.map(({ path, state }) => `${state.padEnd(10)}  ${shown(path)}`)
    : summed(planned).map(shown);
  io.stdout(lines.map((line) => `${line}\n`).join(''));
}

/** Files that were written; the schemas as one folder, because nobody reads them. */
function summed(planned: readonly PlannedFile[]): readonly string[] {
  const written = planned.filter(({ text }) => text !== undefined).map(({ path }) => path);
  return [...new Set(written.map((path) => (path.startsWith(`${schemaFolder}/`) ? schemaFolder : path)))];
}

/** Tells where the files are that were replaced. */
export function sayCopied({ folder, copies, isDry, context }: Telling): void {
  const shown = (path: string): string => showPath(context.io.cwd, joinPath(folder, path));
  for (const { from, to } of copies)
    sayWrapped(
      context,
      isDry
        ? `${shown(from)} blijft bewaard als ${shown(to)}.`
        : `Uw vorige ${shown(from)} staat nu in ${shown(to)}.`,
    );
}

/** Tells what stayed as it was and why. */
export function sayKept({ folder, planned, answers, keptProfile, context }: Telling): void {
  const kept = planned.filter(({ state }) => state === 'blijft').map(({ path }) => path);
  if (kept.length === 0) return;
  const { io } = context;
  const say = (text: string): void => sayWrapped(context, text);
  const names = kept.map((path) => showPath(io.cwd, joinPath(folder, path))).join(', ');
  say(`Door iemand gewijzigd, en daarom gebleven zoals het was: ${names}.\nVervangen kan met --overschrijf.`);
  const missing = keptProfile === undefined ? [] : answersNotIn(keptProfile, answers.values);
  if (missing.length === 0) return;
  say('Deze antwoorden staan niet in gemeente.yaml. Zet ze er zelf in:');
  for (const { path, answer } of missing) say(`  ${path}: ${answer}`);
}

/** Tells how many files there are, and what to do next. @param isWrong whether the files hold errors, told above */
export function sayNext({ folder, planned, answers, context }: Telling, isWrong: boolean): void {
  const { io } = context;
  const say = (text: string): void => sayWrapped(context, text);
  const done = (state: FileState): number => planned.filter((each) => each.state === state).length;
  const parts = [
    ...(done('nieuw') > 0 ? [`${counted(done('nieuw'), 'bestand', 'bestanden')} gemaakt`] : []),
    ...(done('bijgewerkt') > 0 ? [`${String(done('bijgewerkt'))} bijgewerkt`] : []),
    ...(done('aangevuld') > 0 ? [`${String(done('aangevuld'))} aangevuld`] : []),
    ...(done('vervangen') > 0 ? [`${String(done('vervangen'))} vervangen`] : []),
  ];
  const what = parts.length === 0 ? 'alles stond er al' : parts.join(', ');
  if (isWrong) {
    say(`\nDe bestanden van de werkmap staan er: ${what}.`);
    say('Verbeter eerst de fouten hierboven. Kijk daarna of alles klopt met: gemeente validate');
    return;
  }
  say(`\nDe werkmap van ${answers.municipality.name} is klaar: ${what}.`);
  const where = showPath(io.cwd, folder);
  const go = where === '.' ? '' : `Ga naar de map met cd ${quoted(where)}. `;
  say(`\nDe volgende stappen:
  1. ${go}Open gemeente.yaml en vul in wat u weet.
  2. Maak de documenten, voor git en de controle: gemeente render --all
  3. Maak Word-bestanden om rond te sturen: gemeente render --all --format docx
  4. Komt er een wethouder? gemeente checklist new-wethouder`);
  sayAround({ folder, answers, context });
}

/** What is around the workspace: git, and the program in CI. */
function sayAround({ folder, answers, context }: Pick<Telling, 'folder' | 'answers' | 'context'>): void {
  const { io } = context;
  const say = (text: string): void => sayWrapped(context, text);
  const git = io.git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (git?.status !== 0)
    say('\nDeze map staat nog niet in git. Met git bewaart u elke versie.\nBeginnen doet u met: git init');
  if (answers.ci === 'geen') return;
  const isFile = answers.packageSource.startsWith('./');
  if (isFile && io.files.info(joinPath(folder, answers.packageSource)) === undefined)
    say(
      `\nVoor de controle bij elke wijziging moet er één bestand bij:\n  ${answers.packageSource}${answers.packageSource === defaultPackage(version) ? '\nU maakt het in de map van het programma met: npm pack' : ''}`,
    );
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
