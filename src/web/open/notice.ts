import type { Stopped } from '../../app/outcome.ts';
import type { PostedForm } from './form.ts';
import { describe } from '../../diagnostics/present.ts';
import { htmlElement, text, type Markup } from '../../output/markup.ts';
import { describeRefusal } from '../../words/index.ts';

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
const faultsLink = htmlElement('p', {}, [
  htmlElement('a', { href: '/fouten' }, [text('Bekijk de fouten, met hun plek en de oplossing')]),
]);

/** Why something was not done. */
export function stoppedNotice(stopped: Stopped, more?: Markup): Notice {
  const words = stoppedWords(stopped);
  const below = more ?? (stopped.kind === 'problems' ? faultsLink : undefined);
  return { kind: 'stopped', words, ...(below === undefined ? {} : { more: below }) };
}

/** Why a use case stopped, in words: of the user's files the first few mistakes. */
export function stoppedWords(stopped: Stopped): string {
  if (stopped.kind === 'refused') return describeRefusal(stopped.refusal);
  const errors = stopped.diagnostics.filter(({ severity }) => severity === 'error');
  const lines = errors.slice(0, 5).map((each) => {
    const { text: words, fix } = describe(each);
    return `${each.source.file}: ${words} ${fix}`;
  });
  const more = errors.length > 5 ? [`En nog ${errors.length - 5}.`] : [];
  return ['Er staan fouten in uw bestanden. Verbeter die eerst.', ...lines, ...more].join('\n');
}

/** The box of a notice. */
export function noticeBox({ kind, words, more }: Notice): Markup {
  const lines = words
    .trim()
    .split('\n')
    .map((line) => htmlElement('p', {}, [text(line)]));
  const role = kind === 'done' ? 'status' : 'alert';
  return htmlElement('div', { class: `notice ${kind}`, role }, [...lines, more]);
}
