/** Every report format, read by a real consumer of that format. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { error, notice, warning } from '@actions/core';
import { parse as parseJunit } from 'junit2json';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { reportFormatNames } from '../../src/diagnostics/format/index.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { sarifMultitool } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

/** The ten mistakes, a warning, a day far ahead, a file without problems, and a name with signs that formats trip over. */
function brokenWorkspace(): string {
  const folder = temporaryFolder(`${root}test/e2e/cases/ten-mistakes/input`);
  mkdirSync(`${folder}/rollen`);
  writeFileSync(`${folder}/rollen/goed.yaml`, 'id: goed\nnaam: goed\n');
  writeFileSync(`${folder}/rollen/a, b & 100% <c>.yaml`, 'id: x\nnaam: x\nsoort: "a%b,c:d]]> & <é>"\n');
  writeFileSync(`${folder}/rollen/weg.yaml`, 'id: bestaat-niet\nvervalt: true\n');
  mkdirSync(`${folder}/dossiers`);
  writeFileSync(
    `${folder}/dossiers/x.yaml`,
    'id: x\ntitel: X\nmijlpalen:\n  - id: benoeming\n    naam: Dag\n    datum: 2090-03-07\ntaken:\n  - id: a\n    titel: A doen\n',
  );
  return folder;
}

const folder = brokenWorkspace();

interface JsonProblem {
  readonly bestand: string;
  readonly regel: number;
  readonly kolom: number;
  readonly eind_regel: number;
  readonly eind_kolom: number;
  readonly code: string;
  readonly ernst: 'fout' | 'waarschuwing' | 'opmerking';
  readonly melding: string;
  readonly oplossing: string;
}
interface JsonReport {
  readonly bestanden: readonly string[];
  readonly fouten: number;
  readonly waarschuwingen: number;
  readonly opmerkingen: number;
  readonly problemen: readonly JsonProblem[];
}

async function validate(format: string): Promise<string> {
  const { stdout, stderr, status } = await gemeente(['validate', '--format', format], folder);
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  return stdout;
}

const report = JSON.parse(await validate('json')) as JsonReport;
const { bestanden, problemen, fouten } = report;

describe('json', () => {
  it('holds every problem once, with its place', () => {
    expect([fouten, report.waarschuwingen, report.opmerkingen, problemen.length]).toEqual([11, 1, 1, 13]);
    const note = problemen.find(({ code }) => code === 'dossier/far-day');
    expect(note?.ernst).toBe('opmerking');
    expect(problemen.find(({ code }) => code === 'schema/wrong-type')).toEqual({
      bestand: 'gemeente.yaml',
      regel: 8,
      kolom: 8,
      eind_regel: 8,
      eind_kolom: 16,
      pad: '/gemeente/kvk',
      wijzigingen: [{ regel: 8, kolom: 8, eind_regel: 8, eind_kolom: 16, tekst: '"01234567"' }],
      code: 'schema/wrong-type',
      ernst: 'fout',
      melding: 'Bij `gemeente.kvk` (KvK-nummer) staat een getal. Hier hoort tekst.',
      oplossing: 'Zet aanhalingstekens om het nummer: `"01234567"`. Anders raakt de nul vooraan weg.',
    });
  });

  it('is what --json gives too', async () => {
    expect((await gemeente(['validate', '--json'], folder)).stdout).toBe(await validate('json'));
  });
});

describe('github', () => {
  it('is letter for letter what the GitHub Actions toolkit writes for the same annotations', async () => {
    const written: string[] = [];
    const spy = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => written.push(String(text)) > 0);
    for (const each of problemen) {
      const isLocated = each.eind_regel > 1 || each.eind_kolom > 1;
      const place = {
        startLine: each.regel,
        endLine: each.eind_regel,
        ...(each.regel === each.eind_regel
          ? { startColumn: each.kolom, endColumn: Math.max(each.eind_kolom, each.kolom + 1) }
          : {}),
      };
      const how = { fout: error, waarschuwing: warning, opmerking: notice }[each.ernst];
      how(`${each.melding}\n${each.oplossing}`, {
        title: each.code,
        file: each.bestand,
        ...(isLocated ? place : {}),
      });
    }
    spy.mockRestore();
    const sorted = (text: string): string[] => text.trim().split(/\r?\n/).map(sortProperties);
    expect(sorted(await validate('github'))).toEqual(sorted(written.join('')));
  });

  /** The order of properties has no meaning. */
  function sortProperties(line: string): string {
    return line.replace(
      /^(::\w+ )(.*?)(::)/,
      (_, open: string, pairs: string, close: string) => open + pairs.split(',').sort().join(',') + close,
    );
  }
});

