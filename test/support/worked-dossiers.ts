/** Dossiers that people are in the middle of, with all that they may have written in them. */
import type { Act } from '../../src/checklist/acts.ts';
import type { DossierText } from '../../src/checklist/dossier-text.ts';

/**
 * Remarks and reasons that a format, a mail program or our own words may take for something else. None of them looks like
 * private data: that is refused for another reason.
 */
const hardWords: readonly string[] = [
  'Gebeld; komt donderdag.',
  'eerste regel\ntweede regel',
  'eerste regel\n\nna een lege regel',
  'a | b || c',
  'pad C:\\map\\ en \\| een streep',
  '<b>vet</b> & <!-- weg --> &amp; &#124;',
  '"dubbel" en \'enkel\' en “gekruld”',
  '🎂 taart voor het 👩‍💼 team — één, ëén',
  '*ster* _streep_ ~~door~~ `code` [x](y)',
  '[x] klaar',
  '☒ al gedaan',
  '# kop',
  '- punt',
  '1. eerst dit',
  '> gezegd',
  '=1+1',
  '+31 is het land',
  '-x',
  '@ict',
  "'s-Gravenhage",
  'bezig',
  'bezig: bijna klaar',
  'vervalt',
  'vervalt: niet nodig',
  'niet nodig, want geregeld',
  'klaar',
  'ja',
  '12-3',
  '2026-12-01',
  '__________',
  'wacht op __________ van de griffie',
  '{{naam}} en {naam}',
  'https://voorbeeld.example/a_b_c?d=e&f=g',
  'a_x0041_b',
  'twee  spaties en een\ttab',
  'Lijst K7F2M: 3 klaar',
  '3 klaar',
  ': dubbele punt vooraan',
  'Zie bijlage 2, blz. 3–4; ± 50 %',
  'x'.repeat(1000),
  `lang ${'woord '.repeat(60)}`.trim(),
];

const who = [undefined, 'EdB', 'bs', "Jan's", 'team | zorg', 'i.o.', '-', 'é&<>"'];

/** What somebody may have done with a task. */
const doings: readonly ((id: string, words: string, by: string | undefined) => readonly Act[])[] = [
  (id, text) => [{ kind: 'note', ids: [id], text }],
  (id, text, by) => [ticked(id, by), { kind: 'note', ids: [id], text }],
  (id, text) => [
    { kind: 'begin', ids: [id] },
    { kind: 'note', ids: [id], text },
  ],
  (id, text) => [{ kind: 'skip', ids: [id], reason: text.slice(0, 300) }],
  (id, text) => [
    { kind: 'skip', ids: [id], reason: text.slice(0, 300) },
    { kind: 'note', ids: [id], text },
  ],
  (id, text, to) => [
    { kind: 'date', ids: [id], day: '2027-02-28' },
    { kind: 'note', ids: [id], text },
    { kind: 'assign', ids: [id], to },
  ],
  (id, text, by) => [ticked(id, by), { kind: 'untick', ids: [id] }, { kind: 'note', ids: [id], text }],
  (id, _, by) => [{ kind: 'begin', ids: [id] }, ticked(id, by)],
  () => [],
  (id) => [{ kind: 'begin', ids: [id] }],
];

function ticked(id: string, by: string | undefined): Act {
  return { kind: 'tick', ids: [id], on: '2026-11-25', by, despite: { [id]: [] } };
}

/**
 * How many states with words there are. The number of words and of doings have no factor in common, so that as many tasks
 * in a row have each of them once.
 */
export const workedStates: number = hardWords.length * doings.length;

/**
 * A dossier with tasks that were ticked, begun, dropped, reopened, moved and remarked upon.
 *
 * @param from the first of the {@link workedStates}
 */
export function workedOn(fresh: DossierText, from = 0): DossierText {
  let text = fresh;
  for (const [at, { id }] of fresh.dossier.tasks.entries()) {
    const state = from + at;
    const words = hardWords[state % hardWords.length] ?? '';
    const acts = doings[state % doings.length]?.(id, words, who[state % who.length]) ?? [];
    for (const act of acts) text = text.act(act);
  }
  return text;
}
