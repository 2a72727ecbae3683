import type { ChangedFile, ChangeKind } from '../app/saved/git-state.ts';
import type { ChangesSinceSave } from '../app/saved/changes.ts';
import type { DossierChange } from '../app/saved/dossier-changes.ts';
import type { SavedRefusals, SavingOff } from '../app/saved/refusals.ts';
import { counted } from '../diagnostics/counted.ts';
import { enumerated } from '../profile/marked-text.ts';
import type { RefusalWords } from './refusal-words.ts';

const off: Readonly<Record<SavingOff, string>> = {
  'no-git':
    'Git staat niet op deze computer, of antwoordt niet. Uw bestanden zijn wel gewoon bewaard. Vraag uw beheerder om git, van git-scm.com.',
  'no-repository':
    'Deze werkmap wordt niet bijgehouden in git. Uw bestanden zijn wel gewoon bewaard. Wilt u een geschiedenis? Vraag uw beheerder om de map in git te zetten.',
  merging:
    'In git worden nu twee versies samengevoegd. Maak dat eerst af, of vraag hulp aan wie u daarbij helpt.',
  'no-branch':
    'Git kijkt nu naar een oude versie. Vraag wie u met git helpt om terug te gaan naar uw eigen tak.',
  'no-name':
    'Git weet niet wie u bent. Vraag uw beheerder om één keer uw naam en mailadres in git te zetten.',
};

/** Wordings for refusals to save in git. */
export const savedWords: RefusalWords<SavedRefusals> = {
  'saved/off': ({ why }) => off[why],
  'saved/nothing': () => 'Er veranderde niets sinds de vorige keer.',
  'saved/changed-meanwhile': () =>
    'Intussen veranderde er nog iets. Er is niets vastgelegd. Kijk nog eens, en probeer het opnieuw.',
  'saved/refused-by-git': ({ said }) =>
    said === ''
      ? 'Git legde dit niet vast, en zei niet waarom. Uw bestanden zijn gewoon bewaard.'
      : `Git legde dit niet vast. Uw bestanden zijn gewoon bewaard. Dit zei git:\n${said}`,
};

const kinds: Readonly<Record<ChangeKind, string>> = { new: 'nieuw', changed: 'veranderd', gone: 'weg' };

/** "documenten/werkwijzer.md: nieuw". */
export function fileChangeWords({ name, kind }: ChangedFile): string {
  return `${name}: ${kinds[kind]}`;
}

/** What changed in a dossier: "3 taken afgevinkt, 1 taak vervallen". */
export function dossierChangeWords(change: DossierChange): string {
  if (change.kind !== 'changed') return change.kind === 'new' ? 'nieuw dossier' : 'verwijderd';
  const { ticked, reopened, lapsed, begun, added, removed, adapted, closing, hasOtherDays } = change;
  const tasks = (count: number, words: string): readonly string[] =>
    count === 0 ? [] : [`${counted(count, 'taak', 'taken')} ${words}`];
  const parts = [
    ...(closing === undefined ? [] : [closing === 'closed' ? 'gesloten' : 'weer geopend']),
    ...tasks(ticked, 'afgevinkt'),
    ...tasks(begun, 'begonnen'),
    ...tasks(lapsed, 'vervallen'),
    ...tasks(reopened, 'weer open'),
    ...tasks(added, 'erbij'),
    ...tasks(removed, 'weggehaald'),
    ...tasks(adapted, 'aangepast'),
    ...(hasOtherDays ? ['andere dagen'] : []),
  ];
  return parts.length === 0 ? 'iets anders veranderd' : enumerated(parts);
}

/** A message for what changed: numbers alone, so that it can never tell of anybody. */
export function proposedMessage({ dossiers, values, documents, others }: ChangesSinceSave): string {
  const parts = [
    ...(dossiers.length === 0 ? [] : [counted(dossiers.length, 'dossier', 'dossiers')]),
    ...(values.length === 0 ? [] : [counted(values.length, 'afspraak', 'afspraken')]),
    ...(documents.length === 0 ? [] : [counted(documents.length, 'document', 'documenten')]),
    ...(others.length === 0 ? [] : [counted(others.length, 'ander bestand', 'andere bestanden')]),
  ];
  return `Bijgewerkt: ${parts.length === 0 ? 'de werkmap' : enumerated(parts)}`;
}
