/** The files for CI: right for their system, and their commands do what they say. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageAssets } from '../../src/world/node-files.ts';
import { documentIds } from '../../src/document/registry.ts';
import { ciFiles, workspaceFiles } from '../../src/setup/workspace-files.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { bash, workflowParser } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

type System = keyof typeof ciFiles;
const systems = Object.keys(ciFiles) as readonly System[];

interface Step {
  readonly run?: string;
  readonly script?: string;
  readonly if?: string;
  readonly condition?: string;
}

/** The text of a system's file. */
function ciText(ci: System): string {
  const files = workspaceFiles(
    {
      municipality: { name: 'Utrecht', code: 'gm0344' },
      ...{ values: {}, documents: undefined, ci, packageSource: './.gemeente/gemeente-1.2.3.tgz' },
    },
    { assets: packageAssets, documentIds, version: '1.2.3' },
  );
  return files.find(({ path }) => path === ciFiles[ci].path)?.text ?? '';
}

interface Command {
  readonly script: string;
  /** Whether it runs after something failed too. */
  readonly always: boolean;
}

/** Commands of a file in the order in which the system runs them. */
function commands(ci: System, text: string): readonly Command[] {
  const file = parse(text) as Record<string, unknown> & {
    readonly jobs: { readonly controle: { readonly steps: readonly Step[] } };
    readonly steps: readonly Step[];
    readonly default: { readonly before_script: readonly string[] };
    readonly controle: { readonly script: readonly string[] };
    readonly documenten: { readonly script: readonly string[] };
  };
  if (ci === 'gitlab') {
    const jobs = [file.controle, file.documenten];
    // Each line that fails ends its job; the jobs do not wait for each other.
    return jobs.map(({ script }) => ({
      script: [...file.default.before_script, ...script].join('\n'),
      always: true,
    }));
  }
  const steps = ci === 'github' ? file.jobs.controle.steps : file.steps;
  return steps.flatMap((step) => {
    const script = step.run ?? step.script;
    return script === undefined
      ? []
      : [{ script, always: (step.if ?? step.condition ?? '').includes('always()') }];
  });
}

interface Job {
  readonly status: number;
  readonly output: string;
  readonly folder: string;
  readonly summary: string;
}

