import type { PresentedDiagnostic, PresentedEdit, Report } from '../present.ts';
import type { FormatOptions } from './index.ts';

/**
 * SARIF 2.1.0 (OASIS), which GitHub code scanning, Azure DevOps and editors can display. Columns count UTF-16 code
 * units, as `columnKind` says.
 */
export function formatSarif(report: Report, { version }: FormatOptions): string {
  const codes = [...new Set(report.items.map((item) => item.code))].sort();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gemeente',
            semanticVersion: version,
            rules: codes.map((code) => ({ id: code, shortDescription: { text: `Controle ${code}.` } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.items.map((item) => result(item, codes.indexOf(item.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(item: PresentedDiagnostic, ruleIndex: number): object {
  const region = {
    startLine: item.start.line,
    startColumn: item.start.column,
    endLine: item.end.line,
    endColumn: Math.max(item.end.column, item.end.line === item.start.line ? item.start.column : 1),
  };
  const artifactLocation = { uri: item.file.split('/').map(encodeURIComponent).join('/') };
  return {
    ruleId: item.code,
    ruleIndex,
    level: item.severity,
    message: { text: [item.text, item.fix, item.snippet].filter((part) => part !== undefined).join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          ...(item.located ? { region } : {}),
        },
        ...(item.pointer === undefined || item.pointer === ''
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: item.pointer }] }),
      },
    ],
    ...(item.edits.length === 0
      ? {}
      : {
          fixes: [
            {
              description: { text: item.fix },
              artifactChanges: [{ artifactLocation, replacements: item.edits.map(replacement) }],
            },
          ],
        }),
  };
}

function replacement({ start, end, text }: PresentedEdit): object {
  return {
    deletedRegion: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
    insertedContent: { text },
  };
}
