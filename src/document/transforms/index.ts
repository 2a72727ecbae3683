/** The one registry of transforms between parsing and writing, in order. */
import type { Root } from 'mdast';
import type { TemplateManifest } from '../../generated/types/sjabloon.ts';
import { checkboxes } from './checkboxes.ts';
import { nameBoxes, uniqueFields } from './field-names.ts';
import { linksToHeadings } from './links.ts';
import { anchors, contents } from './contents.ts';
import { diagrams } from './diagrams.ts';
import { emptyParagraphs } from './empty-paragraphs.ts';
import { lineBreaks } from './line-breaks.ts';
import { newPages } from './new-pages.ts';
import { ownNodes } from './own-nodes.ts';
import { proposed } from './proposed.ts';
import { singleItems } from './single-items.ts';
import { isOpen, status } from './status.ts';

/** What is open in a document, as far as its text does not show it. */
export interface OpenParts {
  /** Whether a sentence was left out because of a proposal: such a document is a draft too. */
  readonly hasMore: boolean;
  /** How much is open, in a sentence. */
  readonly sentence: string | undefined;
}

/** Applies every transform; the tree is changed in place and returned. */
export function transform(tree: Root, manifest: TemplateManifest, open?: OpenParts): Root {
  ownNodes(tree);
  proposed(tree);
  status(tree, open?.hasMore === true || isOpen(tree), open?.sentence);
  newPages(tree);
  diagrams(tree);
  lineBreaks(tree);
  nameBoxes(tree);
  checkboxes(tree);
  uniqueFields(tree);
  singleItems(tree);
  emptyParagraphs(tree);
  anchors(tree);
  linksToHeadings(tree);
  contents(tree, manifest.inhoudsopgave ?? 0);
  return tree;
}
