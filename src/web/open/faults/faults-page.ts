import { validate, type CheckedWorkspace } from '../../../app/validate/validate.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { codeFrame } from '../../../diagnostics/code-frame.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { severityWords } from '../../../diagnostics/format/severity-words.ts';
import { summary } from '../../../diagnostics/format/summary.ts';
import { present, type PresentedDiagnostic } from '../../../diagnostics/present.ts';
import { plainStyle } from '../../../diagnostics/style.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { messageForBrowser, type Way } from '../browser-words.ts';
import { stoppedNotice } from '../notice.ts';
import { link, pageAnswer, paragraph, versioned } from '../page.ts';
import { prose, proseParagraph } from '../prose.ts';
import { memberLists } from '../../../app/fill/member-list.ts';
import { profileNames } from '../../../workspace/find.ts';
import { personsFile } from '../../../workspace/file-kinds.ts';
import { itemsAt } from '../../../workspace/located.ts';
import { parseYaml } from '../../../workspace/parse-yaml.ts';
import { absolutePath, joinPath, nameOf } from '../../../workspace/paths.ts';
import { personsPath } from '../fill/question-row.ts';
import type { Route, Visit } from '../visit.ts';

/** The mistakes in the files. */
export const faultRoutes: readonly Route[] = [{ method: 'GET', path: '/fouten', answer: faultsPage }];

/** How many mistakes of a file are shown: who mended those sees the others. */
const most = 100;

async function faultsPage(visit: Visit): Promise<WebAnswer> {
  const { folder, world } = visit;
  const outcome = await validate({ paths: [folder], workspaces: undefined }, world);
  if (outcome.kind !== 'done')
    return pageAnswer({ title: 'Fouten', body: [], notice: stoppedNotice(outcome) }, visit);
  const found = faults(outcome.value, visit);
  const body = [versioned('div', { id: 'fouten' }, found)];
  return pageAnswer({ title: 'Fouten in uw bestanden', body }, visit);
}

/** Everything that is wrong in the checked files, by file, in words. */
function faults(checked: readonly CheckedWorkspace[], { folder, world }: Visit): readonly Markup[] {
  const diagnostics = checked.flatMap((each) => each.diagnostics);
  const texts = new Map(checked.flatMap((each) => [...each.texts]));
  const report = present(
    diagnostics,
    checked.flatMap((each) => each.checked),
    texts,
  );
  const files = [...new Set(report.items.map(({ file }) => file))];
  return [
    paragraph(summary(report, { style: plainStyle })),
    ...(files.length === 0
      ? []
      : [
          paragraph(
            'Staat er een link bij? Dan kan het op die pagina. Verbeter de rest in het bestand zelf, bijvoorbeeld met Kladblok, en bewaar dat. Deze pagina toont dan wat er over is.',
          ),
        ]),
    ...files.flatMap((file) => {
      const items = report.items.filter((item) => item.file === file).toSorted(bySeverity);
      const path = absolutePath(world.base, file);
      const lines = texts.get(file)?.split(/\r\n|\n|\r/) ?? [];
      const more = items.length - most;
      return [
        htmlElement('h2', {}, [text(file)]),
        paragraph(`Het bestand staat hier: ${path}`),
        htmlElement(
          'ul',
          { class: 'tasks' },
          items
            .slice(0, most)
            .map((item) => fault(item, lines, wayTo(item, { path, folder, text: texts.get(file) ?? '' }))),
        ),
        ...(more > 0 ? [paragraph(`En nog ${counted(more, 'melding', 'meldingen')} in dit bestand.`)] : []),
      ];
    }),
  ];
}

/** Errors first, each in the order of the file. */
function bySeverity(one: PresentedDiagnostic, other: PresentedDiagnostic): number {
  const rank = ({ severity }: PresentedDiagnostic): number => (severity === 'error' ? 0 : 1);
  return (
    rank(one) - rank(other) || one.start.line - other.start.line || one.start.column - other.start.column
  );
}

interface FaultyFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

/** The page that can mend what is wrong; none for a file that cannot be read as it is. */
function wayTo(
  { code, start }: PresentedDiagnostic,
  { path, folder, text: written }: FaultyFile,
): Way | undefined {
  if (nameOf(path) === personsFile) return { to: personsPath, words: 'Naar Namen van mensen' };
  if (!code.startsWith('privacy/') || path !== joinPath(folder, profileNames[0])) return undefined;
  const plain = written.replace(/^\ufeff/u, '');
  const lineAt = (end: number): number => plain.slice(0, end).trimEnd().split('\n').length;
  const { root } = parseYaml(plain, '');
  for (const list of memberLists) {
    const at = itemsAt(root, ...list.split('.')).findIndex(
      ({ range }) =>
        range !== undefined && lineAt(range.start + 1) <= start.line && start.line <= lineAt(range.end),
    );
    const to = `/invullen/lijst/${encodeURIComponent(list)}?lid=${String(at)}#veranderen`;
    if (at !== -1) return { to, words: 'Verander dit bij Invullen' };
  }
  return undefined;
}

function fault(item: PresentedDiagnostic, lines: readonly string[], way: Way | undefined): Markup {
  const place = item.located ? `, regel ${item.start.line}` : '';
  const { text: words, fix } = messageForBrowser(item);
  const frame = codeFrame(lines, item, plainStyle);
  return htmlElement('li', { class: 'vraag' }, [
    htmlElement('h3', { class: item.severity === 'error' ? 'late' : undefined }, [
      text(`${upperFirst(severityWords[item.severity])}${place}`),
    ]),
    proseParagraph(words),
    frame === '' ? undefined : pre(frame),
    htmlElement('p', {}, [htmlElement('strong', {}, [text('Oplossing: ')]), ...prose(fix)]),
    item.snippet === undefined ? undefined : pre(item.snippet),
    way === undefined ? undefined : htmlElement('p', {}, [link(way.to, way.words)]),
  ]);
}

/** Lines of a file. Why it can be focused: it scrolls, also for people without a mouse. */
function pre(words: string): Markup {
  return htmlElement('pre', { tabindex: 0 }, [htmlElement('code', {}, [text(words)])]);
}
