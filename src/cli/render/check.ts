import { counted } from '../../diagnostics/counted.ts';
import type { Style } from '../../diagnostics/style.ts';
import { splitByChoice } from '../../document/chosen.ts';
import { documents } from '../../document/registry.ts';
import type { RenderRequest } from '../../app/documents/render.ts';
import { joinPath } from '../../workspace/paths.ts';
import { exitCodes } from '../exit-code.ts';
import { dossierIds } from '../../app/dossiers/files.ts';
import type { Explanation } from './causes.ts';
import type { Told } from './tell-causes.ts';
import { shownName, type OutputFile, type RenderResult, type WorkspaceRendering } from './rendering.ts';
import { leftOutIn, superfluousIn } from './superfluous.ts';
import { isUpToDate } from './up-to-date.ts';

/** What makes the page over all documents. */
const allDocuments = '--all';

/** Most lines of a difference that are shown per file; `--json` gives all. */
const maxShown = 12;

/** What is wrong with a file on disk, if anything. */
type State = 'actueel' | 'ontbreekt' | 'verouderd' | 'overbodig';

interface Checked {
  readonly file: string;
  readonly state: State;
  readonly document: string;
  /** Why it is stale. */
  readonly explanation?: Explanation;
}

/** `render --check`: says per file whether it is up to date, and why not; writes nothing. */
export async function checkFiles(
  files: readonly OutputFile[],
  request: RenderRequest,
  rendering: WorkspaceRendering,
): Promise<RenderResult> {
  const checked: Checked[] = [];
  for (const file of files) checked.push(await checkFile(file, request, rendering));
  checked.push(...superfluous(files, rendering));
  const wrong = checked.filter(({ state }) => state !== 'actueel');
  const told = await tellCauses(wrong, rendering);
  if (rendering.context.options.json !== true) await print(wrong, { total: checked.length, told }, rendering);
  const entries = await Promise.all(
    checked.map(async (each) => ({
      bestand: each.file,
      staat: each.state,
      oorzaken: told.get(each)?.sentences ?? [],
      ...(each.explanation === undefined ? {} : await detailsOf(each.explanation, told.get(each))),
    })),
  );
  return { code: wrong.length === 0 ? exitCodes.done : exitCodes.problems, entries };
}

/** Puts causes into words, with what git knows of them; nothing is loaded or asked when nothing is stale. */
async function tellCauses(
  wrong: readonly Checked[],
  { context }: WorkspaceRendering,
): Promise<ReadonlyMap<Checked, Told>> {
  const stale = wrong.flatMap((each) => (each.explanation === undefined ? [] : [each.explanation]));
  if (stale.length === 0) return new Map();
  const { tell } = await import('./tell-causes.ts');
  const told = tell(stale, context.world);
  return new Map(
    wrong.flatMap((each) => {
      const words = each.explanation === undefined ? undefined : told.get(each.explanation);
      return words === undefined ? [] : [[each, words] as const];
    }),
  );
}

/** What only `--json` has: every place in pieces, and the whole difference. */
async function detailsOf({ difference }: Explanation, told: Told | undefined): Promise<object> {
  if (difference === undefined) return { plaatsen: told?.places ?? [] };
  const { writeDifference } = await import('./difference.ts');
  return { plaatsen: told?.places ?? [], verschil: writeDifference(difference.parts, difference.unit) };
}

async function checkFile(
  file: OutputFile,
  request: RenderRequest,
  rendering: WorkspaceRendering,
): Promise<Checked> {
  const { io } = rendering.context;
  const found = io.files.read(joinPath(rendering.outFolder, file.name));
  const base = { file: shownName(rendering, file.name), document: file.definition?.id ?? allDocuments };
  if ('failure' in found) return { ...base, state: 'ontbreekt' };
  if (await isUpToDate(file, found.bytes, request)) return { ...base, state: 'actueel' };
  const { explain } = await import('./causes.ts');
  const explanation = await explain(file, found.bytes, { request, rendering });
  return { ...base, state: 'verouderd', explanation };
}

