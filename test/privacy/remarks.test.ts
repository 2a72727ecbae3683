/** Names in the remarks of others: what is certain is refused, what is vague is told, and what is none stays silent. */
import { describe, expect, it } from 'vitest';
import { screenPlan } from '../../src/app/returned/screen.ts';
import { nameDetector } from '../../src/privacy/detect/name.ts';
import { detectMail } from '../../src/privacy/detect/mail.ts';
import { scanTyped } from '../../src/privacy/diagnostics.ts';

const found = (text: string): readonly string[] =>
  scanTyped(text, 'remark', { names: nameDetector(['wethouder Verzonnen']) }).map(
    ({ severity, args: [facts] }) => `${severity} ${String((facts as { why?: string }).why)}`,
  );

describe('a remark', () => {
  it.each([
    ['Jan de Vries belt terug', ['warning looks']],
    ['gevraagd aan Ria Bakker', ['warning looks']],
    ['overleg met mevrouw Jansen', ['warning address']],
    ['van mevrouw A.B. Jansen', ['error initials']],
    ['wethouder Verzonnen weet het', ['error known']],
    ['Sociaal Domein belt terug, EdB ook', []],
    ['Ligt klaar bij de Griffie', []],
  ])('“%s”: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

it('of a list that came back are told before somebody agrees, or refused', () => {
  const changes = ['Jan de Vries belt', 'van mevrouw A.B. Jansen', 'ligt klaar'].map((remark, index) => ({
    place: `regel ${String(index)}`,
    patch: { task: `taak-${String(index)}`, remark },
  }));
  const { plan, refused, doubtful } = screenPlan(
    { changes, additions: [], questions: [], notes: [] },
    (typed, about) => scanTyped(typed, about, { names: nameDetector([]) }),
    () => undefined,
  );
  expect(doubtful.map(({ task }) => task)).toEqual(['taak-0']);
  expect(refused.map(({ task }) => task)).toEqual(['taak-1']);
  expect(plan.changes.map(({ patch }) => patch.task)).toEqual(['taak-0', 'taak-2']);
});

it('an address with a name in it is one, whatever its domain', () => {
  for (const domain of ['voorbeelddam.nl', 'voorbeelddam.example'])
    expect(detectMail(`jan.devries@${domain}`)).toHaveLength(1);
  expect(detectMail('griffie@voorbeelddam.example')).toEqual([]);
});
