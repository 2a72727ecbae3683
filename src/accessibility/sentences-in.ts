import { sentencesIn, wordCount } from '../document/sentences.ts';
import type { Inline, Structure } from './structure.ts';
import { isParagraph, placedBlocks, rawText, wordsOf, type Placed } from './walk.ts';

/** A sentence with the block that it is in. */
export interface Sentence {
  readonly text: string;
  readonly words: number;
  /** The words of its whole block. */
  readonly block: string;
  readonly under: string | undefined;
}

/** Stands for a value that is still to be filled in: one word. */
const standIn = 'Waarde';

/** The sentences of a document, headings and literal text left out. */
export function sentencesOf(structure: Structure): readonly Sentence[] {
  return placedBlocks(structure)
    .filter(isParagraph)
    .filter(({ block }) => block.isLiteral !== true)
    .flatMap(inBlock);
}

function inBlock({ block, under }: Placed): readonly Sentence[] {
  if (block.kind === 'table') return [];
  const whole = wordsOf(block.content);
  return (
    rawText(withLeadsApart(block.content))
      .replace(/\[nog invullen: [^\]]*\]/g, standIn)
      // What a proposal is marked with, and the source behind a legal note, are no part of a sentence.
      .replace(/\[voorstel: |\]|\(Bron: .*?\)(?= |$)/g, '')
      .replace(/ \(voorstel: | duurt (?=\d)/g, '\n')
      // The day before a request, and the name of a row before what it is.
      .replace(/^[^.?!\n]{1,140}? – (?=\p{Lu})/u, '')
      .split(/\n| · /)
      .flatMap((line) => sentencesIn(line.replace(/\s+/g, ' ')))
      .map((text) => ({ text, words: wordCount(text), block: whole, under }))
      .filter(({ words }) => words > 0)
  );
}

/** A bold lead without a full stop is no part of the sentence behind it: a PDF does not keep the line break between them. */
function withLeadsApart(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((each, index) => {
    const next = content[index + 1];
    const isLead =
      each.kind === 'words' && next?.kind === 'words' && each.isBold === true && next.isBold !== true;
    return isLead && /^\s*\p{Lu}/u.test(next.text) ? [each, { kind: 'break' as const }] : [each];
  });
}
