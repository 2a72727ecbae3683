import { problem, type DiagnosticCode } from '../../diagnostics/diagnostic.ts';
import { sourceOfValue } from '../../workspace/located.ts';
import type { Entities } from '../entities.ts';
import type { Rule } from './rule.ts';

/** A role or meeting that does not adapt a shipped one needs a name. */
export const checkNames: Rule = ({ roles, meetings }) => [
  ...nameless(roles, 'role/without-name'),
  ...nameless(meetings, 'meeting/without-name'),
];

function nameless(
  entities: Entities,
  code: Extract<DiagnosticCode, 'role/without-name' | 'meeting/without-name'>,
): ReturnType<typeof problem>[] {
  return [...entities].flatMap(([id, entity]) => {
    if (entity.entries.has('naam')) return [];
    return [problem(code, sourceOfValue(entity.entries.get('id') ?? entity, '/id'), { id })];
  });
}
