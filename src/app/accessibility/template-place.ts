import type { Block } from '../../document/readable-blocks.ts';
import { partOf } from '../../document/own/parts.ts';
import { sharedTemplates, templateEnding } from '../../workspace/template-files.ts';
import type { PreparedDocuments } from '../documents/prepare.ts';
import type { World } from '../world.ts';

/** Where a fixed text of a document stands. */
export interface TemplatePlace {
  /** The municipality's own file, or one that comes with the program. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly isOwn: boolean;
  /** Name of the part to take over, for `template eject`; undefined when it is no part of a template. */
  readonly part: string | undefined;
}

interface TemplateText {
  readonly file: string;
  readonly text: string;
  readonly isOwn: boolean;
  readonly part: string | undefined;
}

/** Folders with texts that come with the program, besides those of documents. */
const textFolders = ['checklists', 'roles', 'meetings', 'samenwerking'] as const;

/** The place of a fixed text of a block; undefined when it is not found. */
export function findInTemplates(
  block: Block,
  { id, prepared }: { readonly id: string; readonly prepared: PreparedDocuments },
  { shipped }: Pick<World, 'shipped'>,
): TemplatePlace | undefined {
  const texts = [...ownTexts(id, prepared), ...shippedTexts(id, shipped)];
  for (const pattern of patternsOf(block)) {
    for (const { text, ...about } of texts) {
      const found = pattern.exec(text);
      if (found !== null) return { ...about, line: text.slice(0, found.index).split('\n').length };
    }
  }
  return undefined;
}

function ownTexts(id: string, { workspace }: PreparedDocuments): readonly TemplateText[] {
  const { parts } = workspace.sources.ownTemplates;
  return [id, sharedTemplates]
    .flatMap((document) => [...(parts.get(document)?.values() ?? [])])
    .map(({ file, text }) => ({ file, text, isOwn: true, part: undefined }));
}

function shippedTexts(id: string, shipped: World['shipped']): readonly TemplateText[] {
  const folders = [
    ...[id, sharedTemplates].flatMap((document) => [
      `documents/${document}`,
      `documents/${document}/partials`,
    ]),
    ...textFolders,
  ];
  return folders.flatMap((folder) =>
    shipped
      .list(`templates/${folder}`)
      .filter((name) => name.endsWith(templateEnding) || name.endsWith('.yaml'))
      .map((name) => {
        const part = `${folder}/${name}`.replace(/^documents\//, '');
        const isPart = name.endsWith(templateEnding);
        return {
          file: `templates/${folder}/${name}`,
          text: shipped.read(`templates/${folder}/${name}`),
          ...{ isOwn: false, part: isPart ? partOf(part).name : undefined },
        };
      }),
  );
}

/** How many words are looked for at once: the most first. */
const wordCounts = [8, 5, 3] as const;

/** Patterns for what is fixed in a block, the longest first. White space and emphasis in a template may differ. */
function patternsOf(block: Block): readonly RegExp[] {
  const pieces = fixedPieces(block).map((piece) => piece.trim().split(/\s+/));
  return wordCounts.flatMap((count) =>
    pieces
      .filter(
        (words) =>
          words.length >= count || (words.length > 1 && words.length >= pieces.length && count === 3),
      )
      .map((words) => new RegExp(words.slice(0, count).map(escaped).join('[\\s*_]+'), 'u')),
  );
}

function fixedPieces({ text, values }: Block): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of values.toSorted((a, b) => a.start - b.start)) {
    if (start > at) pieces.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  pieces.push(text.slice(at));
  return pieces
    .flatMap((piece) => piece.split(' | '))
    .filter((piece) => /\p{L}{2}/u.test(piece))
    .toSorted((a, b) => b.length - a.length);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
