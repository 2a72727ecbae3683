import type { FillQuestion } from '../../app/fill/fill-questions.ts';
import type { LiveFill, SavedFill } from '../../app/fill/live-fill.ts';
import type { TypedScan } from '../../app/privacy/before-writing.ts';
import type { Outcome } from '../../app/outcome.ts';
import type { Member, MemberField, MemberForm } from '../../setup/fill/members.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import type { CommandContext } from '../global-options.ts';
import { askText, choose, type Choice } from './ask.ts';
import { readStep, type FillStep } from './fill-words.ts';
import { saveWords } from './save-words.ts';

/** A list to ask for. */
interface MemberQuestion {
  readonly question: FillQuestion;
  /** The question with what it is about, shown above the first member. */
  readonly message: string;
  readonly form: MemberForm;
}

/** Asks for the members of a list, one by one; each is saved at once. Undefined when the list is done. */
export async function askMembers(
  { question, message, form }: MemberQuestion,
  live: LiveFill,
  context: CommandContext,
): Promise<FillStep | undefined> {
  const { scan } = live;
  let members: readonly Member[] = [];
  context.io.stdout(`${message}\n`);
  for (;;) {
    const facts = live.memberFacts(members);
    const asked = await askMember({
      ...{ fields: form.fields(facts), form, isFirst: members.length === 0 },
      scan,
    });
    if (asked === 'stop') return 'stop';
    if (asked === 'back') {
      if (members.length === 0) return live.state.trail.length > 0 ? 'back' : undefined;
      members = members.slice(0, -1);
      continue;
    }
    if (asked === 'skip') {
      if (members.length === 0) return 'skip';
      await report(await live.answer(question, members), context);
      return undefined;
    }
    const next = [...members, form.make(asked, facts)];
    const outcome = await live.keepMembers(question, next);
    await report(outcome, context);
    if (outcome.kind === 'done') members = next;
  }
}

async function report(outcome: Outcome<SavedFill>, { io }: CommandContext): Promise<void> {
  if (outcome.kind !== 'done') io.stderr(`${await saveWords(outcome, io.columns('stderr'))}\n`);
}

interface NextMember {
  readonly fields: readonly MemberField[];
  readonly form: MemberForm;
  readonly isFirst: boolean;
  readonly scan: TypedScan;
}

/** The answers about one member; "skip" when there are no more. */
async function askMember({ fields, form, isFirst, scan }: NextMember): Promise<Member | FillStep> {
  const answers: Record<string, PlainInput> = {};
  for (const [index, field] of fields.entries()) {
    const answer = await askField(field, { form, isFirst, isStart: index === 0, scan });
    if (answer === 'back' || answer === 'stop') return answer;
    if (answer !== 'skip') answers[field.key] = answer.value;
    else if (index === 0) return 'skip';
  }
  return fields.length === 0 ? 'skip' : answers;
}

interface FieldPlace {
  readonly form: MemberForm;
  readonly isFirst: boolean;
  /** Whether it is the first question about a member: then there may be none. */
  readonly isStart: boolean;
  readonly scan: TypedScan;
}

async function askField(
  field: MemberField,
  { form, isFirst, isStart, scan }: FieldPlace,
): Promise<{ readonly value: PlainInput } | FillStep> {
  const end = isFirst ? 'overslaan' : `geen ${form.one} meer`;
  if (field.choices !== undefined) {
    const options: readonly Choice<string>[] = [
      ...field.choices.map(({ value, name }) => ({ value: `=${value}`, name })),
      ...(isStart ? [{ value: 'skip', name: isFirst ? 'Overslaan' : `Klaar: ${end}` }] : []),
      { value: 'back', name: 'Terug' },
      { value: 'stop', name: 'Stoppen en later verdergaan' },
    ];
    const picked = await choose(field.ask, options, { stays: true, back: 'back' });
    if (picked === 'skip' || picked === 'back' || picked === 'stop') return picked;
    return { value: picked.slice(1) };
  }
  let step: FillStep | undefined;
  const hints = [...(field.hint === undefined ? [] : [field.hint]), isStart ? `leeg: ${end}` : 'mag leeg'];
  const typed = await askText({
    message: `${field.ask}\n  (${hints.join('; ')}):`,
    stays: true,
    scan: (answer) => scan(answer, 'anything'),
    check: (answer) => {
      step = readStep(answer, true);
      if (step !== undefined) return undefined;
      const read = field.read(answer);
      return 'wrong' in read ? read.wrong : undefined;
    },
  });
  if (step !== undefined) return step;
  const read = field.read(typed);
  return 'wrong' in read ? 'skip' : { value: read.value };
}
