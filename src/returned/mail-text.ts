/** What somebody wrote in a mail themselves, without what is quoted or signed, and with lines that were broken in one. */

/** A line as it was meant, and where it began. */
export interface MeantLine {
  readonly words: string;
  /** From 1. */
  readonly line: number;
  /** The number of the task that stands right above it in the mail that it answers. */
  readonly under?: number | undefined;
}

interface Typed {
  readonly text: string;
  readonly line: number;
}

/** The heads above a quoted mail, in the words of mail programs. */
const quoteHead =
  /^\s*(?:-{2,}\s*(?:oorspronkelijk|doorgestuurd|original|forwarded)\b.*|\*{0,2}(?:van|from|de|von)\s*:\*{0,2}\s.*|(?:op|on)\s.{4,}(?:schreef|wrote|geschreven)\b.{0,80}:|.{4,80}\sschreef op\s.{4,60}:|_{10,}|begin doorgestuurd bericht:?)\s*$/iu;
/** What follows the first line of such a head, so that "Van: …" alone is none. */
const headDetail =
  /(?:^|[|;])\s*\*{0,2}(?:verzonden|datum|aan|onderwerp|sent|date|to|subject|gesendet|datum|an|betreff|envoyé|cc)\s*:/iu;
const needsDetail = /^\s*\*{0,2}(?:van|from|de|von)\s*:/iu;
const signature = /^--\s*$/;

/** How often a mail can be passed on without a word. */
const mostPasses = 9;

/** How our mails end the line of a task, and what somebody may have typed behind it. */
const numbered = /\(nummer (\d{1,4})\)[\s:=–—-]*(.*)$/;

/** The lines that somebody wrote, all of that as one text, and what was typed behind the tasks of a quoted mail. */
export function answerLines(text: string): {
  readonly own: string;
  readonly lines: readonly MeantLine[];
  readonly behind: readonly MeantLine[];
} {
  const all = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((each, index) => ({ text: each, line: index + 1 }));
  const typed = ownLines(all);
  const own = new Set(typed.map(({ line }) => line));
  const behind = all.flatMap((each): readonly MeantLine[] => {
    const [, under, words = ''] = own.has(each.line) ? [] : (numbered.exec(each.text) ?? []);
    return /\p{L}/u.test(words) ? [{ words, line: each.line, under: Number(under) }] : [];
  });
  const above = numbersAbove(all);
  const lines = joined(typed).map((each) => ({ ...each, under: above.get(each.line) }));
  return { own: typed.map((each) => each.text).join('\n'), lines, behind };
}

/** Of each line right below the quoted line of a task, the number of that. */
function numbersAbove(all: readonly Typed[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let above = '';
  for (const { text, line } of all) {
    if (!/[^\s>]/.test(text)) continue;
    const number = isQuoted(above) ? numbered.exec(above)?.[1] : undefined;
    if (number !== undefined) numbers.set(line, Number(number));
    above = text;
  }
  return numbers;
}

/** What is not quoted; when all of it is, because somebody passed it on without a word, what stands in the quote. */
function ownLines(lines: readonly Typed[], depth = 0): readonly Typed[] {
  if (depth > mostPasses) return [];
  const filled = lines.filter(({ text }) => text.trim() !== '');
  if (filled.length > 0 && filled.every(({ text }) => isQuoted(text)))
    return ownLines(
      lines.map(({ text, line }) => ({ text: text.replace(/^\s*>\s?/, ''), line })),
      depth + 1,
    );
  const head = lines.findIndex((_, index) => isHead(lines, index));
  const end = lines.findIndex(({ text }) => signature.test(text));
  const stops = [head, end].filter((each) => each !== -1);
  const before = stops.length === 0 ? lines : lines.slice(0, Math.min(...stops));
  if (head !== -1 && before.every(({ text }) => text.trim() === '')) {
    const rest = lines.slice(head + 1);
    const after = rest.findIndex(({ text }) => text.trim() === '');
    return after === -1 ? [] : ownLines(rest.slice(after + 1), depth + 1);
  }
  return before.filter(({ text }) => !isQuoted(text));
}

function isQuoted(text: string): boolean {
  return /^\s*>/.test(text);
}

function isHead(lines: readonly Typed[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (text.length > 300 || !quoteHead.test(text)) return false;
  return !needsDetail.test(text) || lines.slice(index, index + 5).some((next) => headDetail.test(next.text));
}

/** From here a mail program may have broken a line because the next word did not fit. */
const breaksAfter = 60;
/** How many lines a value between quotes can take, and how long a line can become. */
const mostLines = 60;
const longest = 20_000;
/** How a line begins that belongs to nothing above it. */
const apart =
  /^[\s*•·◦▪–—-]*(?:(?:nr\.?|taak|actie|nummer)?\s*#?\s*\d|lijst\s|met\s.{0,20}groet|groet|mvg\b|vr\.?\s*gr|hartelijk|dank|bedankt|alvast|vriendelijk|\[)/iu;

/** Puts a line that a mail program broke in one again. */
function joined(lines: readonly Typed[]): readonly MeantLine[] {
  const meant: MeantLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { text = '', line = 0 } = lines[at] ?? {};
    if (text.trim() === '') continue;
    let words = text;
    for (let more = linesBelow(words, lines, at); more > 0; more = linesBelow(words, lines, at)) {
      const below = lines.slice(at + 1, at + 1 + more).map((each) => each.text.trim());
      words = [words.trimEnd(), ...below].join(' ');
      at += more;
    }
    meant.push({ words, line });
  }
  return meant;
}

/** How many lines below belong to this one for certain. */
function linesBelow(words: string, lines: readonly Typed[], at: number): number {
  if (words.length > longest || isParted(lines, at)) return 0;
  const inQuote = linesOfQuote(words, lines, at);
  if (inQuote > 0) return inQuote;
  return goesOn(words, lines[at]?.text ?? '', lines[at + 1]?.text ?? '') ? 1 : 0;
}

/** Whether something that is quoted stands between a line and the next. */
function isParted(lines: readonly Typed[], at: number): boolean {
  return lines[at + 1]?.line !== (lines[at]?.line ?? 0) + 1;
}

/** How many lines a value between quotes goes on; none when it never ends. */
function linesOfQuote(begun: string, lines: readonly Typed[], at: number): number {
  let words = begun;
  for (let count = 0; count < mostLines; count++) {
    if (!hasOpenQuote(words)) return count;
    const next = lines[at + count + 1]?.text.trim() ?? '';
    if (next === '') return 0;
    words = `${words.trimEnd()} ${next}`;
  }
  return 0;
}

/** Whether a line goes on below: its next word did not fit, and does not begin something else. */
function goesOn(words: string, last: string, next: string): boolean {
  const [first = ''] = next.trim().split(/\s+/, 1);
  if (first === '' || last.length + 1 + first.length <= breaksAfter) return false;
  return /^\s*lijst\s+\S+\s*:/i.test(words) || !apart.test(next);
}

/** Whether a value begins with a quote that does not end in these words. */
function hasOpenQuote(words: string): boolean {
  let isOpen = false;
  for (let at = 0; at < words.length; at++) {
    const sign = words.charAt(at);
    if (sign === '\\' && isOpen) at++;
    else if (/["“”„«»]/.test(sign))
      isOpen =
        !isOpen && /(?:[:=]|\b(?:datum|paraaf|opmerking))\s*$/i.test(words.slice(Math.max(0, at - 20), at));
  }
  return isOpen;
}
