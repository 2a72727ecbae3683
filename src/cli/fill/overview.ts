import type { FillQuestion } from '../../app/fill/fill-questions.ts';
import type { LiveFill } from '../../app/fill/live-fill.ts';
import { counted } from '../../diagnostics/counted.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import { fileParts } from '../../words/fill.ts';
import type { OpenPoint } from '../../profile/open-points.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { Io } from '../io.ts';

/** What is open or proposed, for programs. */
export function fillFacts({ state, others, listed }: LiveFill): object {
  return {
    open: state.questions.filter(({ point }) => point.state === 'open').length,
    voorgesteld: state.questions.filter(({ point }) => point.state === 'proposed').length,
    waarden: state.questions.map((each) => ({
      ...pointFacts(each.point),
      pad: each.path,
      voorstel: each.proposal ?? null,
      zin: each.sentence?.words ?? null,
    })),
    mag_leeg: listed.map(({ point }) => pointFacts(point)),
    elders: others.map(pointFacts),
  };
}

function pointFacts({ path, title, state, source, documents }: OpenPoint): object {
  return {
    pad: path,
    titel: title,
    stand: state === 'open' ? 'open' : 'voorstel',
    bestand: source.file,
    documenten: documents,
  };
}

/** What is open or proposed, for people: per section of the profile. */
export function fillLines(
  { state: { questions }, others, listed }: LiveFill,
  io: Pick<Io, 'columns'>,
): string {
  if (questions.length === 0 && others.length === 0 && listed.length === 0) return 'Alles is ingevuld.\n';
  const width = Math.min(io.columns('stdout') ?? 80, 100);
  const lines = questions.flatMap((each) => {
    const proposal = proposalWords(each);
    const state = each.point.state === 'open' ? 'open' : 'voorstel';
    const known = proposal === undefined ? '' : `: ${proposal}`;
    const words = wrapWords(screenText(`${each.point.title} (${state}${known})`), width - 4);
    return [each.path, ...words.split('\n').map((line) => `    ${line}`)];
  });
  const elsewhere = fileParts(others, ({ path }) => path).flatMap(({ words, lines: own }) => [
    ...wrapWords(words, width - 2)
      .split('\n')
      .map((line) => `  ${line}`),
    ...own.map((line) => `    ${line}`),
  ]);
  const free = listed.map(({ path, point }) => `  ${path}: ${point.title}`);
  return [
    ...lines,
    ...(free.length === 0 ? [] : ['Nog leeg, en dat mag:', ...free]),
    ...(elsewhere.length === 0 ? [] : ['', 'In andere bestanden, die u zelf invult:', ...elsewhere]),
    '',
    `${questions.length === 0 && free.length > 0 ? freeWords(free.length) : countWords(questions)}\n`,
  ].join('\n');
}

/** What enter accepts, in words; undefined when there is nothing. */
export function proposalWords({ proposal, form, members }: FillQuestion): string | undefined {
  if (proposal === undefined) return undefined;
  if (members !== undefined) return undefined;
  return form?.write(proposal);
}

/** "Wat nodig is, is ingevuld. Nog leeg, en dat mag: 16 waarden." */
export function freeWords(count: number): string {
  return `Wat nodig is, is ingevuld. Nog leeg, en dat mag: ${counted(count, 'waarde', 'waarden')}.`;
}

/** "Nog 20 waarden zijn leeg, en 28 zijn een voorstel." */
export function countWords(questions: readonly FillQuestion[]): string {
  const open = questions.filter(({ point }) => point.state === 'open').length;
  const proposed = questions.length - open;
  if (questions.length === 0) return 'Alles is ingevuld.';
  const parts = [
    ...(open === 0 ? [] : [open === 1 ? '1 waarde is leeg' : `${String(open)} waarden zijn leeg`]),
    ...(proposed === 0
      ? []
      : [
          proposed === 1
            ? '1 waarde is nog een voorstel'
            : `${String(proposed)} waarden zijn nog een voorstel`,
        ]),
  ];
  return `${parts.join(', en ')}.`.replace(/^./, (letter) => letter.toUpperCase());
}
