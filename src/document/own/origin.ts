import { createHash } from 'node:crypto';
import { warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Assets } from '../../workspace/assets-reader.ts';
import type { TemplateFile } from '../../workspace/template-files.ts';
import type { OwnTemplates } from './own-templates.ts';

/** Where an adapted template came from, as its first line tells. */
export interface Origin {
  /** Path below `templates/documents/` in the program: `werkwijzer/partials/week.md.hbs`. */
  readonly part: string;
  /** Version of the program it was taken from. */
  readonly version: string;
  /** Start of the SHA-256 of the text it was taken from. */
  readonly hash: string;
}

/** The first line of an adapted template: a comment, so that it is in no document. */
const firstLine = /^\{\{!-- gemeente: oorsprong (\S+) versie (\S+) sha256 ([\da-f]{16}) --\}\}\r?\n/;

/** The same in a file of another kind, where a comment begins with a hash sign. */
const firstYamlLine = /^# gemeente: oorsprong (\S+) versie (\S+) sha256 ([\da-f]{16})\r?\n/;

/** Where a template came from; undefined for one that did not come from the program. */
export function originOf(text: string): Origin | undefined {
  const match = firstLine.exec(text) ?? firstYamlLine.exec(text);
  const [, part = '', version = '', hash = ''] = match ?? [];
  return match === null ? undefined : { part, version, hash };
}

/** The template without its first line about where it came from. */
export function withoutOrigin(text: string): string {
  return text.replace(firstLine, '').replace(firstYamlLine, '');
}

/** The template with its origin in the first line. */
export function withOrigin(text: string, { part, version, hash }: Origin): string {
  const words = `gemeente: oorsprong ${part} versie ${version} sha256 ${hash}`;
  return part.endsWith('.yaml') ? `# ${words}\n${text}` : `{{!-- ${words} --}}\n${text}`;
}

/** What stands for a text: line ends do not count, as git may change them. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex').slice(0, 16);
}

/** Path in the program of the shipped template behind a part. */
export function shippedPath(part: string): string {
  return `templates/documents/${part}`;
}

/** The text that is shipped now; undefined when there is none any more. */
export function shippedText(part: string, assets: Assets): string | undefined {
  const path = shippedPath(part);
  const slash = path.lastIndexOf('/');
  return assets.list(path.slice(0, slash)).includes(path.slice(slash + 1)) ? assets.read(path) : undefined;
}

/** An adapted template and how it stands with the shipped one. */
export interface AdaptedTemplate {
  readonly file: TemplateFile;
  readonly origin: Origin;
  /** What is shipped now. */
  readonly shipped: string | undefined;
  /** Whether what is shipped is something else than what it was made from. */
  readonly isChanged: boolean;
}

/** Every template that was taken from the program, in order. */
export function adaptedTemplates(own: OwnTemplates, assets: Assets): readonly AdaptedTemplate[] {
  const files = [...own.parts.values()].flatMap((parts) => [...parts.values()]);
  return files.flatMap((file) => {
    const origin = originOf(file.text);
    if (origin === undefined || !isPart(origin.part)) return [];
    const shipped = shippedText(origin.part, assets);
    return [{ file, origin, shipped, isChanged: shipped === undefined || hashOf(shipped) !== origin.hash }];
  });
}

/** Why: the line may have been typed over; it must not lead outside the shipped templates. */
function isPart(part: string): boolean {
  return /^[a-z]+\/(?:document\.md\.hbs|template\.yaml|partials\/[a-z-]+\.md\.hbs)$/.test(part);
}

/** Templates whose origin changed since they were taken from the program. */
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
