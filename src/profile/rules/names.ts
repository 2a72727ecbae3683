import { problem, type DiagnosticCode } from '../../diagnostics/diagnostic.ts';
import { sourceOfValue } from '../../workspace/located.ts';
import type { Things } from '../things.ts';
import type { Rule } from './rule.ts';

/** A role or meeting that does not adapt a shipped one needs a name. */
export const checkNames: Rule = ({ roles, meetings }) => [
  ...nameless(roles, 'role/without-name'),
  ...nameless(meetings, 'meeting/without-name'),
];

function nameless(
  things: Things,
  code: Extract<DiagnosticCode, 'role/without-name' | 'meeting/without-name'>,
): ReturnType<typeof problem>[] {
  return [...things].flatMap(([id, thing]) => {
    if (thing.entries.has('naam')) return [];
    return [problem(code, sourceOfValue(thing.entries.get('id') ?? thing, '/id'), { id })];
  });
}
