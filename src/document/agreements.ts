import type { Catalogue } from '../generated/types/catalogus.ts';
import type { Blank, Leaf, Proposal } from '../profile/leaf.ts';
import type { CompiledDocument } from '../template/compiled.ts';
import { withoutMarks } from '../template/marks.ts';
import { renderText } from '../template/render.ts';
import type { RenderState } from '../template/render-state.ts';
import type { UsedCatalogue } from './catalogue.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { textOf } from './walk.ts';

/** One agreement of a document, as readers see it. */
export interface Agreement {
  readonly id: string;
  readonly section: string;
  /** Heading of its section. */
  readonly heading: string;
  /** The printed text, without markup. */
  readonly words: string;
  /** Its origins: texts that are each other's opposite share these. */
  readonly origin: string;
  /** Profile values in it that are written in a file. */
  readonly values: readonly Leaf[];
  /** What still has to be filled in. */
  readonly blanks: readonly Blank[];
  /** What it says that nobody has agreed on yet. */
  readonly proposals: readonly Proposal[];
  /** Whether the municipality wrote the text itself. */
  readonly isOwn: boolean;
}

/** What {@link readAgreements} reads. */
interface AgreementsInput {
  readonly catalogue: Catalogue;
  readonly used: UsedCatalogue;
  readonly templates: CompiledDocument;
  readonly state: () => RenderState;
}

/** The agreements in use, section by section, each rendered separately. */
export function readAgreements({ catalogue, used, templates, state }: AgreementsInput): readonly Agreement[] {
  const shipped = new Map(
    catalogue.secties.flatMap(({ teksten }) => teksten.map((text) => [text.id, text] as const)),
  );
  return used.secties.flatMap(({ id: section, titel, teksten }) =>
    teksten.map(({ id, onderdelen }) => {
      const own: RenderState = { ...state(), traced: [], blanks: [], proposals: [] };
      const pieces = [id, ...onderdelen.map((part) => part.id)].map((each) =>
        renderText(templates, each, own),
      );
      return {
        id,
        section,
        heading: titel.text,
        words: plainWords(withoutMarks(pieces.join('\n\n'))),
        origin: shipped.get(id)?.herkomst?.join(' ') ?? id,
        values: (own.traced ?? []).filter(
          ({ raw, source }) => raw !== undefined && source?.range !== undefined,
        ),
        blanks: own.blanks,
        proposals: own.proposals,
        isOwn: used.ownTexts.has(id),
      };
    }),
  );
}

/** Markdown as plain text. */
function plainWords(markdown: string): string {
  const { children } = parseMarkdown(markdown);
  return children
    .map((child) => textOf(child))
    .join(' ')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}
