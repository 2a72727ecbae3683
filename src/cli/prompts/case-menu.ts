import type { CaseFactsChange } from '../../app/dossiers/case-facts.ts';
import { changeDossier } from '../../app/dossiers/change-dossier.ts';
import { findChoices } from '../../app/dossiers/choices.ts';
import { closeDossier } from '../../app/dossiers/close-dossier.ts';
import type { TypedScan } from '../../app/privacy/before-writing.ts';
import type { LiveSession } from '../../app/dossiers/live-session.ts';
import type { World } from '../../app/world.ts';
import type { KnownDays } from '../../checklist/date-doubts.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { screenText } from '../../profile/marked-text.ts';
import { asksConsent } from '../dossiers/report-tasks.ts';
import { stillOpen } from '../../words/care.ts';
import { groundName } from '../../words/start-choices.ts';
import { confirmDoubts } from './ask-day.ts';
import { askText, choose, confirm, type Choice } from './ask.ts';
import { askMisfits } from './case-questions.ts';
import { askGround, askMember } from './start-questions.ts';
import { askMilestone } from './task-menu.ts';

/** Where a dossier is, and what its dates are compared with. */
export interface DossierPlace {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly world: World;
  readonly days: KnownDays;
  /** What is private in what is typed. */
  readonly scan: TypedScan;
}

/** Asks what changes about the case of a dossier, and changes it. The notice says what that meant. */
export async function changeCase(session: LiveSession, place: DossierPlace): Promise<void> {
  const { folder, world, days } = place;
  const facts = await askFacts(session, place);
  if (facts === undefined) return;
  const request = { folder, dossier: session.work.dossier.id, facts };
  let outcome = await changeDossier(request, world);
  if (asksConsent(outcome, 'dossier/misfits')) {
    const misfits = await askMisfits(outcome.refusal);
    if (misfits === undefined) return;
    outcome = await changeDossier({ ...request, misfits }, world);
  }
  await session.refresh();
  session.showNotice(
    outcome.kind === 'done'
      ? { kind: 'case-changed', change: outcome.value }
      : { kind: 'not-stored', failure: outcome },
  );
  if (outcome.kind !== 'done' || outcome.value.doubts.length === 0) return;
  const isRight = await confirmDoubts(outcome.value.doubts);
  if (!isRight) await askMilestone('vertrek', { session, days });
}

/** Closes a dossier, after a question when tasks are open. @returns whether it is closed now */
export async function closeFromMenu(session: LiveSession, { folder, world }: DossierPlace): Promise<boolean> {
  const request = { folder, dossier: session.work.dossier.id };
  let outcome = await closeDossier({ ...request, isAgreed: false }, world);
  if (asksConsent(outcome, 'dossier/tasks-open')) {
    const question = `${stillOpen(outcome.refusal)}\nToch sluiten?`;
    if (!(await confirm(question, 'Ja, sluit het dossier toch.'))) return false;
    outcome = await closeDossier({ ...request, isAgreed: true }, world);
  }
  await session.refresh();
  if (outcome.kind !== 'done') session.showNotice({ kind: 'not-stored', failure: outcome });
  return outcome.kind === 'done';
}

/** The new facts; undefined when nothing has to change. */
async function askFacts(session: LiveSession, place: DossierPlace): Promise<CaseFactsChange | undefined> {
  const { dossier } = session.work;
  const choices = [
    { value: 'name', name: `Naam: ${screenText(dossier.title)}` },
    { value: 'subject', name: `Om wie het gaat: ${dossier.subject ?? 'niet bekend'}` },
    ...(isDeparture(dossier) ? departureChoices(dossier) : []),
    { value: 'back', name: 'Terug naar de lijst' },
  ] as const;
  const answer = await choose('Wat wilt u veranderen?', choices, { back: 'back' });
  switch (answer) {
    case 'name':
      return askName(place);
    case 'subject':
      return askSubject(dossier, place);
    case 'ground':
      return askNewGround(dossier);
    case 'sudden':
      return { isSudden: !dossier.isSudden };
    case 'back':
      return undefined;
  }
}

function isDeparture({ ground, milestones }: Dossier): boolean {
  return ground !== undefined || milestones.some(({ id }) => id === 'vertrek');
}

function departureChoices({ ground, isSudden }: Dossier): readonly Choice<'ground' | 'sudden'>[] {
  return [
    { value: 'ground', name: `Grond van het vertrek: ${groundName(ground)}` },
    // A death is always sudden.
    ...(ground === 'overlijden' ? [] : [suddenChoice(isSudden)]),
  ];
}

function suddenChoice(isSudden: boolean): Choice<'sudden'> {
  return {
    value: 'sudden',
    name: isSudden ? 'Het vertrek is niet plotseling' : 'Het vertrek is plotseling',
  };
}

async function askSubject(present: Dossier, { folder, world }: DossierPlace): Promise<CaseFactsChange> {
  const subject = await askMember(await findChoices(folder, world), present);
  return subject === undefined ? { clear: ['subject'] } : { subject };
}

async function askNewGround(present: Dossier): Promise<CaseFactsChange> {
  const { ground, isSudden = false } = await askGround(present);
  return ground === undefined ? { clear: ['ground'], isSudden } : { ground, isSudden };
}

async function askName({ scan }: DossierPlace): Promise<CaseFactsChange | undefined> {
  const name = await askText({
    message: 'Hoe heet dit dossier?\n  (zoals wethouder wonen; geen naam van een persoon; leeg: toch niet):',
    scan: (typed) => scan(typed, 'title'),
    check: (typed) => (typed.length > 60 ? 'Maak de naam korter dan 60 tekens.' : undefined),
  });
  return name === '' ? undefined : { name };
}
