import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue, textAt, toPointer } from '../../workspace/located.ts';
import { maxWordFileBytes, isZip } from '../style/word-file.ts';
import type { Rule, RuleContext } from './rule.ts';
import { readNamedFile } from './workspace-file.ts';

/** The house-style files exist inside the workspace and have the right content. */
export const checkHouseStyle: Rule = async (context) => [
  ...(await checkTokens(context)),
  ...checkWordFile(context),
];

async function checkTokens(context: RuleContext): Promise<readonly Diagnostic[]> {
  const path = ['huisstijl', 'tokens'];
  const [node, file] = [nodeAt(context.profile, path), textAt(context.profile, ...path)];
  if (node === undefined || file === undefined) return [];
  const { readTokens, explainNoColour, maxTokenBytes } = await import('../style/tokens.ts');
  const source = sourceOfValue(node, toPointer(path));
  const read = readNamedFile(
    { node, path, file, expected: 'een bestand met tokens (json)', limit: maxTokenBytes },
    context,
  );
  if ('diagnostics' in read) return read.diagnostics;
  const text = new TextDecoder().decode(read.bytes);
  const tokens = readTokens(text);
  if (tokens === undefined) {
    const { lineOfError } = await import('../style/json-error.ts');
    return [problem('tokens/not-json', source, { path: file, line: lineOfError(text) })];
  }
  const hasColour = tokens.main !== undefined || textAt(context.profile, 'huisstijl', 'kleur') !== undefined;
  if (hasColour) return [];
  return [warning('tokens/no-colour', source, { path: file, ...explainNoColour(text) })];
}

function checkWordFile(context: RuleContext): readonly Diagnostic[] {
  const path = ['huisstijl', 'sjabloon'];
  const [node, file] = [nodeAt(context.profile, path), textAt(context.profile, ...path)];
  if (node === undefined || file === undefined) return [];
  const expected = 'een Word-bestand (docx of dotx)';
  const read = readNamedFile({ node, path, file, expected, limit: maxWordFileBytes }, context);
  if ('diagnostics' in read) return read.diagnostics;
  if (isZip(read.bytes) && /\.(?:docx|dotx)$/i.test(file)) return [];
  const source = sourceOfValue(node, toPointer(path));
  return [problem('file/wrong-kind', source, { path: file, expected: [expected] })];
}
