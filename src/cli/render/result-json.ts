import type { CommandContext } from '../global-options.ts';
import { problemEntries } from '../report.ts';
import { agendaEntries } from './report-agendas.ts';
import { checkedEntries } from './checked-json.ts';
import { setAsideEntries } from './report-set-aside.ts';
import type { RenderResult } from './render-workspace.ts';
import { writtenEntries } from './written-json.ts';

/** The outcome for some workspaces, for programs. */
export async function resultJson(
  results: readonly RenderResult[],
  { io }: Pick<CommandContext, 'io'>,
): Promise<string> {
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
  return `${JSON.stringify({ bestanden: files, ...(hasNames ? { namen } : {}), ...(agendas.length > 0 ? { agenda: agendas } : {}), ...(aside.length > 0 ? { opzij_gezet: aside } : {}), problemen: problems }, null, 2)}\n`;
}