describe('gitlab', async () => {
  const text = await validate('gitlab');

  it('fits the published types of Code Climate issues', () => {
    expect(typeErrors(text)).toEqual([]);
    expect(typeErrors(text.replace('"major"', '"huge"')).join()).toContain('"huge"');
    expect(typeErrors(text.replace('"check_name"', '"check"')).join()).toContain('"check"');
  });

  it('has what GitLab needs: one line, a relative path, a whole line number, a print of its own', () => {
    const issues = JSON.parse(text) as {
      description: string;
      fingerprint: string;
      location: { path: string; lines: { begin: number } };
    }[];
    expect(issues).toHaveLength(problemen.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const [index, { description, location, fingerprint }] of issues.entries()) {
      expect(description).not.toContain('\n');
      expect(location.path).toBe(problemen[index]!.bestand);
      expect(location.lines.begin).toBe(problemen[index]!.regel);
      expect(fingerprint).toMatch(/^[0-9a-f]{40}$/);
    }
  });

  it('keeps a problem’s print when lines above it come or go', async () => {
    const moved = brokenWorkspace();
    const profile = `${root}test/e2e/cases/ten-mistakes/input/gemeente.yaml`;
    writeFileSync(`${moved}/gemeente.yaml`, `# een regel erbij\n${readFileSync(profile, 'utf8')}`);
    const prints = (report: string): string[] =>
      (JSON.parse(report) as { fingerprint: string; check_name: string }[])
        // This one names a line itself.
        .filter(({ check_name }) => check_name !== 'yaml/duplicate-key')
        .map(({ fingerprint }) => fingerprint);
    expect(prints((await gemeente(['validate', '--format', 'gitlab'], moved)).stdout)).toEqual(prints(text));
  });

  function typeErrors(json: string): string[] {
    const name = `${root}test/e2e/issues.ts`;
    const source = `import type { Issue } from 'codeclimate-types';\nexport const issues: Issue[] = ${json};`;
    const options = {
      noEmit: true,
      strict: true,
      module: ts.ModuleKind.NodeNext,
      types: [],
      skipLibCheck: true,
    };
    const host = ts.createCompilerHost(options);
    const real = { ...host };
    host.getSourceFile = (file, how) =>
      file === name ? ts.createSourceFile(name, source, how) : real.getSourceFile(file, how);
    host.fileExists = (file) => file === name || real.fileExists(file);
    host.readFile = (file) => (file === name ? source : real.readFile(file));
    const program = ts.createProgram([name], options, host);
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }
});

describe('junit', () => {
  it('is read back with a suite per file, a failure per error, and a passing test for a good file', async () => {
    const suitesFound = await parseJunit(await validate('junit'));
    if (!suitesFound || !('testsuite' in suitesFound)) throw new Error('no suites');
    expect(suitesFound.failures).toBe(fouten);
    const suites = suitesFound.testsuite ?? [];
    expect(suites.map(({ name }) => name)).toEqual(bestanden);
    for (const suite of suites) {
      const own = problemen.filter(({ bestand }) => bestand === suite.name);
      const errors = own.filter(({ ernst }) => ernst === 'fout');
      expect(suite.failures).toBe(errors.length);
      expect(suite.tests).toBe(suite.testcase?.length);
      const failures = suite.testcase?.flatMap(({ failure }) => failure ?? []) ?? [];
      expect(failures.map(({ message }) => message)).toEqual(errors.map(({ melding }) => melding));
    }
    expect(suites.find(({ name }) => name === 'rollen/goed.yaml')?.testcase?.[0]?.name).toBe('klopt');
  });
});

judgedBy([sarifMultitool], 'sarif', ({ sarifMultitool }) => {
  /** "Give the tool's web address": there is none before the first publication. */
  const noHomepage = 'SARIF2005';

  /** Rules of the multitool that a log breaks. */
  function findings(text: string): string[] {
    const work = temporaryFolder();
    writeFileSync(`${work}/log.sarif`, text);
    chmodSync(sarifMultitool, 0o755);
    // Why not fail on its exit code: it is 1 when there is anything to say, and says it in the file.
    const args = [
      'validate',
      `${work}/log.sarif`,
      '--output',
      `${work}/out.sarif`,
      '--log',
      'ForceOverwrite',
    ];
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    spawnSync(sarifMultitool, args, { env, stdio: 'ignore' });
    const log = JSON.parse(readFileSync(`${work}/out.sarif`, 'utf8')) as {
      runs: { results: { ruleId: string; level?: string }[] }[];
    };
    return log.runs[0]!.results.filter(({ level, ruleId }) => level !== 'note' && ruleId !== noHomepage).map(
      ({ ruleId }) => ruleId,
    );
  }

  it('passes the SARIF validator of its makers', async () => {
    const text = await validate('sarif');
    expect(findings(text)).toEqual([]);
    const log = JSON.parse(text) as { runs: { results: { ruleId: string; level: string }[] }[] };
    expect(log.runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual(problemen.map(({ code }) => code));
    const levels = { fout: 'error', waarschuwing: 'warning', opmerking: 'note' };
    expect(log.runs[0]!.results.map(({ level }) => level)).toEqual(
      problemen.map(({ ernst }) => levels[ernst]),
    );
  });

  it('and that validator does find mistakes', async () => {
    expect(findings((await validate('sarif')).replace('"startLine": 8', '"startLine": -8'))).not.toEqual([]);
  });
});

describe('text', () => {
  it('names the same problems in the same order', async () => {
    const heads = (await validate('text'))
      .split('\n')
      .filter((line) => / (fout|waarschuwing|opmerking) [a-z]+\/[a-z-]+$/.test(line));
    expect(heads.map((line) => line.split(' ').at(-1))).toEqual(problemen.map(({ code }) => code));
    expect(await validate('text')).toMatch(/11 fouten, 1 waarschuwing en 1 opmerking gevonden/);
  });
});

it('every format of the registry is tested here', () => {
  expect([...reportFormatNames].sort()).toEqual([
    'github',
    'gitlab',
    'json',
    'junit',
    'markdown',
    'sarif',
    'text',
  ]);
});
