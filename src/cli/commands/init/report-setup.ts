import type { GitHook } from '../../../app/setup/git-hook.ts';
import type { NewWorkspace, SetupPlan, SetupRequest } from '../../../app/setup/set-up.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { hasErrors } from '../../../diagnostics/diagnostic.ts';
import { schemaFolder } from '../../../setup/editor.ts';
import type { FileState } from '../../../setup/planned-file.ts';
import { defaultPackage } from '../../../setup/workspace-files.ts';
import { version } from '../../../version.ts';
import { joinPath, showPath } from '../../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { shellWord } from '../../own-command.ts';
import { sayWrapped } from '../../say-wrapped.ts';
import { reportToPeople } from '../../report.ts';

/** Wording for what happened to a file. */
export const states: Readonly<Record<FileState, string>> = {
  new: 'nieuw',
  same: 'gelijk',
  updated: 'bijgewerkt',
  completed: 'aangevuld',
  replaced: 'vervangen',
  kept: 'blijft',
};

/** Wording for what there is before a commit. */
const hookStates: Readonly<Record<Exclude<GitHook['state'], 'no-git'>, string>> = {
  ours: 'aan',
  own: 'aan',
  missing: 'nieuw',
  incomplete: 'aangevuld',
  other: 'blijft',
  elsewhere: 'blijft',
};

/** The run to report, and its recipient. */
interface ReportInput {
  readonly request: SetupRequest;
  readonly context: CommandContext;
}

/** Reports what would be created. */
export function reportPlan(request: SetupRequest, plan: SetupPlan, context: CommandContext): void {
  printFiles(plan, false, { request, context });
  sayKept(plan, false, { request, context });
  if (plan.hook?.state === 'missing' || plan.hook?.state === 'incomplete')
    sayWrapped(
      context,
      `Git kijkt dan voor elke commit naar privégegevens: ${showPath(context.io.cwd, plan.hook.path)}.`,
    );
  context.say('Er is niets geschreven.');
}

/** Reports what was created, what is wrong with it, and what to do next. */
export async function reportSetup(
  request: SetupRequest,
  made: NewWorkspace,
  context: CommandContext,
): Promise<ExitCode> {
  printFiles(made, true, { request, context });
  sayKept(made, true, { request, context });
  const { diagnostics, texts } = made;
  if (diagnostics.length > 0) await reportToPeople(diagnostics, [{ files: { texts } }], context);
  const isWrong = hasErrors(diagnostics);
  sayNext(made, isWrong, { request, context });
  return isWrong ? exitCodes.problems : exitCodes.done;
}

