import { slug } from '../../profile/slug.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import { answerKinds } from '../kinds.ts';
import { personalIn } from '../personal-contact.ts';
import type { ReadValue } from './answer-form.ts';

/** A member of a list, as data. */
export type Member = Readonly<Record<string, PlainInput>>;

/** What asking for a member needs to know. */
export interface MemberFacts {
  /** The members so far. */
  readonly members: readonly Member[];
  /** Name by id of what members can refer to, per kind of entity. */
  readonly known: (kind: string) => ReadonlyMap<string, string>;
}

/** One thing to ask about a member. */
export interface MemberField {
  readonly key: string;
  readonly ask: string;
  readonly hint?: string;
  /** Whether it may stay empty. */
  readonly isOptional?: boolean;
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  readonly read: (typed: string) => ReadValue;
  /** Whether somebody may give a name where none belongs. */
  readonly isWithoutName?: boolean;
}

/** How the members of a list are asked, one by one. */
export interface MemberForm {
  /** What they are: "medewerker", "medewerkers". */
  readonly one: string;
  readonly more: string;
  /** What is asked about the next member; none when everybody has had a turn. */
  readonly fields: (facts: MemberFacts) => readonly MemberField[];
  /** The member with these answers; ids are made here, so nobody has to think of one. */
  readonly make: (answers: Member, facts: MemberFacts) => Member;
  /** A member in words, for who checks it. */
  readonly tell: (member: Member, facts: MemberFacts) => string;
}

const text: MemberField['read'] = (typed) => {
  const personal = personalIn(typed);
  if (personal !== undefined) return { wrong: personal };
  const read = answerKinds.tekst.read(typed);
  return 'wrong' in read ? read : { value: typed };
};

/** Lists whose members are asked one by one, by their path. */
export const memberForms: Readonly<Record<string, MemberForm>> = {
  'college.portefeuilles': {
    one: 'portefeuille',
    more: 'portefeuilles',
    fields: ({ members }) => [
      {
        key: 'naam',
        ask: `Hoe heet portefeuille ${String(members.length + 1)}?`,
        hint: 'zoals Wonen en ruimte',
        read: text,
      },
    ],
    make: ({ naam = '' }, { members }) => ({
      id: freeId(slug(wordOf(naam)) ?? 'portefeuille', members),
      naam,
    }),
    tell: ({ naam = '' }) => wordOf(naam),
  },
  'college.leden': {
    one: 'lid',
    more: 'leden',
    fields: ({ members, known }) => [
      {
        key: 'rol',
        ask: `Lid ${String(members.length + 1)} van het college: burgemeester of wethouder?`,
        choices: ['burgemeester', 'wethouder'].map((value) => ({ value, name: value })),
        read: (typed) => ({ value: typed }),
      },
      ...portfolioField(known('portefeuille')),
    ],
    make: ({ rol = '', ...more }, { members }) => ({ id: memberId(wordOf(rol), members), rol, ...more }),
    tell: ({ rol = '', portefeuilles }, { known }) =>
      [
        wordOf(rol),
        ...(Array.isArray(portefeuilles)
          ? [(portefeuilles as readonly string[]).map((id) => known('portefeuille').get(id) ?? id).join(', ')]
          : []),
      ].join(': '),
  },
  'secretariaat.medewerkers': {
    one: 'medewerker',
    more: 'medewerkers',
    fields: ({ members }) => [
      {
        key: 'taak',
        ask: `Wat doet medewerker ${String(members.length + 1)}? (geen naam)`,
        hint: 'zoals agenda en post van de burgemeester',
        read: text,
        isWithoutName: true,
      },
    ],
    make: ({ taak = '' }, { members }) => ({
      id: freeId(`medewerker-${String(members.length + 1)}`, members),
      taak,
    }),
    tell: ({ taak = '' }) => wordOf(taak),
  },
  'ondersteuning.koppeling': {
    one: 'koppeling',
    more: 'koppelingen',
    fields: ({ members, known }) => {
      const helped = new Set(members.map(({ collegelid }) => collegelid));
      const next = [...known('collegelid')].find(([id]) => !helped.has(id));
      if (next === undefined) return [];
      const choices = [...known('medewerker')].map(([value, name]) => ({ value, name }));
      return [
        {
          key: 'secretaresse',
          ask: `Wie ondersteunt ${next[1]}?`,
          choices,
          read: (typed) => ({ value: typed }),
        },
      ];
    },
    make: ({ secretaresse = '' }, { members, known }) => {
      const helped = new Set(members.map(({ collegelid }) => collegelid));
      const next = [...known('collegelid').keys()].find((id) => !helped.has(id)) ?? '';
      return { collegelid: next, secretaresse };
    },
    tell: ({ collegelid = '', secretaresse = '' }, { known }) =>
      `${known('collegelid').get(wordOf(collegelid)) ?? ''}: ${known('medewerker').get(wordOf(secretaresse)) ?? ''}`,
  },
};

function portfolioField(known: ReadonlyMap<string, string>): readonly MemberField[] {
  if (known.size === 0) return [];
  const names = [...known.values()];
  return [
    {
      key: 'portefeuilles',
      ask: 'Welke portefeuilles heeft dit lid?',
      hint: `met puntkomma’s ertussen; kies uit: ${names.join('; ')}`,
      isOptional: true,
      read: (typed) => readPortfolios(typed, known),
    },
  ];
}

/** Portfolios by name, by the beginning of it, or by id; names can hold commas and "en". */
function readPortfolios(typed: string, known: ReadonlyMap<string, string>): ReadValue {
  const whole = [...known].find(([, name]) => name.toLowerCase() === typed.trim().toLowerCase());
  if (whole !== undefined) return { value: [whole[0]] };
  const ids: string[] = [];
  for (const part of typed.split(/[;,]/).map((each) => each.trim().toLowerCase())) {
    if (part === '') continue;
    const fits = [...known].filter(([id, name]) => id === part || name.toLowerCase().startsWith(part));
    const exact = fits.find(([id, name]) => id === part || name.toLowerCase() === part);
    const found = exact ?? (fits.length === 1 ? fits[0] : undefined);
    if (found === undefined)
      return { wrong: `De portefeuille ${part} ken ik niet. Kies uit: ${[...known.values()].join('; ')}.` };
    ids.push(found[0]);
  }
  return { value: [...new Set(ids)] };
}

function wordOf(value: PlainInput): string {
  return typeof value === 'string' ? value : '';
}

/** An id for a member of the college: there is one mayor, and aldermen are numbered. */
function memberId(role: string, members: readonly Member[]): string {
  const others = members.filter(({ rol }) => rol === role).length;
  return role === 'burgemeester' ? freeId(role, members) : freeId(`${role}-${String(others + 1)}`, members);
}

function freeId(wanted: string, members: readonly Member[]): string {
  const taken = new Set(members.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${String(number)}`)) number += 1;
  return `${wanted}-${String(number)}`;
}
