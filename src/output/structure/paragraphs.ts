import type { Block, Heading, Inline, Paragraph, Words } from '../../accessibility/structure.ts';

/** What the paragraph that is being read is. */
export interface ParagraphKind {
  /** Level of a heading; absent for a paragraph. */
  readonly level?: number | undefined;
  readonly isItem?: boolean | undefined;
  readonly isLiteral?: boolean | undefined;
}

/** A heading or a paragraph with what is in its line; words that look the same are one run. */
export function textBlock(
  content: readonly Inline[],
  { level, isItem = false, isLiteral }: ParagraphKind,
): Block {
  const joined = joinedRuns(content);
  if (level !== undefined) return { kind: 'heading', level, content: joined } satisfies Heading;
  return {
    kind: 'paragraph',
    isItem,
    ...(isLiteral === true ? { isLiteral } : {}),
    content: joined,
  } satisfies Paragraph;
}

function joinedRuns(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const each of content) {
    const last = joined.at(-1);
    if (each.kind === 'words' && each.text === '') continue;
    if (each.kind === 'words' && last?.kind === 'words' && isSameLook(last, each))
      joined[joined.length - 1] = { ...last, text: last.text + each.text };
    else joined.push(each);
  }
  return joined;
}

function isSameLook(one: Words, other: Words): boolean {
  return (
    one.link === other.link &&
    one.colour === other.colour &&
    one.background === other.background &&
    one.isBold === other.isBold &&
    one.isUnderlined === other.isUnderlined &&
    one.isLarge === other.isLarge
  );
}

/** Whether letters are large: from 18 points, or 14 when bold. Source: WCAG 2.1, "large scale". */
export function isLargeText(points: number | undefined, isBold: boolean): boolean {
  return points !== undefined && points >= (isBold ? 14 : 18);
}
