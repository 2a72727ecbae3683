import type { DossierChoices, ListChoice } from '../../../app/dossiers/choices.ts';
import { text, htmlElement, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { dayQuestion } from '../../../words/milestones.ts';
import { grounds, proposalChoices, unknown } from '../../../words/start-choices.ts';
import { memberOptions } from '../../../words/who.ts';
import type { PostedForm } from '../form.ts';
import { choiceField, dayField, lineField, tickField, boxFields } from '../fields.ts';
import {
  dayFieldName,
  isDeparture,
  nameLimit,
  peopleOn,
  startFields,
  type GroupSide,
} from './start-facts.ts';

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

function caseFields(choices: DossierChoices, form: PostedForm): readonly Markup[] {
  const { name, subject } = startFields;
  const persons = memberOptions(choices);
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

/** Who is in the board is ticked; who comes, or is not in the profile, is typed. */
function groupFields(choices: DossierChoices, form: PostedForm): readonly Markup[] {
  const members = memberOptions(choices);
  const help = 'Korte namen met een komma ertussen, zoals wethouder-zorg.';
  const typed = (side: GroupSide, label: string, others: readonly string[]): Markup =>
    lineField({ label, help }, { name: startFields[side], value: others.join(', ') });
  const field = (side: 'leaves' | 'stays', words: { readonly all: string; readonly others: string }) => {
    const named = peopleOn(side, form);
    if (members.length === 0) return [typed(side, words.all, named)];
    const boxes = members.map(({ value, name }) =>
      tickField(name, { name: startFields[side], value, checked: named.includes(value) }),
    );
    const others = named.filter((each) => !members.some(({ value }) => value === each));
    return [boxFields([text(words.all)], boxes), typed(side, words.others, others)];
  };
  return [
    typed('comes', 'Wie komen er?', peopleOn('comes', form)),
    ...field('leaves', { all: 'Wie vertrekken er?', others: 'Wie vertrekken er nog meer? (mag leeg)' }),
    ...field('stays', { all: 'Wie blijven er?', others: 'Wie blijven er nog meer? (mag leeg)' }),
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
