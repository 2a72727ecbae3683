import type { Assets } from '../workspace/assets-reader.ts';
import { profileValues, type Answers } from './answers.ts';
import { editorFiles } from './editor.ts';
import { installedSchemas } from './installed-schemas.ts';
import { profileText } from './profile-text.ts';
import { ciSystems, type CiSystem } from './questions.ts';
import type { SetupFile } from './setup-file.ts';
import { starterFiles } from './starters.ts';

/** What the files need besides the answers. */
export interface ProgramFacts {
  readonly assets: Assets;
  /** Every document. */
  readonly documentIds: readonly string[];
  readonly version: string;
}

/** The file that each CI system reads, its template, and where to set the origin of the program. */
export const ciFiles: Readonly<
  Record<
    Exclude<CiSystem, 'geen'>,
    { readonly path: string; readonly template: string; readonly variable: string }
  >
> = {
  github: {
    path: '.github/workflows/gemeente.yml',
    template: 'ci/github.yml',
    variable: 'in GitHub de variabele GEMEENTE_PAKKET',
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    template: 'ci/gitlab.yml',
    variable: 'in GitLab de variabele GEMEENTE_PAKKET',
  },
  azure: {
    path: 'azure-pipelines.yml',
    template: 'ci/azure.yml',
    variable: 'in azure-pipelines.yml de regel GEMEENTE_PAKKET',
  },
};

/** Where CI finds the program until a registry has it: beside the schemas, put there once. */
export function defaultPackage(version: string): string {
  return `./.gemeente/gemeente-${version}.tgz`;
}

/** Every file of a workspace for these answers, except the stored answers themselves. */
export function workspaceFiles(answers: Answers, shipped: ProgramFacts): readonly SetupFile[] {
  const { assets, documentIds, version } = shipped;
  const read = (name: string): string => assets.read(`templates/workspace/${name}`);
  const names = {
    gemeente: answers.municipality.name,
    pakket: answers.packageSource,
    versie: version,
  };
  // Why filled in first: an answer is never taken for a name between percent signs.
  const profile = profileText(filled(read('gemeente.yaml'), names), profileValues(answers, documentIds));
  const ci = answers.ci === 'geen' ? undefined : ciFiles[answers.ci];
  const about =
    ci === undefined
      ? ''
      : filled(read('ci/uitleg.md'), {
          ...names,
          ...{ systeem: ciSystems[answers.ci], bestand: ci.path, variabele: ci.variable },
        });
  const files: readonly SetupFile[] = [
    { path: 'gemeente.yaml', text: profile, keep: 'person' },
    {
      path: 'LEESMIJ.md',
      text: filled(read('LEESMIJ.md'), { ...names, ci: about.trimEnd() }),
      keep: 'person',
    },
    { path: '.gitignore', text: read('gitignore'), keep: 'lines' },
    { path: '.gitattributes', text: read('gitattributes'), keep: 'lines' },
    ...editorFiles,
    ...(ci === undefined
      ? []
      : [{ path: ci.path, text: filled(read(ci.template), names), keep: 'person' as const }]),
    ...installedSchemas(assets),
  ];
  return [...files.map(endedOnce), ...starterFiles()];
}

/** Replaces names between double percent signs by their values; an unknown name is a bug. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/%%([a-z]+)%%/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a template with an unknown name: ${name}`);
    return value;
  });
}

function endedOnce(file: SetupFile): SetupFile {
  return { ...file, text: `${file.text.trimEnd()}\n` };
}
