import type { PresentedDiagnostic, Report } from '../present.ts';

/**
 * JUnit XML, which nearly every CI system can show: one test suite per file, one test case per problem, and one passing
 * test case for a file without problems. Warnings pass, with their message in `system-out`.
 */
export function formatJunit(report: Report): string {
  const suites = report.files.map((file) =>
    suite(
      file,
      report.items.filter((item) => item.file === file),
    ),
  );
  const known = new Set(report.files);
  const elsewhere = report.items.filter((item) => !known.has(item.file));
  if (elsewhere.length > 0) suites.push(suite('gemeente', elsewhere));
  const tests = suites.reduce((sum, each) => sum + each.tests, 0);
  const failures = suites.reduce((sum, each) => sum + each.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="gemeente validate" tests="${tests}" failures="${failures}" errors="0" time="0">`,
    ...suites.flatMap((each) => each.lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly lines: readonly string[];
}

function suite(file: string, items: readonly PresentedDiagnostic[]): Suite {
  const failures = items.filter((item) => item.severity === 'error').length;
  const tests = Math.max(1, items.length);
  const cases =
    items.length === 0
      ? [`    <testcase name="klopt" classname="${escape(file)}" time="0"/>`]
      : items.flatMap(testCase);
  return {
    tests,
    failures,
    lines: [
      `  <testsuite name="${escape(file)}" tests="${tests}" failures="${failures}" errors="0" skipped="0" time="0">`,
      ...cases,
      '  </testsuite>',
    ],
  };
}

function testCase(item: PresentedDiagnostic): readonly string[] {
  const place = item.located ? ` (regel ${item.start.line}, kolom ${item.start.column})` : '';
  const open = `    <testcase name="${escape(item.code + place)}" classname="${escape(item.file)}" time="0">`;
  const words = escape([item.text, item.fix, item.snippet].filter((part) => part !== undefined).join('\n'));
  const body =
    item.severity === 'error'
      ? `      <failure type="${escape(item.code)}" message="${escape(item.text)}">${words}</failure>`
      : `      <system-out>${words}</system-out>`;
  return [open, body, '    </testcase>'];
}

/** Escapes for XML 1.0 and drops the characters that XML cannot contain. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
