import { createHash } from 'node:crypto';
import { warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Assets } from '../../workspace/assets-reader.ts';
import type { TemplateFile } from '../../workspace/template-files.ts';
import type { OwnTemplates } from './own-templates.ts';

/** The origin of an adapted template, as recorded in its first line. */
export interface Origin {
  /** Path below `templates/documents/` in the program: `werkwijzer/partials/week.md.hbs`. */
  readonly part: string;
  /** Version of the program it was copied from. */
  readonly version: string;
  /** Start of the SHA-256 of the text it was copied from. */
  readonly hash: string;
}

/** The first line of an adapted template: a comment, so that it does not appear in documents. */
const firstLine = /^\{\{!-- gemeente: oorsprong (\S+) versie (\S+) sha256 ([\da-f]{16}) --\}\}\r?\n/;

/** The same in other files, where a comment begins with a hash sign. */
const firstYamlLine = /^# gemeente: oorsprong (\S+) versie (\S+) sha256 ([\da-f]{16})\r?\n/;

/** The origin of a template; undefined for one that was not copied from the program. */
export function originOf(text: string): Origin | undefined {
  const match = firstLine.exec(text) ?? firstYamlLine.exec(text);
  const [, part = '', version = '', hash = ''] = match ?? [];
  return match === null ? undefined : { part, version, hash };
}

/** The template without the line that records its origin. */
export function withoutOrigin(text: string): string {
  return text.replace(firstLine, '').replace(firstYamlLine, '');
}

/** The template with its origin in the first line. */
export function withOrigin(text: string, { part, version, hash }: Origin): string {
  const words = `gemeente: oorsprong ${part} versie ${version} sha256 ${hash}`;
  return part.endsWith('.yaml') ? `# ${words}\n${text}` : `{{!-- ${words} --}}\n${text}`;
}

/** The hash of a text, ignoring line endings: git may change those. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex').slice(0, 16);
}

/** Path in the program of the shipped template behind a part. */
export function shippedPath(part: string): string {
  return `templates/documents/${part}`;
}

/** The currently shipped text; undefined when it no longer exists. */
export function shippedText(part: string, assets: Assets): string | undefined {
  const path = shippedPath(part);
  const slash = path.lastIndexOf('/');
  return assets.list(path.slice(0, slash)).includes(path.slice(slash + 1)) ? assets.read(path) : undefined;
}

/** An adapted template and its relation to the shipped one. */
export interface AdaptedTemplate {
  readonly file: TemplateFile;
  readonly origin: Origin;
  /** The currently shipped text. */
  readonly shipped: string | undefined;
  /** Whether the shipped text differs from the one it was copied from. */
  readonly isChanged: boolean;
}

/** Every template that was copied from the program, in order. */
export function adaptedTemplates(own: OwnTemplates, assets: Assets): readonly AdaptedTemplate[] {
  const files = [...own.parts.values()].flatMap((parts) => [...parts.values()]);
  return files.flatMap((file) => {
    const origin = originOf(file.text);
    if (origin === undefined || !isPart(origin.part)) return [];
    const shipped = shippedText(origin.part, assets);
    return [{ file, origin, shipped, isChanged: shipped === undefined || hashOf(shipped) !== origin.hash }];
  });
}

/** Why: the line may have been edited; it must not lead outside the shipped templates. */
function isPart(part: string): boolean {
  return /^[a-z]+\/(?:document\.md\.hbs|template\.yaml|partials\/[a-z-]+\.md\.hbs)$/.test(part);
}

/** Templates whose origin changed since they were copied from the program. */
export function changedOrigins(own: OwnTemplates, assets: Assets): readonly Diagnostic[] {
  return adaptedTemplates(own, assets)
    .filter(({ isChanged }) => isChanged)
    .map(({ file, origin }) =>
      warning(
        'template/origin-changed',
        { file: file.file, range: { start: 0, end: file.text.indexOf('\n') } },
        { origin: origin.part },
      ),
    );
}