/** Prints the files on stdout: those that were written, or all of them with the plan. */
function printFiles(
  { files, hook }: SetupPlan,
  isWritten: boolean,
  { request: { folder, answers }, context: { io, options } }: ReportInput,
): void {
  const shown = (path: string): string => showPath(io.cwd, joinPath(folder, path));
  if (options.json === true) {
    const bestanden = files.map(({ path, state }) => ({ bestand: shown(path), staat: states[state] }));
    const { name, code } = answers.municipality;
    const result = {
      werkmap: showPath(io.cwd, folder),
      gemeente: name,
      code,
      geschreven: isWritten,
      bestanden,
      ...(hook === undefined || hook.state === 'no-git'
        ? {}
        : { hook: { bestand: showPath(io.cwd, hook.path), staat: hookStates[hook.state] } }),
    };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const lines = isWritten
    ? summed(files).map(shown)
    : files.map(({ path, state }) => `${states[state].padEnd(10)}  ${shown(path)}`);
  io.stdout(lines.map((line) => `${line}\n`).join(''));
}

/** Written files; the schemas as one folder, because nobody reads them. */
function summed(files: SetupPlan['files']): readonly string[] {
  const written = files.filter(({ text }) => text !== undefined).map(({ path }) => path);
  return [...new Set(written.map((path) => (path.startsWith(`${schemaFolder}/`) ? schemaFolder : path)))];
}

/** Reports where the replaced files are, and what was left unchanged and why. */
function sayKept(
  { files, unwritten }: SetupPlan,
  isWritten: boolean,
  { request, context }: ReportInput,
): void {
  const shown = (path: string): string => showPath(context.io.cwd, joinPath(request.folder, path));
  const say = (text: string): void => sayWrapped(context, text);
  for (const { path, copy } of files) {
    if (copy === undefined) continue;
    say(
      isWritten
        ? `Uw vorige ${shown(path)} staat nu in ${shown(copy)}.`
        : `${shown(path)} blijft bewaard als ${shown(copy)}.`,
    );
  }
  const kept = files.filter(({ state }) => state === 'kept').map(({ path }) => shown(path));
  if (kept.length > 0)
    say(
      `Door iemand gewijzigd, en daarom gebleven zoals het was: ${kept.join(', ')}.\nVervangen kan met --overschrijf.`,
    );
  if (unwritten.length === 0) return;
  say('Deze antwoorden staan niet in gemeente.yaml. Zet ze er zelf in:');
  for (const { path, answer } of unwritten) say(`  ${path}: ${answer}`);
}

/**
 * Reports how many files there are, and what to do next. @param isWrong whether the files have errors, reported above
 */
function sayNext(made: NewWorkspace, isWrong: boolean, { request, context }: ReportInput): void {
  const say = (text: string): void => sayWrapped(context, text);
  const count = (state: FileState): number => made.files.filter((each) => each.state === state).length;
  const parts = [
    ...(count('new') > 0 ? [`${counted(count('new'), 'bestand', 'bestanden')} gemaakt`] : []),
    ...(['updated', 'completed', 'replaced'] as const).flatMap((state) =>
      count(state) > 0 ? [`${String(count(state))} ${states[state]}`] : [],
    ),
  ];
  const what = parts.length === 0 ? 'alles stond er al' : parts.join(', ');
  if (isWrong) {
    say(`\nDe bestanden van de werkmap staan er: ${what}.`);
    say('Verbeter eerst de fouten hierboven. Kijk daarna of alles klopt met: gemeente validate');
    return;
  }
  say(`\nDe werkmap van ${request.answers.municipality.name} is klaar: ${what}.`);
  const where = showPath(context.io.cwd, request.folder);
  const go = where === '.' ? '' : `Ga naar de map met cd ${shellWord(where)}. `;
  say(`\nDe volgende stappen. ${go}U kunt alles ook in uw browser doen: gemeente open
  1. Vul in wat nog open is, vraag voor vraag: gemeente invullen
  2. Maak de documenten, voor git en de controle: gemeente render --all
  3. Maak Word-bestanden om rond te sturen: gemeente render --all --format docx --datum vandaag
  4. Komt er een wethouder? gemeente checklist new-wethouder`);
  if (made.files.some(({ path, text }) => path === '.gitignore' && text !== undefined))
    say(
      '\nWord, Excel, PDF, webpagina’s, agenda’s en mails blijven buiten git: u maakt ze zo opnieuw. Markdown gaat wel mee.\nEen formulier om in te vullen maakt u met: gemeente form <document>',
    );
  sayAround(made, say);
  if (made.hook !== undefined) sayHook(made.hook, context, say);
}

/** What git does before each commit now, or what somebody can do to make it do so. */
function sayHook({ state, path }: GitHook, { io }: CommandContext, say: (text: string) => void): void {
  const shown = showPath(io.cwd, path);
  const line = 'gemeente privacy --staged';
  if (state === 'ours')
    say(`\nVoor elke commit kijkt git of er privégegevens klaarstaan. Dat staat in ${shown}.`);
  if (state === 'other')
    say(
      `\nUw eigen ${shown} is zo gebleven. Wilt u dat git naar privégegevens kijkt? Zet er dan in: ${line}`,
    );
  if (state === 'elsewhere')
    say(
      `\nGit neemt hier hooks uit een andere map. Wilt u dat git naar privégegevens kijkt? Zet dan in ${shown}: ${line}`,
    );
}

/** The surroundings of the workspace: git, and the program in CI. */
function sayAround({ isInGit, missingPackage }: NewWorkspace, say: (text: string) => void): void {
  if (!isInGit)
    say('\nDeze map staat nog niet in git. Met git bewaart u elke versie.\nBeginnen doet u met: git init');
  if (missingPackage !== undefined)
    say(
      `\nVoor de controle bij elke wijziging moet er één bestand bij:\n  ${missingPackage}${missingPackage === defaultPackage(version) ? '\nU maakt het in de map van het programma met: npm pack' : ''}`,
    );
}
