import { listPersons, savePerson, type Person } from '../../../app/persons/persons.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { addressOf } from '../documents/choice.ts';
import { hiddenField, lineField } from '../fields.ts';
import { Numbered } from '../memory.ts';
import { doneNotice, stoppedNotice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm, siteParts } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { personsPath, rowId } from './question-row.ts';

const title = 'Namen van mensen';

/** What was typed and not saved: it stays on the page, and is in no address. */
type Refused = Pick<Person, 'id' | 'name' | 'mail'>;

function newRefused(): Numbered<Refused> {
  return new Numbered();
}

/** Everybody that can have a name, each with a form. */
export async function personsPage(visit: Visit): Promise<WebAnswer> {
  const listed = await listPersons(visit.folder, visit.world);
  const sent = visit.memory.shelf(newRefused).get(visit.query.get('poging') ?? undefined);
  const persons = listed.kind === 'done' ? listed.value : [];
  const body = [
    htmlElement('p', {}, [link(siteParts.fill.path, 'Terug naar alles wat open is')]),
    paragraph(
      'Deze namen en adressen blijven op deze computer, in een eigen bestand. Ze komen alleen in documenten die u met namen maakt. Een mailadres komt alleen in een concept van een mail.',
    ),
    persons.length === 0
      ? paragraph('Vul eerst in wie er in het college en het secretariaat zitten, bij Lijsten.')
      : htmlElement(
          'ul',
          { class: 'tasks' },
          persons.map((each) => personRow(each, sent, visit)),
        ),
    htmlElement('p', {}, [link(addressOf({ dossier: undefined, names: true }), 'Maak documenten met namen')]),
  ];
  const notice = listed.kind === 'done' ? undefined : stoppedNotice(listed);
  return pageAnswer({ title, part: 'fill', body, notice }, visit);
}

function personRow(person: Person, sent: Refused | undefined, visit: Visit): Markup {
  const { id, title: who, version } = person;
  const { name, mail } = sent?.id === id ? sent : person;
  return htmlElement('li', { id: rowId(id), class: 'vraag' }, [
    htmlElement('h2', {}, [text(upperFirst(screenText(who)))]),
    postForm({ action: personsPath, class: 'act' }, visit, [
      hiddenField('wie', id),
      hiddenField('gezien', version),
      lineField(
        { label: 'Naam, zoals die in documenten staat' },
        { id: `naam-${id}`, name: 'naam', value: name, maxlength: 300 },
      ),
      lineField(
        { label: 'Mailadres (mag leeg)' },
        { id: `mail-${id}`, name: 'mail', value: mail, inputmode: 'email', maxlength: 254 },
      ),
      button('Bewaren', { 'aria-label': `Bewaren: ${screenText(who)}` }),
    ]),
  ]);
}

/** Saves a name. */
export async function saveName(visit: Visit): Promise<FormResult> {
  const { folder, world, form } = visit;
  const typed = (field: string): string => (form.get(field) ?? '').replace(/\s+/g, ' ').trim();
  const person = { id: typed('wie'), name: typed('naam'), mail: typed('mail') };
  const outcome = await savePerson({ folder, ...person, seen: form.get('gezien') ?? '' }, world);
  if (outcome.kind === 'done')
    return { notice: doneNotice(`Bewaard: ${screenText(outcome.value)}.`), to: personsPath };
  const number = visit.memory.shelf(newRefused).keep(person);
  return { notice: stoppedNotice(outcome), to: `${personsPath}?poging=${number}` };
}