/** Runs the commands as the system does, with `gemeente` on the path and an `npm` that only says what it was asked. */
function runJob(bash: string, ci: System, folder: string): Job {
  const tools = temporaryFolder();
  writeFileSync(`${tools}/npm`, '#!/bin/sh\necho "npm $*"\n');
  writeFileSync(`${tools}/gemeente`, `#!/bin/sh\nexec "${process.execPath}" "${root}bin/gemeente.js" "$@"\n`);
  for (const name of ['npm', 'gemeente']) chmodSync(`${tools}/${name}`, 0o755);
  mkdirSync(`${tools}/staging`);
  const text = readFileSync(`${folder}/${ciFiles[ci].path}`, 'utf8');
  let status = 0;
  let output = '';
  for (const { script, always } of commands(ci, text)) {
    if (status !== 0 && !always) continue;
    const result = spawnSync(bash, ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${tools}:${process.env['PATH'] ?? ''}`,
        ...{ HOME: tools, CI: 'true', GEMEENTE_PAKKET: './.gemeente/pakket.tgz' },
        ...{ GITHUB_STEP_SUMMARY: `${tools}/summary.md`, BUILD_ARTIFACTSTAGINGDIRECTORY: `${tools}/staging` },
      },
    });
    status ||= result.status ?? 1;
    output += result.stdout + result.stderr;
  }
  const summaries = [
    `${tools}/summary.md`,
    `${folder}/verslag/samenvatting.md`,
    `${tools}/staging/verslag/samenvatting.md`,
  ];
  const made = [`${folder}/uitvoer`, `${tools}/staging/documenten`].find((each) => existsSync(each)) ?? '';
  const at = summaries.find((each) => existsSync(each));
  return { status, output, folder: made, summary: at === undefined ? '' : readFileSync(at, 'utf8') };
}

async function workspace(ci: System): Promise<string> {
  const folder = temporaryFolder();
  const chosen = ['--documenten', 'rollen'];
  expect(
    (await gemeente(['init', '--yes', '--gemeente', 'Utrecht', '--ci', ci, ...chosen], folder)).status,
  ).toBe(0);
  expect((await gemeente(['render', '--all'], folder)).status).toBe(0);
  return folder;
}

judgedBy([bash], 'the commands', ({ bash }) => {
  describe.each(systems)('for %s', (ci) => {
    let folder = '';
    beforeAll(async () => {
      folder = await workspace(ci);
    });

    it('install the program, pass when all is well, and leave documents and a summary', () => {
      const job = runJob(bash, ci, folder);
      expect(job.output).toContain('npm install --global --no-audit --no-fund ./.gemeente/pakket.tgz');
      expect(job.status, job.output).toBe(0);
      for (const name of ['rollen.docx', 'rollen.html', 'index.html'])
        expect(existsSync(`${job.folder}/${name}`)).toBe(true);
      expect(job.summary).toContain('## Controle van de bestanden\n\nAlles klopt');
      if (ci === 'azure') expect(job.output).toContain('##vso[task.uploadsummary]');
      if (ci === 'gitlab')
        expect(JSON.parse(readFileSync(`${folder}/verslag/codequality.json`, 'utf8'))).toEqual([]);
    });

    it('fail on private data in a mail, which only this command reads', () => {
      const path = `${folder}/bericht.eml`;
      writeFileSync(path, 'Subject: Rekening\n\nHet nummer is NL91 ABNA 0417 1643 00.\n');
      const job = runJob(bash, ci, folder);
      rmSync(path);
      expect(job.status).toBe(1);
      expect(job.output).toContain('bericht.eml');
      expect(job.output).not.toContain('0417');
    });

    it('fail on a mistake and on a document that differs, and the summary says where', () => {
      const path = `${folder}/gemeente.yaml`;
      const good = readFileSync(path, 'utf8');
      writeFileSync(path, good.replace('dag: dinsdag', 'dag: dinsdg'));
      const wrong = runJob(bash, ci, folder);
      expect(wrong.status).toBe(1);
      expect(wrong.summary).toMatch(/\| fout \| `gemeente\.yaml:\d+:\d+` \|/);
      if (ci !== 'gitlab') expect(wrong.summary).toMatch(/## Documenten\n\n```text\n[^`]*gemeente\.yaml/);
      if (ci === 'github') expect(wrong.output).toMatch(/::error [^\n]*file=gemeente\.yaml,line=\d+/);
      writeFileSync(path, good);
      // One system is enough to see that such a document fails: all give the same command.
      if (ci !== 'gitlab') return;
      const document = `${folder}/documenten/rollen.md`;
      writeFileSync(document, `${readFileSync(document, 'utf8')}Met de hand.\n`);
      const stale = runJob(bash, ci, folder);
      expect(stale.status).toBe(1);
      expect(readFileSync(`${folder}/verslag/documenten.txt`, 'utf8')).toContain(
        'aangepast  documenten/rollen.md',
      );
    });
  });
});

judgedBy([workflowParser], 'GitHub', ({ workflowParser }) => {
  let problems: (name: string, text: string) => Promise<readonly string[]>;
  beforeAll(async () => {
    // Why bundled: the parser imports JSON in a way that Node does not take.
    const outfile = `${temporaryFolder()}/parser.mjs`;
    await build({
      stdin: {
        contents: `import { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } from '@actions/workflow-parser';
export async function problems(name, content) {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}`,
        resolveDir: workflowParser,
      },
      ...{ bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' },
    });
    ({ problems } = (await import(pathToFileURL(outfile).href)) as { problems: typeof problems });
  });

  it('finds nothing wrong with the workflow, and would', async () => {
    const text = ciText('github');
    expect(await problems('gemeente.yml', text)).toEqual([]);
    expect(await problems('gemeente.yml', text.replace('runs-on', 'run-on'))).not.toEqual([]);
    expect(await problems('gemeente.yml', text.replace('vars.', 'varz.'))).not.toEqual([]);
  });
});

/** Source: GitLab docs, "CI/CD YAML syntax reference": the keywords that we use. */
const gitlabWords = {
  top: ['image', 'variables', 'default', 'controle', 'documenten'],
  job: ['stage', 'script', 'artifacts'],
  artifacts: ['when', 'name', 'paths', 'reports'],
};

/** Source: Azure Pipelines docs, "YAML schema reference": the keywords that we use. */
const azureSteps = {
  checkout: ['checkout', 'fetchDepth', 'displayName'],
  task: ['task', 'displayName', 'condition', 'inputs'],
  script: ['script', 'displayName', 'condition'],
  publish: ['publish', 'artifact', 'displayName', 'condition'],
};

describe('without a published judge', () => {
  it('GitLab gets only words it knows, in their places', () => {
    const file = parse(ciText('gitlab')) as Record<string, Record<string, Record<string, unknown>>>;
    expect(Object.keys(file)).toEqual(gitlabWords.top);
    for (const name of ['controle', 'documenten']) {
      const job = file[name] ?? {};
      expect(gitlabWords.job).toEqual(expect.arrayContaining(Object.keys(job)));
      expect(gitlabWords.artifacts).toEqual(expect.arrayContaining(Object.keys(job['artifacts'] ?? {})));
      for (const line of (job['script'] ?? []) as unknown as readonly unknown[])
        expect(line).toBeTypeOf('string');
    }
    expect(file['variables']).toMatchObject({ GIT_DEPTH: '0' });
  });

  it('Azure gets only words it knows, in their places', () => {
    const file = parse(ciText('azure')) as { steps: readonly Record<string, unknown>[] };
    expect(Object.keys(file)).toEqual(['trigger', 'pool', 'variables', 'steps']);
    for (const step of file.steps) {
      const [kind = ''] = Object.keys(step);
      expect(Object.keys(azureSteps)).toContain(kind);
      expect(azureSteps[kind as keyof typeof azureSteps]).toEqual(expect.arrayContaining(Object.keys(step)));
    }
    expect(file.steps[0]).toMatchObject({ checkout: 'self', fetchDepth: 0 });
  });
});
