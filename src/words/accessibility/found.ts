/** What was found in files, in words; the same on a screen, on a page and in a statement. */
import { clauseOf, type Check, type Severity } from '../../accessibility/check.ts';
import type { CheckedFormat } from '../../accessibility/structure.ts';
import type {
  AccessibilityReport,
  CheckedDocument,
  TracedFinding,
} from '../../app/accessibility/check-documents.ts';
import { countIn } from '../../app/accessibility/check-documents.ts';
import type { Origin } from '../../app/accessibility/origins.ts';
import { counted } from '../../diagnostics/counted.ts';

/** Names of formats for people. */
export const formatNames: Readonly<Record<CheckedFormat, string>> = {
  md: 'Markdown',
  html: 'webpagina',
  docx: 'Word',
  odt: 'ODT',
  pdf: 'pdf',
};

/** "WCAG 1.3.1, EN 301 549 10.1.3.1"; for a check that no criterion asks for, what it is instead. */
export function criterionWords({ criterion }: Check, format: CheckedFormat): string {
  return criterion === undefined
    ? 'begrijpelijke taal en vorm'
    : `WCAG ${criterion}, EN 301 549 ${clauseOf(criterion, format)}`;
}

/** Where to mend it. */
export function originWords(origin: Origin): string {
  switch (origin.kind) {
    case 'value':
      return `${placeWords(origin)}${origin.path === undefined ? '' : ` (${origin.path})`}`;
    case 'template': {
      if (origin.isOwn) return `uw sjabloon ${placeWords(origin)}`;
      const adapt = origin.part === undefined ? '' : `. Aanpassen: gemeente template eject ${origin.part}`;
      return `tekst van het programma, ${placeWords(origin)}${adapt}`;
    }
    case 'file':
      return 'het bestand zelf';
  }
}

function placeWords({
  file,
  line,
  column,
}: {
  readonly file: string;
  readonly line: number | undefined;
  readonly column?: number | undefined;
}): string {
  return [file, line, column].filter((each) => each !== undefined).join(':');
}

/** Where a finding is, as the start of a sentence; empty when it is about the whole file. */
export function underWords({ under }: Pick<TracedFinding, 'under'>): string {
  return under === undefined || under === '' ? '' : `Onder de kop “${under}”.`;
}

/** "2 fouten en 1 waarschuwing in 3 bestanden." */
export function totalWords({ documents }: Pick<AccessibilityReport, 'documents'>): string {
  const [errors, warnings] = [countIn(documents, 'fout'), countIn(documents, 'waarschuwing')];
  const files = counted(documents.length, 'bestand', 'bestanden');
  if (errors + warnings === 0) return `Onderzocht: ${files}. Er zijn geen fouten of waarschuwingen gevonden.`;
  return `Onderzocht: ${files}. Gevonden: ${countedBy(errors, 'fout')} en ${countedBy(warnings, 'waarschuwing')}.`;
}

/** "geen fouten", "1 fout", "3 waarschuwingen". */
export function countedBy(count: number, severity: Severity): string {
  const several = severity === 'fout' ? 'fouten' : 'waarschuwingen';
  return count === 0 ? `geen ${several}` : counted(count, severity, several);
}

/** What could not be done with a file. */
export const unreadableWords =
  'Dit bestand is niet te lezen: het is beschadigd, beveiligd met een wachtwoord, of van een andere soort dan zijn naam zegt.';

/** What a machine cannot judge. */
export const byHandWords =
  'Dit is een onderzoek door een programma. Laat ook iemand kijken die met een schermlezer of met het toetsenbord werkt.';

/** Documents with something to tell of: what cannot be read too. */
export function isToBeTold({ findings }: CheckedDocument): boolean {
  return findings === undefined || findings.length > 0;
}
