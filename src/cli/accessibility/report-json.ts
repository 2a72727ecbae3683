import { clauseOf } from '../../accessibility/check.ts';
import {
  countIn,
  type AccessibilityReport,
  type CheckedDocument,
  type TracedFinding,
} from '../../app/accessibility/check-documents.ts';
import type { Origin } from '../../app/accessibility/origins.ts';

/** What was found, under Dutch keys, for programs. */
export function reportJson({ documents, others }: AccessibilityReport): string {
  const facts = {
    fouten: countIn(documents, 'fout'),
    waarschuwingen: countIn(documents, 'waarschuwing'),
    bestanden: documents.map(fileFacts),
    niet_onderzocht: others,
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}

function fileFacts({ name, format, findings }: CheckedDocument): object {
  return {
    bestand: name,
    vorm: format,
    gelezen: findings !== undefined,
    bevindingen: (findings ?? []).map((finding) => findingFacts(finding, format)),
  };
}

function findingFacts(
  { check, severity, found, cure, under, text, origin }: TracedFinding,
  format: CheckedDocument['format'],
): object {
  const { id, title, criterion } = check;
  return {
    ...{ controle: id, titel: title, ernst: severity },
    wcag: criterion ?? null,
    en_301_549: criterion === undefined ? null : clauseOf(criterion, format),
    ...{ gevonden: found, herstel: cure, onder: under ?? null, tekst: text ?? null },
    waar: originFacts(origin),
  };
}

function originFacts(origin: Origin): object {
  switch (origin.kind) {
    case 'value':
      return {
        soort: 'waarde',
        bestand: origin.file,
        regel: origin.line ?? null,
        kolom: origin.column ?? null,
        pad: origin.path ?? null,
      };
    case 'template':
      return {
        soort: origin.isOwn ? 'eigen sjabloon' : 'sjabloon',
        ...{ bestand: origin.file, regel: origin.line, onderdeel: origin.part ?? null },
      };
    case 'file':
      return { soort: 'bestand' };
  }
}
