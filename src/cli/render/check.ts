import type { Source } from '../../diagnostics/diagnostic.ts';
import { counted } from '../../diagnostics/format/summary.ts';
import { lineStarts, positionAt } from '../../diagnostics/present.ts';
import { findCauses } from '../../document/cause.ts';
import { splitByChoice } from '../../document/chosen.ts';
import { parseWritten } from '../../document/parse-written.ts';
import { documents } from '../../document/registry.ts';
import type { Leaf } from '../../profile/leaf.ts';
import { renderFiles, type RenderRequest } from '../../render.ts';
import { joinPath } from '../../workspace/paths.ts';
import { exitCodes } from '../exit-code.ts';
import { differsInDateOnly, sameContent, textOf } from './same-content.ts';
import { dossierIds } from '../dossiers/files.ts';
import { leftOutIn, superfluousIn } from './superfluous.ts';
import { shownName, type OutputFile, type RenderResult, type WorkspaceRendering } from './rendering.ts';

/** Most causes told per file. */
const maxCauses = 5;

/** What makes the page over all documents. */
const allDocuments = '--all';

/** What is wrong with a file on disk, if anything. */
type State = 'actueel' | 'ontbreekt' | 'verouderd' | 'overbodig';

interface Checked {
  readonly file: string;
  readonly state: State;
  /** Places in the user's files that made it differ. */
  readonly causes: readonly string[];
  readonly document: string;
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
  if (rendering.context.options.json !== true) await print(wrong, checked.length, rendering);
  const entries = checked.map(({ file, state, causes }) => ({
    bestand: file,
    staat: state,
    oorzaken: causes,
  }));
  return { code: wrong.length === 0 ? exitCodes.done : exitCodes.problems, entries };
}

async function checkFile(
  file: OutputFile,
  request: RenderRequest,
  rendering: WorkspaceRendering,
): Promise<Checked> {
  const { io } = rendering.context;
  const found = io.files.read(joinPath(rendering.outFolder, file.name));
  const base = { file: shownName(rendering, file.name), document: file.definition?.id ?? allDocuments };
  if ('failure' in found) return { ...base, state: 'ontbreekt', causes: [] };
  if (sameContent(found.bytes, file, request.choices.date)) return { ...base, state: 'actueel', causes: [] };
  if (await isSameOnItsDay(file, found.bytes, request)) return { ...base, state: 'actueel', causes: [] };
  return { ...base, state: 'verouderd', causes: await causesOf(file, found.bytes, { request, rendering }) };
}

/** Whether a file is what would be made on the day it was made: without a date asked for, another day is no change. */
async function isSameOnItsDay(
  { name, format, definition }: OutputFile,
  bytes: Uint8Array,
  request: RenderRequest,
): Promise<boolean> {
  if (request.choices.date !== undefined || definition === undefined) return false;
  const date = await format.printedDate?.(bytes);
  if (date === undefined) return false;
  const choices = { ...request.choices, date };
  const again = await renderFiles({ ...request, documents: [definition], formats: [format], choices });
  const same = again.find((each) => each.name === name);
  return same !== undefined && sameContent(bytes, same, date);
}

async function causesOf(
  file: OutputFile,
  bytes: Uint8Array,
  { request, rendering }: { readonly request: RenderRequest; readonly rendering: WorkspaceRendering },
): Promise<readonly string[]> {
  const { definition } = file;
  if (file.format.id !== 'md' || definition === undefined) return [];
  if (differsInDateOnly(textOf(bytes), textOf(file.bytes)))
    return ['de datum boven aan het document is anders'];
  const traced = await renderFiles({
    ...request,
    documents: [definition],
    formats: [file.format],
    trace: true,
  });
  const now = traced.find(({ name }) => name === file.name)?.document;
  if (now === undefined) return [];
  const causes = findCauses(now.tree, parseWritten(textOf(bytes)), now.traced);
  const places = oncePerPlace(causes.map(({ leaf }) => leaf)).map((leaf) => place(leaf, rendering));
  if (places.length === 0)
    return ['de vaste tekst of de opzet is veranderd, of iemand heeft dit document zelf aangepast'];
  const more = places.length - maxCauses;
  return more > 0
    ? [...places.slice(0, maxCauses), `en nog ${more} ${more === 1 ? 'waarde' : 'waarden'}`]
    : places;
}

/** One value may be printed with and without a capital: it is told as it is written in a sentence. */
function oncePerPlace(leaves: readonly Leaf[]): readonly Leaf[] {
  const found = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const key = JSON.stringify(leaf.blank ?? leaf.source ?? leaf.text);
    const known = found.get(key);
    if (known === undefined || /^\p{Lu}/u.test(known.text)) found.set(key, leaf);
  }
  return [...found.values()];
}

/** "gemeente.yaml:31:5 is nu “donderdag 15.00 uur”", or "gemeente.yaml:9:1 college.x is niet meer ingevuld". */
function place({ blank, source, text }: Leaf, rendering: WorkspaceRendering): string {
  if (blank === undefined) return source === undefined ? '' : `${lineOf(source, rendering)} is nu “${text}”`;
  // A blank for a whole folder is its own place.
  if (blank.path.endsWith('/')) return `${blank.source.file} is leeg`;
  return `${lineOf(blank.source, rendering)} ${blank.path} is niet meer ingevuld`;
}

/** "gemeente.yaml:31:5", or just the file when nothing near was written. */
function lineOf({ file, range }: Source, { workspace }: WorkspaceRendering): string {
  const text = workspace.files.texts.get(file);
  if (text === undefined || range === undefined) return file;
  const { line, column } = positionAt(lineStarts(text), range.start);
  return `${file}:${line}:${column}`;
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
    causes: [],
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

async function print(wrong: readonly Checked[], total: number, rendering: WorkspaceRendering): Promise<void> {
  const { io } = rendering.context;
  const style = await rendering.context.style('stdout');
  if (wrong.length === 0) {
    io.stdout(style.good(`Alles is actueel: ${counted(total, 'bestand', 'bestanden')} vergeleken.`) + '\n');
    sayDossiers(rendering);
    return;
  }
  for (const { file, state, causes } of wrong) {
    io.stdout(`${style.warning(state.padEnd(9))}  ${file}\n`);
    for (const cause of causes) io.stdout(`           ${cause}\n`);
  }
  const stale = [
    ...new Set(wrong.filter(({ state }) => state !== 'overbodig').map(({ document }) => document)),
  ];
  const old = wrong.filter(({ state }) => state === 'overbodig').map(({ file }) => file);
  if (stale.length > 0)
    io.stdout(
      `Oplossing: ${style.strong(`gemeente render ${stale.includes(allDocuments) ? allDocuments : stale.join(' ')}${flags(rendering)}`)}\n`,
    );
  if (old.length > 0) io.stdout(`Verwijder: ${old.join(' ')}\n`);
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
