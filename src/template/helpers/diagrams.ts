import { Markdown } from '../escape.ts';
import type { HelperMap } from './helper.ts';

/**
 * A picture made from data: `{{diagram schema}}`. The data goes into a code block with a private language, which
 * becomes a node of the tree; each format draws it in its own way.
 */
export function diagramHelpers(): HelperMap {
  return {
    diagram: (model) => new Markdown(`\`\`\`\`\`gemeente-diagram\n${JSON.stringify(model)}\n\`\`\`\`\``),
  };
}
