/**
 * The line with the day, as documents print it: the one place that recognises it. It is written by
 * templates/documents/gedeeld/partials/kop.md.hbs and src/output/html/write.ts.
 */

const day = String.raw`\d{1,2}\s[a-z]+\s\d{4}`;
const line = new RegExp(`^(Gemeente .*) · ${day}$`);
/** The same anywhere in a Markdown text. */
const inText = new RegExp(line.source, 'm');
/** The same on a web page, which leaves the line out without a day. */
const onPage = new RegExp(`<p class="bij">Gemeente [^<]* · ${day}</p>`);
/** How many tasks are late, on the index page; not shown without a day. */
const lateTasks = / <mark class="leeg">\d+ te laat<\/mark>/g;

/** A Markdown text or web page as it would be without a day. */
export function withoutDay(text: string): string {
  return text.replace(inText, '$1').replace(onPage, '').replace(lateTasks, '');
}

/** Whether the visible text differs only in the line with the day. @param before and now: one block per line */
export function differsInDayOnly(before: string, now: string): boolean {
  const lines = [before, now].map((text) => text.split('\n'));
  const names = new Set(lines.flat().flatMap((each) => line.exec(each)?.[1] ?? []));
  const [one, other] = lines.map((each) =>
    each.filter((words) => !names.has(words) && !line.test(words)).join('\n'),
  );
  return one === other;
}
