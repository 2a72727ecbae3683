import { counted } from '../../diagnostics/counted.ts';
import { documentIds } from '../../document/registry.ts';
import { findByCode, nearMunicipalities, searchMunicipalities } from '../../profile/municipality.ts';
import type { Answers, Municipality } from '../../setup/answers.ts';
import { answerKinds } from '../../setup/kinds.ts';
import { ciSystems, groupTitles, questions, type CiSystem, type Question } from '../../setup/questions.ts';
import { weekDays } from '../../calendar/weekly-clock.ts';
import { scanWithoutNames } from '../../app/privacy/before-writing.ts';
import { nameProblem } from '../commands/init/answers.ts';
import { askText, choose, chooseBySearch, chooseSeveral, type Choice } from './ask.ts';

/** Progress through the main questions. */
class Road {
  #at = 0;
  readonly #total: number;

  constructor(total: number) {
    this.#total = total;
  }

  /** "3/12", for the next question. */
  next(): string {
    this.#at += 1;
    return `(${String(this.#at)}/${String(this.#total)})`;
  }
}

/**
 * Asks the main questions that were not answered yet, then the optional groups that the person chooses.
 *
 * @param mayBelongTo whether the folder may be given to that municipality; asks when it belongs to another
 * @returns undefined when it may not
 */
export async function askAnswers(
  start: Partial<Answers>,
  given: ReadonlySet<string>,
  mayBelongTo: (municipality: Municipality) => Promise<boolean>,
): Promise<Partial<Answers> | undefined> {
  const main = questions.filter(({ group, id }) => group === 'hoofd' && !given.has(id));
  const others = ['gemeente', 'documenten', 'ci'].filter((id) => !given.has(id)).length;
  const road = new Road(main.length + others + 1);
  const municipality = given.has('gemeente')
    ? start.municipality
    : await askMunicipality(start.municipality, road.next());
  if (municipality !== undefined && !(await mayBelongTo(municipality))) return undefined;
  const values: Record<string, string> = { ...start.values };
  for (const question of main)
    values[question.id] = await askQuestion(question, values[question.id], road.next());
  const documents = given.has('documenten')
    ? start.documents
    : await askDocuments(start.documents, road.next());
  const ci = given.has('ci') ? start.ci : await askCi(start.ci, road.next());
  await askSideRoads(values, given, road.next());
  return {
    ...start,
    ...(municipality === undefined ? {} : { municipality }),
    ...(ci === undefined ? {} : { ci }),
    ...{ values, documents },
  };
}

/** Begins the choice of an invented municipality; what was typed follows. */
const invented = 'verzonnen ';

/**
 * Candidates for what was typed so far. After a name that nobody has, the first is an invented municipality of that name,
 * and then come the nearest names.
 *
 * Why that order: enter chooses the first, and nobody may become another municipality without choosing it.
 */
export function municipalityChoices(
  term: string,
  known: Municipality | undefined,
): readonly Choice<string>[] {
  const found = searchMunicipalities(term);
  const typed = term.trim();
  const isUnknown = found.length === 0 && nameProblem(typed) === undefined;
  const named = isUnknown ? ` met de naam ${typed}` : '';
  const practice = {
    value: `${invented}${isUnknown ? typed : ''}`,
    name: `Een verzonnen gemeente${named}, om te oefenen`,
  };
  return [
    ...(term === '' && known !== undefined ? [{ value: known.code, name: `${known.name} (gekozen)` }] : []),
    ...found.map(({ code, name, province }) => ({ value: code, name: `${name} (${province})` })),
    practice,
    ...(found.length === 0 ? nearMunicipalities(term) : []).map(({ code, name, province }) => {
      const short = `${name} (${province})`;
      return { value: code, name: `Bedoelt u ${short}?`, short };
    }),
  ];
}

async function askMunicipality(known: Municipality | undefined, step: string): Promise<Municipality> {
  const code = await chooseBySearch(`${step} Voor welke gemeente?\n  Typ een deel van de naam:`, (term) =>
    municipalityChoices(term, known),
  );
  const found = findByCode(code);
  if (found !== undefined) return found;
  if (known !== undefined && code === known.code) return known;
  const name = await askText({
    message: 'Hoe heet die verzonnen gemeente?',
    proposal: code.slice(invented.length) || 'Voorbeelddam',
    stays: true,
    check: nameProblem,
  });
  return { code: 'gm9999', name };
}

/** Asks one question; an empty answer leaves the value open. */
async function askQuestion(question: Question, known: string | undefined, step = ''): Promise<string> {
  const message = `${step} ${question.ask}`.trim();
  const options = choicesOf(question, known);
  if (options !== undefined) return choose(message, options, { initial: known, stays: true });
  const hints = [...(question.hint === undefined ? [] : [question.hint]), ...skipHint(question, known)];
  const typed = await askText({
    message: hints.length === 0 ? message : `${message}\n  (${hints.join('; ')}):`,
    proposal: known,
    stays: true,
    scan: (answer) => scanWithoutNames(answer, 'anything'),
    check: (answer) => problemWith(answer, question),
  });
  if (typed === '' || typed === nothing) return '';
  const read = answerKinds[question.kind].read(typed);
  return 'text' in read ? read.text : '';
}

/** What to type to clear a proposal. */
const nothing = '-';

/** How to leave a question open. */
function skipHint({ isNeeded }: Question, known: string | undefined): readonly string[] {
  if (isNeeded === true) return [];
  return known === undefined || known === '' ? ['leeg: nog niet'] : [`${nothing} maakt het leeg`];
}

