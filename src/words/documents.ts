import type { DocumentRefusals } from '../app/documents/refusals.ts';
import { lowerFirst } from '../diagnostics/lower-first.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { upperFirst } from '../diagnostics/upper-first.ts';
import { findFormat } from '../output/registry.ts';
import { personsFile } from '../workspace/file-kinds.ts';
import { suggest } from './suggest.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals to make documents. */
export const documentWords: RefusalWords<DocumentRefusals> = {
  'documents/unknown': ({ typed, known }) =>
    severalFormats([typed]) ??
    `Het document ${typed} bestaat niet.${suggest(nearest(typed, known))} Kies uit: ${known.join(', ')}.`,
  'documents/no-names': ({ workspace }) =>
    `In ${workspace} staat geen ${personsFile}. Zonder dat bestand zijn er geen namen.`,
  'documents/not-of-dossier': ({ ids, possible }) =>
    severalFormats(ids) ??
    `De optie --dossier hoort niet bij ${ids.join(', ')}. Van een dossier maakt u: ${possible.join(', ')}.`,
  'documents/no-form': ({ ids }) =>
    `Geen formulier: ${ids.join(', ')}. Daar valt niets in te vullen. Zo’n document maakt u met: gemeente render ${ids.join(' ')}`,
  'remind/no-mail': ({ role, dossier, through }) =>
    through === undefined
      ? `${upperFirst(role)} schrijft deze mails zelf, en krijgt er dus geen. De eigen taken ziet u met: gemeente checklist list ${dossier} --open --door ${role}`
      : `${upperFirst(role)} krijgt geen mail: dat gaat via ${through}. Kies --door ${through}`,
  'documents/not-public': ({ ids }) =>
    `Niet openbaar: ${ids.join(', ')}. Laat --publiek weg, of zet in gemeente.yaml bij documenten.<naam> de regel \`openbaarheid: openbaar\`.`,
  'documents/dossier-not-public': () =>
    'Een dossier gaat over een persoon en is nooit openbaar. Laat --publiek of --dossier weg.',
  'documents/not-in-format': (facts) => nothingNow(facts) ?? notInFormat(facts),
  'documents/without-checklists': ({ possible }) => `De optie --checklist hoort bij: ${possible.join(', ')}.`,
  'documents/unknown-checklist': ({ typed, known }) =>
    `De checklist ${typed} bestaat niet.${suggest(nearest(typed, known))} Kies uit: ${known.join(', ')}.`,
  'documents/without-groups': ({ possible }) =>
    `De optie --per hoort bij het document ${possible.join(', ')}.`,
  'documents/without-explanations': ({ possible }) =>
    `De optie --uitleg hoort bij het document ${possible.join(', ')}.`,
  'documents/changed-since': ({ name }) =>
    `Intussen is ${name} veranderd. Daarom is het niet vervangen. Kijk eerst wat er nu in staat.`,
  'documents/dates-without-dossier': ({ groupBy }) =>
    `Per ${groupBy} kan alleen met een dossier, want een lege actielijst heeft geen datums. Noem het dossier met --dossier <naam>.`,
};

/** What to do when a word is no document but a format: `--format docx html`. */
function severalFormats(words: readonly string[]): string | undefined {
  const format = words.find((word) => findFormat(word) !== undefined);
  return format === undefined
    ? undefined
    : `${format} is een formaat en geen document. Tussen formaten staat een komma, zoals in: --format docx,html`;
}

/** That a dossier gives nothing of what exists in a format; undefined when something else is the matter. */
function nothingNow({
  ids,
  format: { id, title },
  ofDossier,
  dossier,
}: DocumentRefusals['documents/not-in-format']): string | undefined {
  const isPossible = ids.length > 0 && ids.every((each) => ofDossier.includes(each));
  return dossier === undefined || !isPossible
    ? undefined
    : `Van het dossier ${dossier} is er nu niets te maken als ${lowerFirst(title)} (${id}). Meestal is dan alles klaar.`;
}

/** That a format exists of other documents only, and the commands that make it. */
function notInFormat(refusal: DocumentRefusals['documents/not-in-format']): string {
  const {
    ids,
    format: { id, title },
    ofDossier,
    others,
  } = refusal;
  const name = title.toLowerCase() === id ? title : `${title.replace(/ \(.*\)$/, '')} (${id})`;
  const possible = [...ofDossier.map((each) => `${each} van een dossier`), ...others];
  const wrong = ids.filter((each) => !ofDossier.includes(each) && !others.includes(each));
  const found = wrong.length === 0 ? '' : ` Van ${wrong.join(', ')} niet.`;
  return `${name} is er alleen van: ${possible.join(', ')}.${found}${howToMake(refusal)}`;
}

function howToMake({
  format,
  ofDossier,
  others,
  dossier,
  dossiers,
}: DocumentRefusals['documents/not-in-format']): string {
  const [only, second] = dossier === undefined ? dossiers : [dossier];
  const named = second === undefined ? only : '<dossier>';
  const commands = [
    ...(named === undefined ? [] : [`${ofDossier.join(' ')} --dossier ${named}`]),
    ...others,
  ].map((words) => `gemeente render ${words} --format ${format.id}`);
  const none =
    named === undefined ? ' Er is nog geen dossier. Begin er een met: gemeente checklist start' : '';
  const choice = second === undefined ? '' : `\nDossiers: ${dossiers.join(', ')}.`;
  return `${none}${commands.length === 0 ? '' : ` Maak het met: ${commands.join(', of: ')}`}${choice}`;
}