/** Files on disk for something that is no longer there. */
function superfluous(files: readonly OutputFile[], rendering: WorkspaceRendering): readonly Checked[] {
  const { context, workspace, wanted, formats, outFolder, dossier, options } = rendering;
  const made = new Set(files.map(({ name }) => name));
  const names = context.io.files.list(outFolder).filter((name) => !made.has(name));
  const where = { formats, workspace, io: context.io, dossier };
  const { leftOut } = splitByChoice(documents, workspace.sources.profile);
  const found = [
    ...superfluousIn(names, { ...where, documents: wanted }),
    ...(options.all === true && dossier === undefined
      ? leftOutIn(names, { ...where, documents: leftOut })
      : []),
  ];
  return found.map(({ name, document }) => ({
    file: shownName(rendering, name),
    state: 'overbodig' as const,
    document: document.id,
  }));
}

/** Documents of dossiers are made, and compared, per dossier; `--all` alone leaves them as they are. */
function sayDossiers({ options, context, workspace }: WorkspaceRendering): void {
  const [first] = dossierIds(workspace.folder, context.io);
  if (options.all !== true || options.dossier !== undefined || first === undefined) return;
  context.say(
    `Documenten van een dossier vergelijkt u apart: gemeente render --all --dossier ${first} --check`,
  );
}

async function print(
  wrong: readonly Checked[],
  { total, told }: { readonly total: number; readonly told: ReadonlyMap<Checked, Told> },
  rendering: WorkspaceRendering,
): Promise<void> {
  const { io, options } = rendering.context;
  const style = await rendering.context.style('stdout');
  if (wrong.length === 0) {
    io.stdout(style.good(`Alles is actueel: ${counted(total, 'bestand', 'bestanden')} vergeleken.`) + '\n');
    sayDossiers(rendering);
    return;
  }
  const shown = new Set<string>();
  for (const each of wrong) {
    io.stdout(`${style.warning(each.state.padEnd(9))}  ${each.file}\n`);
    for (const cause of told.get(each)?.sentences ?? []) io.stdout(`           ${cause}\n`);
    if (options.quiet !== true) await printDifference(each.explanation, { style, shown }, rendering);
  }
  const isMissingOrStale = wrong.filter(({ state }) => state !== 'overbodig');
  const stale = [...new Set(isMissingOrStale.map(({ document }) => document))];
  const old = wrong.filter(({ state }) => state === 'overbodig').map(({ file }) => file);
  if (stale.length > 0)
    io.stdout(
      `Oplossing: ${style.strong(`gemeente render ${stale.includes(allDocuments) ? allDocuments : stale.join(' ')}${flags(rendering)}`)}\n`,
    );
  if (old.length > 0) io.stdout(`Verwijder: ${old.map(quoted).join(' ')}\n`);
}

/** @param how.shown differences that were shown before: a document in two formats has the same one twice */
async function printDifference(
  explanation: Explanation | undefined,
  { style, shown }: { readonly style: Style; readonly shown: Set<string> },
  { context: { io } }: WorkspaceRendering,
): Promise<void> {
  if (explanation?.difference === undefined) return;
  const { showDifference, writeDifference } = await import('./difference.ts');
  const { parts, unit } = explanation.difference;
  const whole = writeDifference(parts, unit);
  if (shown.has(whole)) return;
  shown.add(whole);
  const { lines, hidden } = showDifference(parts, { style, limit: maxShown });
  io.stdout(`           Verschil per ${unit} (- staat er nu, + komt er):\n`);
  for (const line of lines) io.stdout(`    ${line}\n`);
  if (hidden > 0)
    io.stdout(`           … en nog ${counted(hidden, 'regel', 'regels')}. Alles ziet u met --json erbij.\n`);
}

/** A name as a shell takes it: new versions beside held ones have a space in theirs. */
function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file}'`;
}

/** The options that must be repeated to make the same files. */
function flags({ options, formats: used, dossier, context }: WorkspaceRendering): string {
  const { workspace, datum } = context.options;
  const formats = used.map(({ id }) => id).join(',');
  return [
    ...(formats === 'md' ? [] : [`--format ${formats}`]),
    ...(options.publiek === true ? ['--publiek'] : []),
    ...(options.checklist === undefined ? [] : [`--checklist ${options.checklist}`]),
    ...(dossier === undefined ? [] : [`--dossier ${dossier}`]),
    ...(options.per === undefined ? [] : [`--per ${options.per}`]),
    ...(options.out === undefined ? [] : [`--out ${options.out}`]),
    ...(datum === undefined ? [] : [`--datum ${datum}`]),
    ...(workspace === undefined ? [] : workspace.map((each) => `--workspace '${each}'`)),
  ]
    .map((flag) => ` ${flag}`)
    .join('');
}
