import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { NameDetector } from '../../privacy/detect/name.ts';
import { isCertain } from '../../privacy/finding.ts';
import { nameOf } from '../../workspace/paths.ts';

/** A person's name in the name of a file ends up in git and in what is made from it. */
export function nameInPath(file: string, detect: NameDetector): readonly Diagnostic[] {
  return detect(nameOf(file)).some(({ reason }) => isCertain(reason))
    ? [problem('privacy/name-in-path', { file })]
    : [];
}
