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
import { status } from './status.ts';

/** Applies every transform; the tree is changed in place and returned. */
export function transform(tree: Root, manifest: TemplateManifest): Root {
  ownNodes(tree);
  proposed(tree);
  status(tree);
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
