import type { MadeDocuments } from '../../app/status/compared-documents.ts';
import type { WorkspaceStatus } from '../../app/status/workspace-status.ts';
import { counted } from '../../diagnostics/counted.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import type { Style } from '../../diagnostics/style.ts';
import { screenText } from '../../profile/marked-text.ts';
import { dossierLines } from '../dossiers/overview.ts';
import { readBackCommand } from '../dossiers/send-and-read-back.ts';

/** How to show a workspace. */
interface StatusDisplay {
  /** The name of the workspace. */
  readonly name: string;
  /** The next command to run; empty when there is none. */
  readonly command: string;
  /** The command that makes mails of a running dossier; undefined when none is running. */
  readonly send: string | undefined;
  readonly style: Style;
  readonly today: string;
}

/** The status of a workspace, for people. */
export function statusText(
  status: WorkspaceStatus,
  { name, command, send, style, today }: StatusDisplay,
): string {
  const { isShared, municipality, errors, blanks, proposals, dossiers } = status;
  const lines = [
    style.strong(isShared ? 'Gedeeld profiel' : `Gemeente ${municipality}`) + style.dim(` (${name})`),
    `  Bestanden     ${status.files}, ${problemWords(status, style)}`,
    ...(errors > 0 || isShared ? [] : [`  Documenten    ${documentWords(status.documents, style)}`]),
    ...(blanks.length > 0 ? [`  In te vullen  ${counted(blanks.length, 'waarde', 'waarden')}`] : []),
    ...(proposals.length > 0 ? [`  Voorgesteld   ${proposedWords(proposals.length)}`] : []),
    ...(dossiers.length === 0 ? [] : ['  Dossiers', ...dossierLines(dossiers, { style, today })]),
    ...(send === undefined ? [] : [`  Versturen     ${send}`, `  Terug         ${readBackCommand}`]),
    ...nextLines(status, command, style),
  ];
  return `${lines.join('\n')}\n`;
}

function problemWords({ errors, warnings }: WorkspaceStatus, style: Style): string {
  const problems = [
    ...(errors > 0 ? [style.error(counted(errors, 'fout', 'fouten'))] : []),
    ...(warnings > 0 ? [style.warning(counted(warnings, 'waarschuwing', 'waarschuwingen'))] : []),
  ];
  return problems.length === 0 ? style.good('alles klopt') : problems.join(' en ');
}

function proposedWords(count: number): string {
  return `${counted(count, 'waarde', 'waarden')}, nog niet afgesproken`;
}

/** The next command to run; with the value that it begins with, and where that is. */
function nextLines({ next }: WorkspaceStatus, command: string, style: Style): readonly string[] {
  if (next === undefined) return [];
  const step = `  Volgende stap: ${style.strong(command)}`;
  if (next.code !== 'blanks' && next.code !== 'proposals') return [step];
  const { first, line } = next;
  const what = 'label' in first ? first.label : lowerFirst(first.title);
  const place = line === undefined ? first.source.file : `${first.source.file}:${String(line)}`;
  return [step, `  Zoals: ${screenText(what)} (${place}, ${first.path})`];
}

function documentWords(documents: MadeDocuments, style: Style): string {
  const { made, fromDossiers, changed, stale, superfluous } = documents;
  if (made + fromDossiers === 0) return 'nog geen gemaakt';
  const odd = [
    ...oddWords(stale, 'verouderd', style),
    ...oddWords(superfluous, 'overbodig', style),
    ...oddWords(changed, 'aangepast na het maken', style),
  ];
  const compared =
    made === 0 ? [] : [`${made} gemaakt, ${odd.length === 0 ? style.good('alles actueel') : odd.join('; ')}`];
  return [
    ...compared,
    ...(fromDossiers === 0 ? [] : [`${fromDossiers} uit dossiers`]),
    ...(made === 0 ? oddWords(changed, 'aangepast na het maken', style) : []),
  ].join('; ');
}

/** Files that need attention; the first few by name. */
function oddWords(names: readonly string[], state: string, style: Style): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > 4 ? ' …' : '';
  return [`${style.warning(`${names.length} ${state}`)}: ${names.slice(0, 4).join(', ')}${more}`];
}
