import { problem, warning, type Diagnostic, type Source } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue, textAt, type LocatedMap } from '../../workspace/located.ts';
import type { Municipality } from '../municipality.ts';
import type { Rule } from './rule.ts';

/**
 * Code, name and province match the register of municipalities. The codes gm9900 to gm9999 are for invented
 * municipalities, and match any name that is not in it.
 */
export const checkRegister: Rule = ({ profile }) => {
  const code = textAt(profile, 'gemeente', 'code');
  const name = textAt(profile, 'gemeente', 'naam');
  const node = nodeAt(profile, ['gemeente', 'code']);
  if (code === undefined || name === undefined || node === undefined || !/^gm\d{4}$/.test(code)) return [];
  return checkCode(profile, { code, name, source: sourceOfValue(node, '/gemeente/code') });
};

async function checkCode(
  profile: LocatedMap,
  { code, name, source }: { readonly code: string; readonly name: string; readonly source: Source },
): Promise<readonly Diagnostic[]> {
  const { findByCode, findByName, findNear } = await import('../municipality.ts');
  const known = findByName(name);
  if (/^gm99/.test(code)) {
    if (known === undefined) return [];
    const args = { code, name, registered: known.name, codeOfName: known.code };
    return [problem('register/example-code', source, args)];
  }
  const row = findByCode(code);
  if (row === undefined) {
    // A new municipality may be missing from the register, but a name that is in it has another code.
    const near = known ?? findNear(name);
    const args = { code, name, near: near?.name, nearCode: near?.code };
    return [(known === undefined ? warning : problem)('register/unknown-code', source, args)];
  }
  return row.name === name ? checkProvince(profile, row) : [mismatch(profile, { code, name, row, known })];
}

function mismatch(
  profile: LocatedMap,
  {
    code,
    name,
    row,
    known,
  }: {
    readonly code: string;
    readonly name: string;
    readonly row: Municipality;
    readonly known: Municipality | undefined;
  },
): Diagnostic {
  // The name is wrong, unless it belongs to another municipality: then the code is.
  const codeOfName = known === undefined || known.code === code ? undefined : known.code;
  const key = codeOfName === undefined ? 'naam' : 'code';
  const node = nodeAt(profile, ['gemeente', key]) ?? profile;
  const args = { code, name, registered: row.name, codeOfName };
  return problem('register/code-mismatch', sourceOfValue(node, `/gemeente/${key}`), args);
}

function checkProvince(profile: LocatedMap, { province, name }: Municipality): readonly Diagnostic[] {
  const found = textAt(profile, 'gemeente', 'provincie');
  const node = nodeAt(profile, ['gemeente', 'provincie']);
  if (found === undefined || node === undefined || found === province) return [];
  const args = { found, registered: province, name };
  return [problem('register/province', sourceOfValue(node, '/gemeente/provincie'), args)];
}
