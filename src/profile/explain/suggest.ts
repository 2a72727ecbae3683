import type { AllowedText } from '../../diagnostics/codes/schema.ts';
import { textAt } from '../../workspace/located.ts';
import { findByName } from '../municipality.ts';
import { slug } from '../slug.ts';
import type { ExplainContext } from './subject.ts';

/** Pattern in the schemas → what it allows, as a name that the messages know. */
export const allowedTexts: Readonly<Record<string, AllowedText>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'id',
  '^gm[0-9]{4}$': 'municipality-code',
  '^#[0-9a-fA-F]{6}$': 'colour',
  '^[0-9]{8}$': 'digits-8',
  '^[0-9]{9}$': 'digits-9',
  '^[0-9]{20}$': 'digits-20',
  '^[0-9 ()+-]+$': 'phone',
  '\\.(png|jpg|jpeg|svg)$': 'picture',
  '^([01]?[0-9]|2[0-3])\\.[0-5][0-9]$': 'clock-time',
  '\\.ya?ml$': 'yaml-file',
  '^[a-z_]+(\\.[a-z_]+)+$': 'path',
  '^[BCDFGHJKLMNPQRSTVWXZ][2-9][BCDFGHJKLMNPQRSTVWXZ][2-9][BCDFGHJKLMNPQRSTVWXZ]$': 'list-code',
};

/** Turns a wrong text into what was probably meant. */
type Suggest = (found: string, context: ExplainContext) => string | undefined;

const digits: Suggest = (found) => found.replace(/[ .-]/g, '');

const suggesters: Partial<Record<AllowedText, Suggest>> = {
  id: slug,
  'list-code': (found) => found.toUpperCase(),
  'municipality-code': (found, { root }) =>
    findByName(textAt(root, 'gemeente', 'naam') ?? '')?.code ?? codeFrom(found),
  colour: (found) => `#${found.trim().replace(/^#/, '')}`,
  'digits-8': digits,
  'digits-9': digits,
  'digits-20': digits,
  phone: (found) => found.replace(/[./–]/g, ' ').trim(),
};

/** `GM0307`, `gm307` and `0307` → `gm0307`. */
function codeFrom(found: string): string | undefined {
  const match = /^(?:gm)?[ -]?(\d{1,4})$/i.exec(found.trim());
  return match === null ? undefined : `gm${(match[1] ?? '').padStart(4, '0')}`;
}

/** What was probably meant by a text that does not fit its pattern; undefined when unknown. */
export function suggestFor(found: string, pattern: string, context: ExplainContext): string | undefined {
  const kind = allowedTexts[pattern];
  const suggestion = kind === undefined ? undefined : suggesters[kind]?.(found, context);
  return suggestion !== undefined && new RegExp(pattern, 'u').test(suggestion) ? suggestion : undefined;
}
