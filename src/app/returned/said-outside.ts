/** What somebody typed or changed in a list outside its rows, and what a reply only repeats of the mail that it answers. */
import { findFormat, type OutputFormat } from '../../output/registry.ts';
import { lettersIn, markOf, outsideRows } from '../../returned/own-texts.ts';
import type { ReturnedFile } from '../../returned/returned-file.ts';
import { dayOf } from '../check/up-to-date.ts';
import { makeFiles } from '../documents/make.ts';
import { prepareDocuments } from '../documents/prepare.ts';
import { namesFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';
import type { FoundList } from './read-file.ts';

/** Where a list belongs. */
export interface ListHome {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly dossier: string;
  readonly world: World;
  /** The file that it was in. */
  readonly bytes: Uint8Array;
}

/** A list with what is said outside its rows, and without lines that are our own words. */
export async function withSaidOutside(list: FoundList, home: ListHome): Promise<ReturnedFile> {
  const { file, readTexts } = list;
  const marks = file.carried?.texts;
  const texts = (await readTexts?.()) ?? [];
  if (marks !== undefined) return { ...file, outside: texts.filter((text) => !marks.includes(markOf(text))) };
  const { loose = [], said = [] } = file;
  if (texts.length + loose.length + said.length === 0) return file;
  const isOwn = await printedBy(list, home);
  return {
    ...file,
    outside: texts.filter((text) => !isOwn(text)),
    loose: loose.filter(({ words }) => !isOwn(words)),
    said: said.filter((words) => !isOwn(words)),
  };
}

/** The fewest letters of a part of a sentence by which that is known again. */
const leastPart = 24;

/**
 * Tells the words that the lists and requests of a dossier would print now, and those of drafts that were made. Numbers do
 * not count: how many tasks are done changes. A mail program may have broken a sentence, and items of
 * a list are read as one.
 */
async function printedBy(list: FoundList, home: ListHome): Promise<(text: string) => boolean> {
  const texts = [...(await remade(list, home)), ...(await drafted(home))];
  const printed = outsideRows(texts).map(wordsOf);
  const whole = printed.join('');
  return (text) => {
    const words = wordsOf(text);
    return printed.includes(words) || (words.length >= leastPart && whole.includes(words));
  };
}

async function remade(
  { format, sentOn }: FoundList,
  { folder, dossier, world, bytes }: ListHome,
): Promise<readonly string[]> {
  const plain = findFormat('md');
  if (plain === undefined) return [];
  const date = format === undefined ? (sentOn ?? (await world.today())) : await dayOf(bytes, format);
  const prepared = await prepareDocuments(
    {
      ...{ folder, dossier, formats: [plain], names: false, publicOnly: false },
      ...{ documents: ['actielijst', 'verzoeken'], date },
    },
    world,
  );
  const made = prepared.kind === 'done' ? await makeFiles(prepared.value, {}, world) : prepared;
  return made.kind === 'done' ? blocksOf(made.value.files, plain) : [];
}

/** Drafts of mails say what was asked on the day that they were made. */
function drafted({ folder, world: { files } }: ListHome): Promise<readonly string[]> {
  const place = joinPath(folder, namesFolder);
  const names = files.info(place) === undefined ? [] : files.list(place);
  const drafts = names
    .filter((name) => /^verzoeken-.*\.eml$/.test(name))
    .map((name) => files.read(joinPath(place, name)))
    .flatMap((read) => ('bytes' in read ? [read] : []));
  return blocksOf(drafts, findFormat('eml'));
}

async function blocksOf(
  made: readonly { readonly bytes: Uint8Array }[],
  format: OutputFormat | undefined,
): Promise<readonly string[]> {
  if (format === undefined) return [];
  const read = await Promise.all(made.map(({ bytes }) => format.readBack(bytes)));
  return read.flatMap((each) => each?.blocks ?? []);
}

function wordsOf(text: string): string {
  return lettersIn(text).replace(/\p{N}/gu, '');
}
