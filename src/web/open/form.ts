/** What a browser posts, as a form. Sources: URL Standard §5.2; RFC 7578 for files. */

/** A file in a posted form. */
export interface PostedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A posted form. */
export interface PostedForm {
  /** The value of a field; of a field that was sent twice, the last. */
  readonly get: (name: string) => string | undefined;
  /** All values of a field. */
  readonly all: (name: string) => readonly string[];
  readonly files: readonly PostedFile[];
  /** The names of its fields. */
  readonly names: readonly string[];
}

/** The form without anything in it. */
export const emptyForm: PostedForm = formOf([], []);

/** Reads a posted form; what cannot be read is an empty one. @param type the header `content-type` */
export async function readForm(body: Uint8Array, type: string): Promise<PostedForm> {
  if (!type.toLowerCase().startsWith('multipart/form-data'))
    return formOf([...new URLSearchParams(new TextDecoder().decode(body))], []);
  const data = await parts(body, type);
  if (data === undefined) return emptyForm;
  const fields: (readonly [string, string])[] = [];
  const files: PostedFile[] = [];
  for (const [name, value] of data) {
    if (typeof value === 'string') fields.push([name, value]);
    // A field for a file in which nothing was chosen is sent with an empty name.
    else if (value.name !== '')
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return formOf(fields, files);
}

/** What was typed in a field, with line ends as here; undefined when that is nothing. */
export function wordsIn(form: Pick<PostedForm, 'get'>, name: string): string | undefined {
  const typed = (form.get(name) ?? '').replace(/\r\n?/g, '\n').trim();
  return typed === '' ? undefined : typed;
}

async function parts(body: Uint8Array, type: string): Promise<FormData | undefined> {
  try {
    // Why not a library: this one is in Node, and how much it may read was limited before.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    return undefined;
  }
}

function formOf(fields: readonly (readonly [string, string])[], files: readonly PostedFile[]): PostedForm {
  const all = (name: string): readonly string[] =>
    fields.flatMap(([own, value]) => (own === name ? [value] : []));
  const names = [...new Set(fields.map(([name]) => name))];
  return { all, files, names, get: (name) => all(name).at(-1) };
}
