import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue, textAt, type LocatedMap } from '../../workspace/located.ts';
import { phoneFault } from '../phone-number.ts';
import type { Rule } from './rule.ts';

/**
 * The RSIN passes the eleven-test, the OIN contains the RSIN, and the TOOI address contains the code (profile-fields.md
 * §3.3). A phone number can be called.
 */
export const checkNumbers: Rule = ({ profile }) => [
  ...checkRsin(profile),
  ...checkOin(profile),
  ...checkTooi(profile),
  ...phoneKeys.flatMap((keys) => checkPhone(profile, keys)),
];

const phoneKeys = [
  ['gemeente', 'algemeen_telefoonnummer'],
  ['secretariaat', 'telefoon_functioneel'],
  ['personalia', 'telefoon_functioneel'],
] as const;

/** Why a warning: which numbers exist changes, and a document with an odd number is still of use. */
function checkPhone(profile: LocatedMap, keys: (typeof phoneKeys)[number]): readonly Diagnostic[] {
  const value = textAt(profile, ...keys);
  const node = nodeAt(profile, keys);
  const fault = value === undefined ? undefined : phoneFault(value);
  return node === undefined || fault === undefined
    ? []
    : [warning('register/phone-number', sourceOfValue(node, `/${keys.join('/')}`), fault)];
}

function checkRsin(profile: LocatedMap): readonly Diagnostic[] {
  const value = textAt(profile, 'gemeente', 'rsin');
  const node = nodeAt(profile, ['gemeente', 'rsin']);
  if (value === undefined || node === undefined || !/^\d{9}$/.test(value) || passesElevenTest(value))
    return [];
  return [
    problem('register/number-check', sourceOfValue(node, '/gemeente/rsin'), {
      field: 'gemeente.rsin',
      value,
    }),
  ];
}

/** The eleven-test for nine digits: weights 9 to 2 and −1 give a multiple of eleven. */
export function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

function checkOin(profile: LocatedMap): readonly Diagnostic[] {
  const oin = textAt(profile, 'gemeente', 'oin');
  const rsin = textAt(profile, 'gemeente', 'rsin');
  const node = nodeAt(profile, ['gemeente', 'oin']);
  if (oin === undefined || rsin === undefined || node === undefined) return [];
  if (!/^\d{20}$/.test(oin) || !/^\d{9}$/.test(rsin) || oin === `00000001${rsin}000`) return [];
  return [problem('register/oin-rsin', sourceOfValue(node, '/gemeente/oin'), { oin, rsin })];
}

function checkTooi(profile: LocatedMap): readonly Diagnostic[] {
  const found = textAt(profile, 'gemeente', 'tooi_uri');
  const code = textAt(profile, 'gemeente', 'code');
  const node = nodeAt(profile, ['gemeente', 'tooi_uri']);
  if (found === undefined || code === undefined || node === undefined) return [];
  const expected = `https://identifier.overheid.nl/tooi/id/gemeente/${code}`;
  if (found === expected) return [];
  return [problem('register/tooi', sourceOfValue(node, '/gemeente/tooi_uri'), { found, expected })];
}
