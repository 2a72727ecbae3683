import type { DossierChoices, ListChoice } from '../../../app/dossiers/choices.ts';
import { text, htmlElement, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { dayQuestion } from '../../../words/milestones.ts';
import { grounds, proposalChoices, unknown } from '../../../words/start-choices.ts';
import { withName } from '../../../words/who.ts';
import type { PostedForm } from '../form.ts';
import { choiceField, dayField, lineField, tickField, boxFields } from '../fields.ts';
import { dayFieldName, isDeparture, nameLimit, startFields } from './start-facts.ts';

/** The questions about a new case, with what was answered before. */
export function startQuestions(
  list: ListChoice,
  choices: DossierChoices,
  form: PostedForm,
): readonly Markup[] {
  return [
    ...(list.isForGroup ? groupFields(choices, form) : caseFields(choices, form)),
    ...(isDeparture(list) ? departureFields(form) : []),
    ...dayFields(list, form),
    ...(choices.hasChosenTerms ? [] : [proposalField(form)]),
    ...moreFields(list, choices, form),
  ];
}

function caseFields({ members, people }: DossierChoices, form: PostedForm): readonly Markup[] {
  const { name, subject } = startFields;
  const persons = members.map(({ id, portfolios }) => {
    const shown = withName(id, people.get(id));
    return { value: id, name: portfolios.length === 0 ? shown : `${shown} (${portfolios.join(', ')})` };
  });
  const who = [{ value: unknown, name: 'Iemand anders, of nog niet bekend' }, ...persons];
  return [
    lineField(
      { label: 'Hoe heet dit dossier?', help: 'Zoals: wethouder wonen. Geen naam van een persoon.' },
      { name, value: form.get(name) ?? '', maxlength: nameLimit },
    ),
    ...(persons.length === 0
      ? []
      : [
          choiceField(
            { label: 'Om wie gaat het?' },
            { name: subject, value: form.get(subject) ?? unknown },
            who,
          ),
        ]),
  ];
}

function departureFields(form: PostedForm): readonly Markup[] {
  const { ground, sudden } = startFields;
  return [
    choiceField(
      { label: 'Wat is de grond van het vertrek?' },
      { name: ground, value: form.get(ground) ?? unknown },
      grounds,
    ),
    tickField('De wethouder vertrekt van de ene op de andere dag', {
      ...{ name: sudden, value: 'ja', checked: form.get(sudden) === 'ja' },
    }),
  ];
}

function groupFields({ members, people }: DossierChoices, form: PostedForm): readonly Markup[] {
  const known = members.map(({ id }) => withName(id, people.get(id))).join(', ');
  const help = `Korte namen met een komma ertussen, zoals wethouder-zorg.${known === '' ? '' : ` In uw college: ${known}.`}`;
  const field = (side: 'comes' | 'leaves' | 'stays', label: string): Markup =>
    lineField({ label, help }, { name: startFields[side], value: form.get(startFields[side]) ?? '' });
  return [
    field('comes', 'Wie komen er?'),
    field('leaves', 'Wie vertrekken er?'),
    field('stays', 'Wie blijven er?'),
  ];
}

function dayFields({ milestones }: ListChoice, form: PostedForm): readonly Markup[] {
  const ground = form.get(startFields.ground);
  return milestones.map((milestone) => {
    const name = dayFieldName(milestone.id);
    const label = screenText(dayQuestion(milestone, ground === undefined ? {} : { ground }));
    return dayField({ label }, { name, value: form.get(name) ?? milestone.day ?? '' });
  });
}

function proposalField(form: PostedForm): Markup {
  const { proposals } = startFields;
  return choiceField(
    { label: 'Wilt u voorgestelde termijnen in de lijst?' },
    { name: proposals, value: form.get(proposals) ?? 'ja' },
    proposalChoices,
  );
}

/** What few need: open when something was filled in. */
function moreFields(
  { isForGroup }: ListChoice,
  { portfolios }: DossierChoices,
  form: PostedForm,
): readonly Markup[] {
  const { id, portfolio } = startFields;
  const chosen = form.all(portfolio);
  const file = form.get(id) ?? '';
  const boxes = portfolios.map((each) =>
    tickField(each.name, { name: portfolio, value: each.id, checked: chosen.includes(each.id) }),
  );
  const legend = 'Voor welke portefeuilles? Kiest u niets, dan tellen die van het collegelid.';
  return [
    htmlElement('details', { open: chosen.length > 0 || file !== '' }, [
      htmlElement('summary', {}, [text('Meer keuzes')]),
      ...(isForGroup || boxes.length === 0 ? [] : [boxFields([text(legend)], boxes)]),
      lineField(
        {
          label: 'Naam van het bestand',
          help: 'Kleine letters, cijfers en streepjes. Leeg: het programma kiest een naam.',
        },
        { name: id, value: file, maxlength: 80, autocapitalize: 'none', spellcheck: 'false' },
      ),
    ]),
  ];
}
