/** The day printed on a PDF of ours, as `2026-11-22`; undefined when it has none. It is among its properties. */
export function printedDate(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /<xmp:CreateDate>(\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
}
