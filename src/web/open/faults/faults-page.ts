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
import { messageForBrowser } from '../browser-words.ts';
import { stoppedNotice } from '../notice.ts';
import { pageAnswer, paragraph, versioned } from '../page.ts';
import { prose, proseParagraph } from '../prose.ts';
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
  const found = faults(outcome.value);
  const body = [versioned('div', { id: 'fouten' }, found)];
  return pageAnswer({ title: 'Fouten in uw bestanden', body }, visit);
}

/** Everything that is wrong in the checked files, by file, in words. */
function faults(checked: readonly CheckedWorkspace[]): readonly Markup[] {
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
      : [paragraph('Verbeter ze in het bestand zelf, en bewaar dat. Deze pagina toont dan wat er over is.')]),
    ...files.flatMap((file) => {
      const items = report.items.filter((item) => item.file === file);
      const lines = texts.get(file)?.split(/\r\n|\n|\r/) ?? [];
      const more = items.length - most;
      return [
        htmlElement('h2', {}, [text(file)]),
        htmlElement(
          'ul',
          { class: 'tasks' },
          items.slice(0, most).map((item) => fault(item, lines)),
        ),
        ...(more > 0 ? [paragraph(`En nog ${counted(more, 'melding', 'meldingen')} in dit bestand.`)] : []),
      ];
    }),
  ];
}

function fault(item: PresentedDiagnostic, lines: readonly string[]): Markup {
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
  ]);
}

/** Lines of a file. Why it can be focused: it scrolls, also for people without a mouse. */
function pre(words: string): Markup {
  return htmlElement('pre', { tabindex: 0 }, [htmlElement('code', {}, [text(words)])]);
}
