import type { Diagnostic, TextRange } from '../diagnostics/diagnostic.ts';
import type { Shape } from '../profile/shape.ts';
import type { TemplateText } from './parse-template.ts';
import type { Scope } from './scope.ts';

/** What checking a document's template needs. */
export interface TemplateCheck {
  readonly document: TemplateText;
  /** Every partial that can be used, by name. */
  readonly partials: ReadonlyMap<string, TemplateText>;
  /** The shape of what the template can name. */
  readonly shape: Shape;
  /** Sections of the document's texts, and what a template sees of one. */
  readonly sections: readonly string[];
  readonly section: Shape;
  /** Ids of the document's texts. */
  readonly texts: readonly string[];
}

/** What the parts of the check share: the current position, and how to report an error. */
export interface Visit {
  readonly check: TemplateCheck;
  readonly scope: Scope;
  readonly report: (node: hbs.AST.Node, make: (range: TextRange) => Diagnostic) => void;
  readonly file: string;
}
