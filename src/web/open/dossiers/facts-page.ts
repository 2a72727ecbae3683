import { findCaseChoices, type CaseChoices } from '../../../app/dossiers/case-choices.ts';
import type { ShownFacts } from '../../../app/dossiers/case-facts.ts';
import { shownFacts } from '../../../app/dossiers/shown-facts.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { factNames } from '../../../words/care.ts';
import { grounds, unknown } from '../../../words/start-choices.ts';
import { memberOptions } from '../../../words/who.ts';
import { boxFields, choiceField, hiddenField, lineField, tickField } from '../fields.ts';
import { wordsIn, type PostedForm } from '../form.ts';
import { stoppedNotice, type Notice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm } from '../page.ts';
import type { Visit } from '../visit.ts';
import { carePath } from './care-page.ts';
import { nameLimit, startFields } from './start-facts.ts';
import { pathOf } from './task-row.ts';

/** Where what a dossier says about its case is changed. */
export function factsPath(dossier: string): string {
  return `${pathOf(dossier)}/gegevens`;
}

/** The page for the facts of a case, proposed terms, and the name of the file. */
export function factsPage(visit: Visit): Promise<WebAnswer> {
  return shownFactsPage(visit);
}

/** The same page with why something was not done; what was typed stays. */
export async function shownFactsPage(visit: Visit, notice?: Notice): Promise<WebAnswer> {
  const { folder, world, params } = visit;
  const found = await findCaseChoices({ folder, dossier: params['dossier'] ?? '' }, world);
  if (found.kind !== 'done')
    return pageAnswer({ title: 'Dossier', part: 'dossiers', body: [], notice: stoppedNotice(found) }, visit);
  const { dossier } = found.value;
  const isOpen = dossier.closedOn === undefined;
  const body = [
    htmlElement('p', {}, [link(pathOf(dossier.id), `Terug naar ${screenText(dossier.title)}`)]),
    ...(isOpen
      ? [...casePart(found.value, visit), ...termsPart(found.value, visit)]
      : [
          paragraph('Dit dossier is gesloten. Open het weer om er iets in te veranderen.'),
          htmlElement('p', {}, [link(carePath(dossier.id), 'Weer openen')]),
        ]),
    ...namePart(found.value, visit),
  ];
  const title = `Gegevens: ${screenText(dossier.title)}`;
  return pageAnswer({ title, part: 'dossiers', body, ...(notice === undefined ? {} : { notice }) }, visit);
}

/** Before the name of a field: what was in it when the page was shown. */
const wasPrefix = 'was-';

/** The facts that a form wants, and those that were seen when it was filled in. */
export function readCase(form: PostedForm): { readonly seen: ShownFacts; readonly wanted: ShownFacts } {
  const seen = readFacts(form, wasPrefix);
  const wanted = readFacts(form, '');
  // A death is always sudden.
  const isDeath = wanted.ground === 'overlijden' && seen.ground !== 'overlijden';
  return { seen, wanted: isDeath ? { ...wanted, isSudden: true } : wanted };
}

function readFacts(form: PostedForm, prefix: string): ShownFacts {
  const { name, subject, portfolio, ground, sudden } = startFields;
  const typed = (field: string): string => {
    const words = wordsIn(form, `${prefix}${field}`) ?? '';
    return words === unknown ? '' : words;
  };
  return {
    ...{ name: typed(name), subject: typed(subject), ground: typed(ground) },
    portfolios: form.all(`${prefix}${portfolio}`),
    isSudden: form.get(`${prefix}${sudden}`) === 'ja',
  };
}

/** Facts as hidden fields of a form. */
export function hiddenFacts(facts: ShownFacts, prefix: 'was-' | ''): readonly Markup[] {
  const { name, subject, portfolio, ground, sudden } = startFields;
  return [
    hiddenField(`${prefix}${name}`, facts.name),
    hiddenField(`${prefix}${subject}`, facts.subject),
    ...facts.portfolios.map((each) => hiddenField(`${prefix}${portfolio}`, each)),
    hiddenField(`${prefix}${ground}`, facts.ground),
    hiddenField(`${prefix}${sudden}`, facts.isSudden ? 'ja' : 'nee'),
  ];
}

function heading(words: string): Markup {
  return htmlElement('h2', {}, [text(words)]);
}

function factsForm({ dossier }: CaseChoices, visit: Visit, children: readonly Markup[]): Markup {
  return postForm({ action: factsPath(dossier.id), class: 'act' }, visit, children);
}