function problemWith(answer: string, { kind, isNeeded }: Question): string | undefined {
  if (answer === '' || answer === nothing)
    return isNeeded === true ? 'Hier is een antwoord nodig.' : undefined;
  const read = answerKinds[kind].read(answer);
  return 'wrong' in read ? read.wrong : undefined;
}

/** The possible answers, when there are few. */
function choicesOf(
  { choices, kind, isNeeded }: Question,
  known: string | undefined,
): readonly Choice<string>[] | undefined {
  if (choices !== undefined) return Object.entries(choices).map(([value, name]) => ({ value, name }));
  if (kind !== 'dag') return undefined;
  const workdays = weekDays.slice(0, 5);
  const days = known === undefined || known === '' || workdays.includes(known) ? workdays : weekDays;
  const open = { value: '', name: 'Weet ik nog niet' };
  return [...(isNeeded === true ? [] : [open]), ...days.map((day) => ({ value: day, name: day }))];
}

async function askDocuments(
  known: readonly string[] | undefined,
  step: string,
): Promise<readonly string[] | undefined> {
  const chosen = await chooseSeveral(
    `${step} Welke documenten wilt u maken?`,
    documentIds.map((id) => ({ value: id, name: id, checked: known?.includes(id) ?? true })),
  );
  return chosen.length === documentIds.length ? undefined : chosen;
}

/** Where a repository is hosted, per CI system. */
const hosts: Readonly<Record<Exclude<CiSystem, 'geen'>, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  azure: 'Azure DevOps',
};

async function askCi(known: CiSystem | undefined, step: string): Promise<CiSystem> {
  const names: Readonly<Record<CiSystem, string>> = { ...hosts, geen: 'Ergens anders, of weet ik niet' };
  const systems = Object.keys(ciSystems) as readonly CiSystem[];
  return choose(
    `${step} Waar bewaart u de werkmap?`,
    systems.map((value) => ({ value, name: names[value] })),
    { initial: known, stays: true },
  );
}

const ready = 'klaar';

/** Offers the optional groups one by one, until the person stops. */
async function askSideRoads(
  values: Record<string, string>,
  given: ReadonlySet<string>,
  step: string,
): Promise<void> {
  const groups = Object.keys(groupTitles) as (keyof typeof groupTitles)[];
  const done = new Set<string>();
  for (;;) {
    const open = groups.filter((group) => !done.has(group));
    if (open.length === 0) return;
    const group = await choose<string>(
      `${step} Wilt u nu nog meer invullen? Later kan het ook, in gemeente.yaml.`,
      [
        { value: ready, name: 'Nee, maak de werkmap' },
        ...open.map((value) => ({ value, name: groupTitles[value] })),
      ],
    );
    if (group === ready) return;
    done.add(group);
    for (const question of questions.filter((each) => each.group === group && !given.has(each.id)))
      values[question.id] = await askQuestion(question, values[question.id]);
  }
}

/** Asks whether a workspace may be inside another one. */
export async function askToNest(around: string): Promise<boolean> {
  const answer = await choose(`Deze map ligt in de werkmap ${around}.\n  Toch hier een tweede maken?`, [
    { value: 'nee', name: 'Nee, schrijf niets' },
    { value: 'ja', name: 'Ja, maak een werkmap in een werkmap' },
  ]);
  return answer === 'ja';
}

/** Asks whether to create the files. */
export async function askToMake(name: string, files: number): Promise<boolean> {
  const answer = await choose(`De werkmap van ${name} maken? (${counted(files, 'bestand', 'bestanden')})`, [
    { value: 'ja', name: 'Ja, maak de werkmap' },
    { value: 'nee', name: 'Nee, schrijf niets' },
  ]);
  return answer === 'ja';
}

/** Asks whether a folder of one municipality goes to another; "no" comes first. */
export async function askToBecome(owner: Municipality, name: string): Promise<boolean> {
  const answer = await choose(`Deze map is van ${owner.name}. Toch een werkmap van ${name} maken?`, [
    { value: 'nee', name: 'Nee, schrijf niets' },
    { value: 'ja', name: `Ja, maak er ${name} van` },
  ]);
  return answer === 'ja';
}

/** Asks whether to go on with what is still open. @param counts numbers of questions: for one document, and for all */
export async function askToFill(counts: {
  readonly first: number;
  readonly all: number;
}): Promise<'werkwijzer' | 'alles' | 'later'> {
  const questionsOf = (count: number): string => counted(count, 'vraag', 'vragen');
  return choose('Wilt u nu invullen wat nog open is? Bij de meeste vragen staat al een voorstel.', [
    ...(counts.first === 0
      ? []
      : [{ value: 'werkwijzer' as const, name: `Ja, voor de werkwijzer (${questionsOf(counts.first)})` }]),
    { value: 'alles', name: `Ja, voor alle documenten (${questionsOf(counts.all)})` },
    { value: 'later', name: 'Nee, later: met gemeente invullen' },
  ]);
}

/** Asks about a file that someone changed; keeping it comes first. */
export async function askToReplace(path: string): Promise<boolean> {
  const answer = await choose(`${path} heeft iemand zelf gewijzigd. Wat wilt u?`, [
    { value: 'laat', name: 'Laat het zoals het is' },
    { value: 'vervang', name: 'Vervang het door een nieuw bestand' },
  ]);
  return answer === 'vervang';
}
