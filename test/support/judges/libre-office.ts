import { execFile, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from '../folders.ts';
import { root } from '../root.ts';

/**
 * Files as LibreOffice reads them, written again in another format. All in one run: starting takes longer than a file.
 *
 * Gives the folder with the new files, which keep their names.
 */
export type Convert = (
  paths: readonly string[],
  format: 'docx' | 'odt' | 'xlsx' | 'pdf' | 'txt:Text',
) => Promise<string>;

/** Lets the LibreOffice that lies somewhere convert files. */
export function converterOf(soffice: string): Convert {
  return async (paths, format) => {
    const out = temporaryFolder();
    const profile = pathToFileURL(temporaryFolder()).href;
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out];
    const child = spawn(soffice, [...args, ...paths], { stdio: 'ignore' });
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0) throw new Error(`LibreOffice ended with ${String(code)}`);
    return out;
  };
}

/** What a person does in a table of a list; rows are named by the number in their first cell. */
export type WriterEdit =
  | { readonly do: 'tick' | 'delete' | 'move'; readonly row: number }
  /** Types at the end of a cell. */
  | { readonly do: 'type'; readonly row: number; readonly column: number; readonly text: string }
  /** Chooses a day. */
  | { readonly do: 'day'; readonly row: number; readonly text: string; readonly day: string };

/** Opens a Word file in LibreOffice Writer, edits it, and saves it as another Word file. */
export type EditInWriter = (source: string, target: string, edits: readonly WriterEdit[]) => Promise<void>;

/** What a person does in the sheet of a list; rows are named by the number in the column "Nr.", columns by their head. */
export type CalcEdit =
  /** Types in a cell. */
  | { readonly do: 'enter'; readonly row: number; readonly column: string; readonly text: string }
  /** Chooses from the list of a cell. @param at from 0 */
  | { readonly do: 'choose'; readonly row: number; readonly column: string; readonly at: number }
  | { readonly do: 'delete'; readonly row: number }
  /** Types a row below the last. */
  | { readonly do: 'add'; readonly cells: Readonly<Record<string, string>> }
  | { readonly do: 'sort' | 'hide'; readonly column: string }
  | { readonly do: 'move'; readonly column: string; readonly before: string };

/** What Calc makes of a cell. */
export interface CalcCell {
  readonly kind: 'empty' | 'value' | 'text' | 'formula';
  readonly format: 'boolean' | 'date' | 'text' | 'number' | 'other';
  readonly text: string;
  readonly value: number;
}

/**
 * Opens a list in LibreOffice Calc for Dutch people, edits it, and saves it at paths that end in .xlsx, .csv or .ods.
 *
 * Gives the cells below each head, as they were before the edits.
 */
export type EditInCalc = (
  source: string,
  targets: readonly string[],
  edits: readonly CalcEdit[],
) => Promise<Readonly<Record<string, readonly CalcCell[]>>>;

interface Office {
  readonly python: string;
  readonly soffice: string;
}

/** Lets the LibreOffice that lies somewhere edit Word files. */
export function editorOf(office: Office): EditInWriter {
  return async (source, target, edits) => {
    await runScript(office, 'edit-in-writer.py', [source, target, JSON.stringify(edits)]);
  };
}

/** Lets the LibreOffice that lies somewhere edit sheets. */
export function calculatorOf(office: Office): EditInCalc {
  return async (source, targets, edits) => {
    const words = [source, JSON.stringify(targets), JSON.stringify(edits)];
    return JSON.parse(await runScript(office, 'edit-in-calc.py', words)) as Awaited<ReturnType<EditInCalc>>;
  };
}

async function runScript(
  { python, soffice }: Office,
  name: string,
  words: readonly string[],
): Promise<string> {
  const script = `${root}test/support/judges/${name}`;
  // Without files of its own beside the script.
  const { stdout } = await promisify(execFile)(python, ['-B', script, soffice, ...words]);
  return stdout;
}
