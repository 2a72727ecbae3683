import type { Stopped } from '../../app/outcome.ts';
import type { PostedForm } from './form.ts';
import { htmlElement, join, text, type Markup } from '../../output/markup.ts';
import { proseParagraph } from './prose.ts';
import { browserMessage, browserRefusal, type BrowserWords, type Way } from './browser-words.ts';

/** What just happened: done, or not and why; told above everything else. */
export interface Notice {
  readonly kind: 'done' | 'stopped';
  readonly words: string;
  /** A form or link below the words, such as to take it back. */
  readonly more?: Markup;
  /** What was typed and not taken: the next page has it in its fields. */
  readonly typed?: PostedForm;
}

/** Something was done. */
export function doneNotice(words: string, more?: Markup): Notice {
  return { kind: 'done', words, ...(more === undefined ? {} : { more }) };
}

/** The way to the page that shows mistakes with their lines. */
const toFaults: Way = { to: '/fouten', words: 'Bekijk de fouten, met hun plek en de oplossing' };

/** Why something was not done. */
export function stoppedNotice(stopped: Stopped, more?: Markup): Notice {
  const { words, ways } = toldOf(stopped);
  const below = more ?? (ways.length === 0 ? undefined : join(ways.map(wayLink)));
  return { kind: 'stopped', words, ...(below === undefined ? {} : { more: below }) };
}

/** Why a use case stopped, in words: of the user's files the first few mistakes. */
export function stoppedWords(stopped: Stopped): string {
  return toldOf(stopped).words;
}

function toldOf(stopped: Stopped): BrowserWords {
  if (stopped.kind === 'refused') return browserRefusal(stopped.refusal);
  const errors = stopped.diagnostics.filter(({ severity }) => severity === 'error');
  const lines = errors.slice(0, 5).map((each) => {
    const { text: words, fix } = browserMessage(each);
    return `${each.source.file}: ${words} ${fix}`;
  });
  const more = errors.length > 5 ? [`En nog ${errors.length - 5}.`] : [];
  const words = ['Er staan fouten in uw bestanden. Verbeter die eerst.', ...lines, ...more].join('\n');
  return { words, ways: [toFaults] };
}

function wayLink({ to, words }: Way): Markup {
  return htmlElement('p', {}, [htmlElement('a', { href: to }, [text(words)])]);
}

/** The box of a notice. */
export function noticeBox({ kind, words, more }: Notice): Markup {
  const lines = words
    .trim()
    .split('\n')
    .map((line) => proseParagraph(line));
  const role = kind === 'done' ? 'status' : 'alert';
  // A long one scrolls in its place at the top: also by keyboard.
  const tabindex = words.length > 300 ? 0 : undefined;
  return htmlElement('div', { class: `notice ${kind}`, role, tabindex }, [...lines, more]);
}