/** What the dossier is about. The form carries what was seen, so that only what somebody changed is written. */
function casePart(choices: CaseChoices, visit: Visit): readonly Markup[] {
  const isTyped = visit.form.get('doe') === 'gegevens';
  const now = shownFacts(choices.dossier);
  const { seen, wanted } = isTyped ? readCase(visit.form) : { seen: now, wanted: now };
  return [
    heading('Waar het over gaat'),
    paragraph('De taken gaan mee. Wat klaar is, blijft klaar.'),
    factsForm(choices, visit, [
      ...hiddenFacts(seen, wasPrefix),
      lineField(
        { label: factNames.name, help: 'Zoals: wethouder wonen. Geen naam van een persoon.' },
        { name: startFields.name, value: wanted.name, maxlength: nameLimit },
      ),
      ...(choices.isForGroup ? personsAsTheyAre(wanted) : personFields(choices, wanted)),
      ...(choices.isDeparture ? departureFields(wanted) : []),
      button('Gegevens bewaren', { class: 'main', name: 'doe', value: 'gegevens' }),
    ]),
  ];
}

/** What is not asked goes along as it is, or it would be taken away. */
function personsAsTheyAre({ subject, portfolios }: ShownFacts): readonly Markup[] {
  return [
    hiddenField(startFields.subject, subject),
    ...portfolios.map((each) => hiddenField(startFields.portfolio, each)),
  ];
}

function personFields(choices: CaseChoices, wanted: ShownFacts): readonly Markup[] {
  const { portfolios } = choices;
  const persons = memberOptions(choices);
  const boxes = withOwn(portfolios, wanted.portfolios).map(({ id, name }) =>
    tickField(screenText(name), {
      ...{ name: startFields.portfolio, value: id, checked: wanted.portfolios.includes(id) },
    }),
  );
  // One that is no member any more is still a choice: nothing changes because a page was saved.
  const isGone = wanted.subject !== '' && !persons.some(({ value }) => value === wanted.subject);
  const gone = isGone ? [{ value: wanted.subject, name: wanted.subject }] : [];
  const nobody = { value: unknown, name: 'Iemand anders, of nog niet bekend' };
  return [
    ...(persons.length + gone.length === 0
      ? []
      : [
          choiceField(
            { label: 'Om wie gaat het?' },
            { name: startFields.subject, value: wanted.subject === '' ? unknown : wanted.subject },
            [nobody, ...persons, ...gone],
          ),
        ]),
    ...(boxes.length === 0
      ? []
      : [
          boxFields(
            [text('Voor welke portefeuilles? Kiest u niets, dan tellen die van het collegelid.')],
            boxes,
          ),
        ]),
  ];
}

function withOwn(
  known: CaseChoices['portfolios'],
  own: readonly string[],
): readonly { readonly id: string; readonly name: string }[] {
  const unlisted = own.filter((each) => !known.some(({ id }) => id === each));
  return [...known, ...unlisted.map((id) => ({ id, name: id }))];
}

function departureFields({ ground, isSudden }: ShownFacts): readonly Markup[] {
  return [
    choiceField(
      { label: 'Wat is de grond van het vertrek?' },
      { name: startFields.ground, value: ground === '' ? unknown : ground },
      grounds,
    ),
    tickField('De wethouder vertrekt van de ene op de andere dag', {
      ...{ name: startFields.sudden, value: 'ja', checked: isSudden },
    }),
  ];
}

/** On or off: the button says which it becomes, so that doing it twice does nothing. */
function termsPart(choices: CaseChoices, visit: Visit): readonly Markup[] {
  const { hasProposals } = choices;
  return [
    heading('Voorgestelde termijnen'),
    paragraph(
      hasProposals
        ? 'De voorstellen staan aan. Waar de bron geen dag noemt, staat een voorgestelde dag bij de taak.'
        : 'De voorstellen staan uit. Taken waarvan de bron geen dag noemt, hebben geen dag.',
    ),
    paragraph('Dagen die u zelf koos, blijven staan. Taken die klaar zijn, veranderen niet.'),
    factsForm(choices, visit, [
      button(hasProposals ? 'Voorstellen uitzetten' : 'Voorstellen aanzetten', {
        ...{ name: 'doe', value: hasProposals ? 'termijnen-uit' : 'termijnen-aan' },
      }),
    ]),
  ];
}

function namePart(choices: CaseChoices, visit: Visit): readonly Markup[] {
  const { id } = choices.dossier;
  const typed = visit.form.get('doe') === 'hernoemen' ? visit.form.get('bestand') : undefined;
  return [
    heading('Naam van het bestand'),
    factsForm(choices, visit, [
      lineField(
        {
          label: 'Hoe heet het bestand?',
          help: 'Kleine letters, cijfers en streepjes. Geen naam van een persoon.',
        },
        {
          ...{ name: 'bestand', value: typed ?? id, maxlength: 80, required: true },
          ...{ autocapitalize: 'none', spellcheck: 'false' },
        },
      ),
      button('Bestand hernoemen', { name: 'doe', value: 'hernoemen' }),
    ]),
  ];
}
