/**
 * The line with the day, as documents print it: the one place that knows what it looks like. It stands in
 * templates/documents/gedeeld/partials/kop.md.hbs and in src/output/html/write.ts.
 */

const day = String.raw`\d{1,2}\s[a-z]+\s\d{4}`;
const line = new RegExp(`^(Gemeente .*) · ${day}$`);
/** The same anywhere in a Markdown text. */
const inText = new RegExp(line.source, 'm');
/** The same on a web page, which leaves the line out without a day. */
const onPage = new RegExp(`<p class="bij">Gemeente [^<]* · ${day}</p>`);
/** How many tasks are late, on the page over all documents; without a day that is not told. */
const lateTasks = / <mark class="leeg">\d+ te laat<\/mark>/g;

/** A Markdown text or web page as it would be without a day. */
export function withoutDay(text: string): string {
  return text.replace(inText, '$1').replace(onPage, '').replace(lateTasks, '');
}

/** Whether what readers read differs in the line with the day and nothing else. @param before and now: a block a line */
export function differsInDayOnly(before: string, now: string): boolean {
  const lines = [before, now].map((text) => text.split('\n'));
  const names = new Set(lines.flat().flatMap((each) => line.exec(each)?.[1] ?? []));
  const [one, other] = lines.map((each) =>
    each.filter((words) => !names.has(words) && !line.test(words)).join('\n'),
  );
  return one === other;
}
