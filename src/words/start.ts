import type { SharingRefusals, StartRefusals } from '../app/dossiers/start-refusals.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { suggest } from './suggest.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Fact about a departure → the option that gives it. */
export const departureOption = { ground: 'grond', sudden: 'plotseling' } as const;

/** Wordings for refusals to start a dossier. */
export const startWords: RefusalWords<StartRefusals> = {
  'checklist/unknown': ({ typed, names, ids }) =>
    `De checklist ${typed} bestaat niet.${suggest(nearest(typed, names))} Kies uit: ${ids.join(', ')}.`,
  'start/group-with-others': ({ list }) =>
    `Start ${list} alleen: die lijst kiest zelf de lijsten per persoon.`,
  'start/people-without-group': () =>
    'De opties --komt, --vertrekt en --blijft horen bij de checklist collegewisseling.',
  'start/no-people': () =>
    'Wie komt, wie vertrekt en wie blijft? Noem korte namen, met komma’s ertussen.\nZo: gemeente checklist start collegewisseling --komt wethouder-wonen,wethouder-zorg --vertrekt wethouder-1 --blijft wethouder-2',
  'start/person-twice': ({ person }) => `${person} staat er twee keer. Noem iedereen één keer.`,
  'start/unknown-milestone': ({ typed, lists, known }) =>
    `De mijlpaal ${typed} hoort niet bij ${lists.join(', ')}.${suggest(nearest(typed, known))} Kies uit: ${known.join(', ')}.`,
  'start/no-departure': ({ what, lists }) =>
    `De optie --${departureOption[what]} hoort bij een vertrek. Bij ${lists.join(', ')} vertrekt niemand. Laat de optie weg.`,
  'start/unknown-member': ({ typed, known }) => notInProfile(`Het collegelid ${typed}`, typed, known),
  'start/unknown-portfolio': ({ typed, known }) => notInProfile(`De portefeuille ${typed}`, typed, known),
  'start/bad-id': ({ asked, proper }) => {
    const example = proper === undefined ? '' : `, zoals ${proper}`;
    return `${asked} kan geen naam van een dossier zijn. Gebruik kleine letters, cijfers en streepjes${example}.`;
  },
  'start/id-of-checklist': ({ id }) =>
    `${id} is de naam van een checklist. Kies een andere naam, zoals ${id}-1.`,
  'start/id-taken': ({ id }) => `Het dossier ${id} bestaat al. Kies een andere naam.`,
};

/** Wordings for refusals to share or adopt tasks. */
export const sharingWords: RefusalWords<SharingRefusals> = {
  'adopt/no-file': ({ typed }) => `Het bestand ${typed} bestaat niet.`,
  'checklist/exists': ({ file }) => `In ${file} staat nu een andere checklist. Probeer het opnieuw.`,
  'checklist/not-editable': notEditable,
  'share/none': () =>
    'U hebt nog geen eigen taken. Die staan in de map sjablonen/checklists, of in gemeente.yaml bij checklist.extra_taken.',
  'share/none-in-checklist': ({ typed, known }) =>
    `Bij ${typed} hebt u geen eigen taken.${suggest(nearest(typed, known))}`,
  'share/several': ({ checklists }) =>
    `U hebt eigen taken in meer lijsten. Kies er één: ${checklists.join(', ')}.`,
};

/** A file that is valid, but cannot be edited line by line. */
export function notEditable({ file }: { readonly file: string }): string {
  return `Ik kan ${file} niet veilig wijzigen, want het is anders geschreven dan verwacht. Kijk met gemeente validate wat er mis is.`;
}

function notInProfile(what: string, typed: string, known: readonly string[]): string {
  const choices = known.length === 0 ? '' : ` Kies uit: ${known.join(', ')}.`;
  return `${what} staat niet in gemeente.yaml.${suggest(nearest(typed, known))}${choices}`;
}
