import { fingerprintOf, type ReadFingerprint } from '../fingerprint.ts';
import { withoutCarried } from './carried-comment.ts';

/**
 * The fingerprint of a Markdown file: its text, whatever its line ends, its trailing white space and what it carries. The file itself does
 * not carry one: that line would differ in every branch, and git could not merge them any more.
 */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint {
  const lines = withoutCarried(new TextDecoder().decode(bytes)).split(/\r\n?|\n/);
  return {
    now: fingerprintOf({
      body: lines
        .map((line) => line.trimEnd())
        .join('\n')
        .trimEnd(),
    }),
    made: undefined,
  };
}
