import { changesSinceSave, type ChangesSinceSave } from '../../../app/saved/changes.ts';
import { doubtsToSave } from '../../../app/saved/doubts.ts';
import type { ChangedFile } from '../../../app/saved/git-state.ts';
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
import { proseParagraph } from '../prose.ts';
import type { FormResult, Visit } from '../visit.ts';

/** The longest message, and how much of a list is shown. */
const most = { message: 200, lines: 60, inSight: 8, value: 200 };

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
        .map((line) => proseParagraph(line)),
    ];
    return pageAnswer({ title, part: 'saved', body }, visit);
  }
  const { files, left } = changes.value;
  const body = [
    intro,
    ...(files.length === 0
      ? [paragraph('Er veranderde niets sinds de vorige keer.')]
      : [
          ...doubtParts(changes.value, visit),
          saveForm(changes.value, visit),
          ...changedParts(changes.value),
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

function changedParts({ dossiers, values, documents, others, files }: ChangesSinceSave): readonly Markup[] {
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
    ...valuesPart(values, files),
    ...part(
      'Documenten',
      documents.map((each) => named(fileChangeWords(each))),
    ),
    ...part(
      'Andere bestanden',
      others.filter((each) => !isOfProgram(each)).map((each) => named(fileChangeWords(each))),
    ),
    ...programPart(others.filter(isOfProgram)),
  ];
}

/** The values that changed: a few in sight, many by file and folded in. */
function valuesPart(values: ChangesSinceSave['values'], files: ChangesSinceSave['files']): readonly Markup[] {
  if (values.length === 0) return [];
  const title = htmlElement('h2', {}, [text(`Afspraken en gegevens (${String(values.length)})`)]);
  const lines = (some: typeof values): readonly Markup[] => {
    const more = some.length - most.lines;
    const items = some.slice(0, most.lines).map(({ file, key, titles, was, is }) => {
      const place = titles?.join(' › ') ?? `${file}, ${key}`;
      return htmlElement('li', {}, [text(`${place}: ${valueWords(was)} → ${valueWords(is)}`)]);
    });
    return [htmlElement('ul', {}, items), ...(more > 0 ? [paragraph(`En nog ${String(more)}.`)] : [])];
  };
  if (values.length <= most.inSight) return [title, ...lines(values)];
  const folded = [...new Set(values.map(({ file }) => file))].map((file) => {
    const own = values.filter((each) => each.file === file);
    const isNew = files.some(({ name, kind }) => name === file && kind === 'new');
    const words = `${isNew ? 'nieuw bestand, ' : ''}${counted(own.length, 'waarde', 'waarden')}`;
    return htmlElement('details', {}, [
      htmlElement('summary', {}, [text(`${file}: ${words}`)]),
      ...lines(own),
    ]);
  });
  return [title, ...folded];
}

/** Whether a file is put there by the program, and nobody works in it. */
function isOfProgram({ name }: ChangedFile): boolean {
  return /^\.(?!gitignore$)|^azure-pipelines\.yml$/.test(name);
}

function programPart(files: readonly ChangedFile[]): readonly Markup[] {
  if (files.length === 0) return [];
  const names = files.map((each) => htmlElement('li', {}, [text(fileChangeWords(each))]));
  return [
    htmlElement('details', {}, [
      htmlElement('summary', {}, [
        text(`Van het programma zelf: ${counted(files.length, 'bestand', 'bestanden')}`),
      ]),
      htmlElement('ul', {}, names),
    ]),
  ];
}

/** What is perhaps private, before the button: once it is in git, it stays there. */
function doubtParts(changes: ChangesSinceSave, { folder, world }: Visit): readonly Markup[] {
  const lines = doubtsToSave(changes, folder, world).map(({ file, doubt }) => `${file}: ${doubtLine(doubt)}`);
  return [...new Set(lines)].slice(0, most.lines).map((line) => proseParagraph(line, { class: 'late' }));
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
