import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What the Open XML SDK says of a file. */
export interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string; readonly xPath: string }[];
}

/** Judges one file by the rules of a version of Office. Default: Microsoft365. */
export type Validate = (path: string, version?: 'Microsoft365' | 'Office2013') => Promise<Verdict>;

const runFile = promisify(execFile);

/** The SDK as a program: `PROGRAM FILE VERSION` prints what is wrong as JSON; an answer that is no verdict throws. */
export function validatorAt(program: string): Validate {
  return async (path, version = 'Microsoft365') => {
    const { stdout } = await runFile(program, [path, version], { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout) as Verdict;
  };
}
