/** Findings about the house-style file as diagnostics: the same wording wherever they are reported. */
import { note, problem, warning, type Diagnostic, type Source } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { checkHouseFile, type HouseFileFinding } from './inspect.ts';
import { contentPlaceholder, valuePlaceholders } from './placeholders.ts';

const known = [...valuePlaceholders, contentPlaceholder];

/**
 * Diagnostics for the house-style Word file. With an error, no Word document can be made.
 *
 * @param wordFile its path as the user knows it
 */
export function diagnoseWordFile(wordFile: {
  readonly path: string;
  readonly bytes: Uint8Array;
}): readonly Diagnostic[] {
  return checkHouseFile(wordFile.bytes).map((finding) => diagnosticOf(finding, { file: wordFile.path }));
}

/** One finding as a diagnostic. */
export function diagnosticOf(finding: HouseFileFinding, source: Source): Diagnostic {
  switch (finding.kind) {
    case 'not-a-word-file':
      return problem('house-style/not-a-word-file', source, { found: finding.found });
    case 'old-word-file':
      return problem('house-style/old-word-file', source);
    case 'encrypted':
      return problem('house-style/encrypted', source);
    case 'macros':
      return problem('house-style/macros', source);
    case 'strict':
      return problem('house-style/strict', source);
    case 'too-large':
      return problem('house-style/too-large', source, finding);
    case 'damaged':
      return problem('house-style/damaged', source, { part: finding.part });
    default:
      return remark(finding, source);
  }
}

/** Warnings about a usable file. */
type Remark = Extract<
  HouseFileFinding,
  {
    readonly kind:
      | 'lacks-styles'
      | 'unknown-placeholder'
      | 'misplaced-content'
      | 'page-size'
      | 'linked-picture'
      | 'no-page-number'
      | 'pale-style';
  }
>;

function remark(finding: Remark, source: Source): Diagnostic {
  switch (finding.kind) {
    case 'lacks-styles':
      return warning('house-style/lacks-styles', source, { styles: finding.styles });
    case 'unknown-placeholder': {
      const { found, where } = finding;
      const near = nearest(found, known);
      return warning('house-style/unknown-placeholder', source, {
        found,
        where,
        near: near === undefined ? undefined : `{{${near}}}`,
        known: known.map((name) => `{{${name}}}`),
      });
    }
    case 'misplaced-content':
      return warning('house-style/misplaced-content', source, { where: finding.where });
    case 'page-size':
      return warning('house-style/page-size', source, { width: finding.width, height: finding.height });
    case 'linked-picture':
      return warning('house-style/linked-picture', source, { target: finding.target });
    case 'no-page-number':
      // Some house styles have none on purpose: letters of one page.
      return note('house-style/no-page-number', source, { hasFooter: finding.hasFooter });
    case 'pale-style':
      return warning('house-style/pale-style', source, finding);
  }
}
