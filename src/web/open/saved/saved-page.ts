import { changesSinceSave, type ChangesSinceSave } from '../../../app/saved/changes.ts';
import { doubtsToSave } from '../../../app/saved/doubts.ts';
import { saveInGit } from '../../../app/saved/save.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { dossierChangeWords, fileChangeWords, proposedMessage } from '../../../words/saved.ts';
import { doubtLine } from '../browser-words.ts';
import { doneNotice, stoppedNotice, stoppedWords } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm, siteParts } from '../page.ts';
import { hiddenField } from '../fields.ts';
import type { FormResult, Visit } from '../visit.ts';

/** The longest message, and how much of a list is shown. */
const most = { message: 200, lines: 60, value: 200 };

/** What changed since the last time, and a button to save it in git. */
export async function savedPage(visit: Visit): Promise<WebAnswer> {
  const { name: title } = siteParts.saved;
  const changes = await changesSinceSave(visit.folder, visit.world);
  const intro = paragraph(
    'Alles wat u hier doet, staat meteen op schijf. In git legt u een moment vast, zodat u later kunt terugkijken.',
  );
  if (changes.kind !== 'done') {
    const body = [
      intro,
      ...stoppedWords(changes)
        .split('\n')
        .map((line) => paragraph(line)),
    ];
    return pageAnswer({ title, part: 'saved', body }, visit);
  }
  const { files, left } = changes.value;
  const body = [
    intro,
    ...(files.length === 0
      ? [paragraph('Er veranderde niets sinds de vorige keer.')]
      : [
          ...changedParts(changes.value),
          ...doubtParts(changes.value, visit),
          saveForm(changes.value, visit),
        ]),
    ...(left === 0
      ? []
      : [
          paragraph(
            `Niet van de werkmap, en gaat niet mee: ${counted(left, 'bestand', 'bestanden')} in deze map.`,
          ),
        ]),
  ];
  return pageAnswer({ title, part: 'saved', body }, visit);
}

function changedParts({ dossiers, values, documents, others }: ChangesSinceSave): readonly Markup[] {
  const named = (words: string): Markup => htmlElement('li', {}, [text(words)]);
  return [
    ...part(
      'Dossiers',
      dossiers.map((change) =>
        htmlElement('li', {}, [
          change.kind === 'gone'
            ? text(screenText(change.title))
            : link(`/dossiers/${encodeURIComponent(change.id)}`, screenText(change.title)),
          text(`: ${dossierChangeWords(change)}`),
        ]),
      ),
    ),
    ...part(
      'Afspraken en gegevens',
      values.map(({ file, key, titles, was, is }) =>
        named(`${titles?.join(' › ') ?? `${file}, ${key}`}: ${valueWords(was)} → ${valueWords(is)}`),
      ),
    ),
    ...part(
      'Documenten',
      documents.map((each) => named(fileChangeWords(each))),
    ),
    ...part(
      'Andere bestanden',
      others.map((each) => named(fileChangeWords(each))),
    ),
  ];
}

/** What is perhaps private, before the button: once it is in git, it stays there. */
function doubtParts(changes: ChangesSinceSave, { folder, world }: Visit): readonly Markup[] {
  const lines = doubtsToSave(changes, folder, world).map(({ file, doubt }) => `${file}: ${doubtLine(doubt)}`);
  return [...new Set(lines)].slice(0, most.lines).map((line) => paragraph(line, { class: 'late' }));
}

function valueWords(value: string | undefined): string {
  if (value === undefined || value === '') return 'niets';
  const line = screenText(value);
  return `‘${line.length > most.value ? `${line.slice(0, most.value)}…` : line}’`;
}

function part(title: string, items: readonly Markup[]): readonly Markup[] {
  if (items.length === 0) return [];
  const more = items.length - most.lines;
  return [
    htmlElement('h2', {}, [text(`${title} (${String(items.length)})`)]),
    htmlElement('ul', {}, items.slice(0, most.lines)),
    ...(more > 0 ? [paragraph(`En nog ${String(more)}.`)] : []),
  ];
}

function saveForm(changes: ChangesSinceSave, visit: Visit): Markup {
  return postForm({ action: siteParts.saved.path, class: 'act' }, visit, [
    hiddenField('versie', changes.version),
    htmlElement('p', { class: 'field' }, [
      htmlElement('label', { for: 'bericht' }, [text('Wat deed u, in een paar woorden (geen namen)')]),
      htmlElement('input', {
        ...{ type: 'text', id: 'bericht', name: 'bericht', value: proposedMessage(changes) },
        ...{ maxlength: most.message, autocomplete: 'off', required: true },
      }),
    ]),
    button('Bewaar in git', { class: 'main' }),
    paragraph('Er wordt niets verstuurd: dit blijft op deze computer.'),
  ]);
}

/** Saves in git. */
export async function save({ folder, world, form }: Visit): Promise<FormResult> {
  const to = siteParts.saved.path;
  const message = (form.get('bericht') ?? '').replace(/\s+/g, ' ').trim();
  if (message === '' || message.length > most.message)
    return { notice: { kind: 'stopped', words: 'Schrijf in een paar woorden wat u deed.' }, to };
  const outcome = await saveInGit({ folder, message, version: form.get('versie') ?? '' }, world);
  if (outcome.kind !== 'done') return { notice: stoppedNotice(outcome), to };
  const { commit, files } = outcome.value;
  return {
    notice: doneNotice(`Vastgelegd in git: ${counted(files, 'bestand', 'bestanden')} (${commit}).`),
    to,
  };
}
