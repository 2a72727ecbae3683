import type { CommandContext } from '../global-options.ts';
import { problemEntries } from '../report.ts';
import { agendaEntries } from './report-agendas.ts';
import { checkedEntries } from './checked-json.ts';
import { setAsideEntries } from './report-set-aside.ts';
import type { RenderResult } from './render-workspace.ts';
import { writtenEntries } from './written-json.ts';

/**
 * What a result says for programs, per key: the entries as JSON, each already indented. A key that is not always there
 * is absent.
 *
 * Why as text: of many workspaces only the text is kept.
 */
export type ResultParts = ReadonlyMap<string, readonly string[]>;

/** The keys behind the files, in the order of the result; the last is always there. */
const laterKeys = ['namen', 'agenda', 'opzij_gezet', 'niet_gelukt', 'problemen'] as const;

/** The outcome for some folders of a workspace, for programs. */
export async function resultParts(
  results: readonly RenderResult[],
  { io }: Pick<CommandContext, 'io'>,
): Promise<ResultParts> {
  const files = results.flatMap(({ outFolder, written = [], checked = [], attachments = [] }) => [
    ...writtenEntries(written, { outFolder, attachments, cwd: io.cwd }),
    ...checkedEntries(checked, outFolder, io.cwd),
  ]);
  const namen = results.flatMap(({ names }) =>
    (names?.places ?? []).map(({ document, person, places, isFilled }) => ({
      ...{ document, persoon: person, plekken: places, ingevuld: isFilled },
    })),
  );
  const agendas = results.flatMap((each) => agendaEntries(each.agendas ?? []));
  const aside = results.flatMap(({ setAside = [] }) => setAsideEntries(setAside, io.cwd));
  const hasNames = results.some(({ names }) => names !== undefined);
  const problems: object[] = [];
  for (const { diagnostics, texts } of results.map((each) => each.problems))
    problems.push(...(await problemEntries(diagnostics, texts)));
  return new Map([
    ['bestanden', files.map(indented)],
    ...(hasNames ? [['namen', namen.map(indented)] as const] : []),
    ...(agendas.length > 0 ? [['agenda', agendas.map(indented)] as const] : []),
    ...(aside.length > 0 ? [['opzij_gezet', aside.map(indented)] as const] : []),
    ['problemen', problems.map(indented)],
  ]);
}

/** An entry as it stands in a list of the result. */
export function indented(entry: object): string {
  return JSON.stringify(entry, null, 2).replaceAll('\n', '\n    ');
}

/** Writes a result as it comes: of the files nothing is kept, however many there are. */
export class ResultWriter {
  readonly #print: (text: string) => void;
  readonly #later: ResultParts[] = [];
  #isBegun = false;
  #hasFiles = false;

  constructor(print: (text: string) => void) {
    this.#print = print;
  }

  add(parts: ResultParts): void {
    this.#begin();
    const files = parts.get('bestanden') ?? [];
    if (files.length > 0) this.#print(`${this.#hasFiles ? ',' : ''}\n    ${files.join(',\n    ')}`);
    this.#hasFiles ||= files.length > 0;
    this.#later.push(new Map([...parts].filter(([key]) => key !== 'bestanden')));
  }

  end(): void {
    this.#begin();
    const lists = laterKeys.flatMap((key) => {
      if (key !== 'problemen' && !this.#later.some((each) => each.has(key))) return [];
      const entries = this.#later.flatMap((each) => each.get(key) ?? []);
      return [`  "${key}": ${entries.length === 0 ? '[]' : `[\n    ${entries.join(',\n    ')}\n  ]`}`];
    });
    this.#print(`${this.#hasFiles ? '\n  ' : ''}],\n${lists.join(',\n')}\n}\n`);
  }

  #begin(): void {
    if (!this.#isBegun) this.#print('{\n  "bestanden": [');
    this.#isBegun = true;
  }
}

/** The outcome of a run that made something in one workspace. */
export async function resultJson(
  results: readonly RenderResult[],
  context: Pick<CommandContext, 'io'>,
): Promise<string> {
  let text = '';
  const writer = new ResultWriter((piece) => (text += piece));
  writer.add(await resultParts(results, context));
  writer.end();
  return text;
}
