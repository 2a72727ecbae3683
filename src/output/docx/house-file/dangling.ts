/** What goes with a placeholder that has no value: its label, and the mark that joined it to the rest of the line. */

/** A stretch of text, from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The placeholders of a paragraph, by whether they have a value. */
export interface Placeholders {
  readonly filled: readonly Span[];
  readonly absent: readonly Span[];
}

/** One fact on a line, and whether nothing is left of it. */
interface Fact extends Span {
  readonly isEmpty: boolean;
}

/** Marks between facts on one line: "Werkwijzer · Voorbeelddam", "Voorbeelddam, 1 mei". */
const marks = /\s*[·•|;,]\s*|\s+[–—-]\s+/g;

/** Words that mean nothing without the fact they lead to: "d.d.", "Vastgesteld op". */
const lead = /(?:^|[\s(])(?:d\.?d\.?|dato|datum|op|van|per|in|te|voor|sinds|vanaf|tot)\s*$/iu;

/**
 * The stretches to remove: "Datum: {{datum}}" and "Werkwijzer · {{datum}}" leave neither "Datum:" nor "·" behind.
 *
 * @param text of the whole paragraph, with its placeholders; what interrupts it, such as a tab, is \0
 */
export function danglingSpans(text: string, placeholders: Placeholders): readonly Span[] {
  const fields = split(text, { start: 0, end: text.length }, /\0+/g).map((field) =>
    split(text, field, marks).map((fact) => ({ ...fact, isEmpty: isEmptyFact(text, fact, placeholders) })),
  );
  const labelled = fields.map((field, index) =>
    everyIsEmpty(fields[index + 1]) ? withoutLabel(field, text, placeholders) : field,
  );
  const gone = labelled.flatMap((field) => spansOf(field));
  const inner = placeholders.absent.map((each) => withLead(text, each, placeholders));
  return merge([...gone, ...inner]);
}

function split(text: string, within: Span, between: RegExp): readonly Span[] {
  const parts: Span[] = [];
  let { start } = within;
  for (const match of text.slice(within.start, within.end).matchAll(between)) {
    const at = within.start + match.index;
    parts.push({ start, end: at });
    start = at + match[0].length;
  }
  return [...parts, { start, end: within.end }];
}

/** Whether a fact consists of placeholders without a value, and at most a label or words that lead to them. */
function isEmptyFact(text: string, fact: Span, { filled, absent }: Placeholders): boolean {
  const own = absent.filter((each) => isInside(each, fact));
  const last = own.at(-1);
  if (last === undefined || filled.some((each) => isInside(each, fact))) return false;
  if (/[^\s)\]]/.test(text.slice(last.end, fact.end))) return false;
  const before = [fact.start, ...own.map(({ end }) => end)]
    .map((from, index) => text.slice(from, own[index]?.start ?? from))
    .join(' ')
    .replace(/[([]\s*$/, '')
    .trim();
  return before === '' || before.endsWith(':') || lead.test(before);
}

/** "Datum:" before a tab belongs to what comes after it. */
function withoutLabel(field: readonly Fact[], text: string, { filled }: Placeholders): readonly Fact[] {
  const last = field.at(-1);
  if (last === undefined || filled.some((each) => isInside(each, last))) return field;
  if (!text.slice(last.start, last.end).trim().endsWith(':')) return field;
  return [...field.slice(0, -1), { ...last, isEmpty: true }];
}

function everyIsEmpty(field: readonly Fact[] | undefined): boolean {
  return field?.every(({ isEmpty }) => isEmpty) === true;
}

/** The empty facts of a field, each with the mark that joined it to a fact that stays. */
function spansOf(field: readonly Fact[]): readonly Span[] {
  const firstKept = field.findIndex(({ isEmpty }) => !isEmpty);
  return field.flatMap((fact, index) => {
    if (!fact.isEmpty) return [];
    const isBeforeAll = firstKept === -1 || index < firstKept;
    const start = isBeforeAll ? fact.start : (field[index - 1]?.end ?? fact.start);
    return [{ start, end: isBeforeAll ? (field[index + 1]?.start ?? fact.end) : fact.end }];
  });
}

/** A placeholder inside a fact that stays, with the words and brackets that lead to it: "Werkwijzer (van {{datum}})". */
function withLead(text: string, { start, end }: Span, { filled, absent }: Placeholders): Span {
  const from = Math.max(0, ...[...filled, ...absent].map((each) => (each.end <= start ? each.end : 0)));
  const before = text.slice(from, start);
  const bare = before.replace(lead, '').trimEnd();
  const opens = /[([]$/.test(bare) && /^\s*[)\]]/.test(text.slice(end));
  const shut = opens ? (/^\s*[)\]]/.exec(text.slice(end))?.[0].length ?? 0) : 0;
  const kept = opens ? bare.slice(0, -1).trimEnd() : bare;
  const isLed = kept.length < before.trimEnd().length;
  return { start: isLed ? from + kept.length : start, end: end + shut };
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Stretches in order, none of which overlap. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
