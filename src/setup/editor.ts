import { templateFolder } from '../workspace/template-files.ts';
import { dossierFolder, personsFile, profileParts, entityFolders } from '../workspace/file-kinds.ts';
import type { SetupFile } from './setup-file.ts';

/** Folder of the schemas in a workspace. */
export const schemaFolder = '.gemeente/schema';

/** Path of an installed schema, from the folder of the workspace. */
function schemaPath(name: string): string {
  return `${schemaFolder}/${name}.schema.json`;
}

/** Schema → files it applies to, for every kind of file in a workspace. */
export const schemaFiles: Readonly<Record<string, readonly string[]>> = {
  [schemaPath('gemeente')]: ['gemeente.yaml'],
  [schemaPath('gemeente-deel')]: [profileParts],
  ...Object.fromEntries(
    Object.values(entityFolders).map(({ folder, schema }) => [schemaPath(schema), [`${folder}/*.yaml`]]),
  ),
  [schemaPath('dossier')]: [`${dossierFolder}/*.yaml`],
  [schemaPath('personen')]: [personsFile],
  [schemaPath('sjabloon')]: [`${templateFolder}/*/template.yaml`],
};

/** VS Code settings for a workspace. Why no schema stores: they fetch schemas from the internet. */
export const editorSettings: Readonly<Record<string, unknown>> = {
  'yaml.schemas': schemaFiles,
  'yaml.schemaStore.enable': false,
  'yaml.kubernetesCRDStore.enable': false,
  'redhat.telemetry.enabled': false,
  'files.eol': '\n',
  'files.insertFinalNewline': true,
  '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2, 'editor.formatOnSave': false },
};

/** Extensions that VS Code offers to install. */
const editorExtensions: Readonly<Record<string, unknown>> = {
  recommendations: ['redhat.vscode-yaml'],
};

/** The files in which VS Code looks for its settings and recommended extensions. */
export const editorFiles: readonly SetupFile[] = Object.entries({
  '.vscode/settings.json': editorSettings,
  '.vscode/extensions.json': editorExtensions,
}).map(([path, settings]) => ({ path, text: `${JSON.stringify(settings, null, 2)}\n`, keep: 'settings' }));
