/** The date under the title of a document (templates/documents/gedeeld/partials/kop.md.hbs). */
const datedHead = /^(Gemeente .*) · \d{1,2}\s[a-z]+\s\d{4}$/m;
/** The same on a web page, which leaves the line out without a date (src/output/html/write.ts). */
const datedLine = /<p class="bij">Gemeente [^<]* · \d{1,2}\s[a-z]+\s\d{4}<\/p>/;
/** How many tasks are late, on the page over all documents; without a date that is not told. */
const lateTasks = / <mark class="leeg">\d+ te laat<\/mark>/g;

/**
 * Whether a file on disk is what would be made now.
 *
 * Line ends do not count in text: git may have changed them on checkout. Nor does the date at the head when none is
 * asked for: a document made with `--datum` is not stale the day after.
 */
export function sameContent(
  found: Uint8Array,
  made: { readonly bytes: Uint8Array; readonly format: { readonly isText: boolean } },
  date: string | undefined,
): boolean {
  if (!made.format.isText) return Buffer.compare(found, made.bytes) === 0;
  const [before, now] = [textOf(found), textOf(made.bytes)];
  return before === now || (date === undefined && undated(before) === now);
}

/** The text of a file, with one kind of line end. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}

/** A text as it would be without a date. */
function undated(text: string): string {
  return text.replace(datedHead, '$1').replace(datedLine, '').replace(lateTasks, '');
}
