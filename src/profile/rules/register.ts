import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { nodeAt, sourceOfValue, textAt, type LocatedMap } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/**
 * Code, name and province match the register of municipalities. The codes gm9900 to gm9999 are for invented
 * municipalities and match anything.
 */
export const checkRegister: Rule = async ({ profile }) => {
  const code = textAt(profile, 'gemeente', 'code');
  const name = textAt(profile, 'gemeente', 'naam');
  const codeNode = nodeAt(profile, ['gemeente', 'code']);
  if (code === undefined || name === undefined || codeNode === undefined) return [];
  if (!/^gm\d{4}$/.test(code) || /^gm99/.test(code)) return [];
  const { municipalities } = await import('../../generated/municipalities.ts');
  const row = municipalities.find(([each]) => each === code);
  const byName = municipalities.filter(([, each]) => each === name);
  if (row === undefined) {
    const near =
      byName[0]?.[1] ??
      nearest(
        name,
        municipalities.map(([, each]) => each),
      );
    const nearCode = municipalities.find(([, each]) => each === near)?.[0];
    return [
      warning('register/unknown-code', sourceOfValue(codeNode, '/gemeente/code'), {
        code,
        name,
        near,
        nearCode,
      }),
    ];
  }
  const [, registered, province] = row;
  if (registered !== name) return [mismatch(profile, { code, name, registered, codeOfName: byName[0]?.[0] })];
  return checkProvince(profile, province, name);
};

function mismatch(
  profile: LocatedMap,
  args: {
    readonly code: string;
    readonly name: string;
    readonly registered: string;
    readonly codeOfName: string | undefined;
  },
): Diagnostic {
  // The name is wrong, unless it is the name of another municipality: then the code is.
  const key = args.codeOfName === undefined ? 'naam' : 'code';
  const node = nodeAt(profile, ['gemeente', key]) ?? profile;
  return problem('register/code-mismatch', sourceOfValue(node, `/gemeente/${key}`), args);
}

function checkProvince(profile: LocatedMap, registered: string, name: string): readonly Diagnostic[] {
  const found = textAt(profile, 'gemeente', 'provincie');
  const node = nodeAt(profile, ['gemeente', 'provincie']);
  if (found === undefined || node === undefined || found === registered) return [];
  return [
    problem('register/province', sourceOfValue(node, '/gemeente/provincie'), { found, registered, name }),
  ];
}
