import { changeDossier, type ChangedDossierFacts } from '../../../app/dossiers/change-dossier.ts';
import { renameDossier, type RenamedDossier } from '../../../app/dossiers/rename-dossier.ts';
import { setTerms } from '../../../app/dossiers/set-terms.ts';
import type { ShownFacts } from '../../../app/dossiers/case-facts.ts';
import { factsChange, shownFacts } from '../../../app/dossiers/shown-facts.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import type { Stopped } from '../../../app/outcome.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { htmlElement, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { factNames, factWords, noLongerFitting, titled } from '../../../words/care.ts';
import { doubtTexts } from '../../../words/doubts.ts';
import { changeWords } from '../../../words/notices.ts';
import { addressOf } from '../documents/choice.ts';
import { hiddenField } from '../fields.ts';
import { wordsIn } from '../form.ts';
import { doneNotice, stoppedNotice, type Notice } from '../notice.ts';
import { button, link, postForm, siteParts } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { factsPath, hiddenFacts, readCase, shownFactsPage } from './facts-page.ts';
import { nameLimit } from './start-facts.ts';

type Answer = Promise<FormResult | WebAnswer>;

/** Carries out what was chosen for what a dossier says of itself; the button says what. */
export function factsActs(visit: Visit): Answer {
  switch (visit.form.get('doe')) {
    case 'gegevens':
      return change(visit);
    case 'termijnen-aan':
      return terms(visit, true);
    case 'termijnen-uit':
      return terms(visit, false);
    case 'hernoemen':
      return rename(visit);
    default:
      return back(visit, { kind: 'stopped', words: 'Dit formulier ken ik niet. Laad de pagina opnieuw.' });
  }
}

interface Asked {
  readonly seen: ShownFacts;
  readonly wanted: ShownFacts;
}

async function change(visit: Visit): Answer {
  const { folder, world, form } = visit;
  const asked = readCase(form);
  const problem = nameProblem(asked);
  if (problem !== undefined) return shownFactsPage(visit, { kind: 'stopped', words: problem });
  const facts = factsChange(asked.seen, asked.wanted);
  const misfits = misfitAnswers.find(({ value }) => value === form.get('past-niet'))?.value;
  const request = { folder, dossier: idOf(visit), facts, misfits, asSeen: asked };
  const outcome = await changeDossier(request, world);
  return outcome.kind === 'done'
    ? back(visit, changedNotice(outcome.value))
    : notChanged(visit, outcome, asked);
}

function nameProblem({ seen, wanted }: Asked): string | undefined {
  if (wanted.name === seen.name) return undefined;
  if (wanted.name === '') return 'Hoe heet het dossier? Vul een naam in.';
  return wanted.name.length > nameLimit ? `Maak de naam korter dan ${nameLimit} tekens.` : undefined;
}

/** Why nothing changed, with a form to do it all the same; else the page as it was typed. */
function notChanged(visit: Visit, outcome: Stopped, { seen, wanted }: Asked): Answer {
  const refusal = outcome.kind === 'refused' ? outcome.refusal : undefined;
  switch (refusal?.code) {
    case 'dossier/no-change':
      return back(visit, doneNotice('Dit stond er al zo.'));
    case 'dossier/misfits':
      return back(visit, {
        kind: 'stopped',
        words: `Nog niets veranderd. ${noLongerFitting({ ...refusal, dossier: 'dit dossier' }, titled)}\nWat doet u met deze taken?`,
        more: misfitsForm(visit, { seen, wanted }),
      });
    case 'dossier/facts-changed': {
      // Only what is in conflict is seen anew: what else somebody changed meanwhile stays theirs.
      const now = Object.fromEntries(refusal.conflicts.map((each) => [each.what, each.now]));
      const again = [
        ...hiddenFacts({ ...seen, ...now }, 'was-'),
        ...hiddenFacts(wanted, ''),
        button('Toch mijn keuze', { name: 'doe', value: 'gegevens' }),
      ];
      return back(visit, stoppedNotice(outcome, askedForm(visit, again)));
    }
    default:
      return shownFactsPage(visit, stoppedNotice(outcome));
  }
}

/** What becomes of tasks that do not fit any more. */
const misfitAnswers = [
  { value: 'lapse', label: 'Laat ze vervallen' },
  { value: 'stay', label: 'Laat ze open staan' },
] as const;

function misfitsForm(visit: Visit, { seen, wanted }: Asked): Markup {
  return askedForm(visit, [
    ...hiddenFacts(seen, 'was-'),
    ...hiddenFacts(wanted, ''),
    hiddenField('doe', 'gegevens'),
    ...misfitAnswers.map(({ value, label }) => button(label, { name: 'past-niet', value })),
  ]);
}

function changedNotice(changed: ChangedDossierFacts): Notice {
  const { before, dossier, called, isChanged, staying, doubts } = changed;
  if (!isChanged) return doneNotice('Dit stond er al zo.');
  const [old, now] = [shownFacts(before), shownFacts(dossier)];
  const all = ['name', 'subject', 'portfolios', 'ground', 'isSudden'] as const;
  const lines = all.flatMap((what) => {
    const [was, is] = [old, now].map((facts) => factWords(what, facts[what], called));
    return was === is ? [] : [`${factNames[what]}: ${is} (was: ${was}).`];
  });
  const stay =
    staying.length === 0
      ? []
      : [
          `${counted(staying.length, 'open taak past', 'open taken passen')} er niet meer bij, en blijft staan.`,
        ];
  return doneNotice(
    [...lines, changeWords(changed), ...stay, ...doubtTexts(doubts).map((each) => `Let op: ${each}`)].join(
      '\n',
    ),
  );
}

async function terms(visit: Visit, areOn: boolean): Answer {
  const { folder, world } = visit;
  const outcome = await setTerms({ folder, dossier: idOf(visit), areOn }, world);
  if (outcome.kind !== 'done') return stopped(visit, outcome);
  const { length } = outcome.value.changed;
  const words =
    length === 0
      ? 'Er veranderde niets.'
      : `${counted(length, 'taak kreeg', 'taken kregen')} een andere termijn.`;
  return back(visit, doneNotice(`Voorgestelde termijnen: ${areOn ? 'aan' : 'uit'}. ${words}`));
}

async function rename(visit: Visit): Answer {
  const { folder, world, form } = visit;
  const newId = wordsIn(form, 'bestand');
  if (newId === undefined)
    return shownFactsPage(visit, { kind: 'stopped', words: 'Hoe heet het bestand? Vul een naam in.' });
  const outcome = await renameDossier({ folder, dossier: idOf(visit), newId }, world);
  if (outcome.kind === 'done')
    return { notice: renamedNotice(outcome.value), to: factsPath(outcome.value.to) };
  return shownFactsPage(visit, stoppedNotice(outcome));
}

function renamedNotice({ to, newFile, members, documents, isTracked }: RenamedDossier): Notice {
  const old = `${counted(documents.length, 'document heet', 'documenten heten')} nog naar de oude naam. Maak nieuwe, en verwijder de oude.`;
  const lines = [
    `Het bestand heet nu ${newFile}.`,
    ...members.map((file) => `Ook veranderd: ${screenText(file)} hoort nu bij dit dossier.`),
    ...(documents.length === 0 ? [] : [old]),
  ];
  const links = [
    ...(documents.length === 0
      ? []
      : [link(addressOf({ dossier: to, names: false }), 'Documenten van dit dossier')]),
    ...(isTracked ? [link(siteParts.saved.path, 'Bewaar de nieuwe naam in git')] : []),
  ];
  const more =
    links.length === 0
      ? undefined
      : htmlElement(
          'ul',
          { class: 'plain' },
          links.map((each) => htmlElement('li', {}, [each])),
        );
  return doneNotice(lines.join('\n'), more);
}

function askedForm(visit: Visit, children: readonly Markup[]): Markup {
  return postForm({ action: factsPath(idOf(visit)) }, visit, children);
}

function stopped(visit: Visit, outcome: Stopped): Answer {
  return back(visit, stoppedNotice(outcome));
}

function back(visit: Visit, notice: Notice): Promise<FormResult> {
  return Promise.resolve({ notice, to: factsPath(idOf(visit)) });
}

function idOf({ params }: Visit): string {
  return params['dossier'] ?? '';
}
