/** A browser without a screen, for `gemeente open` as a program of its own. */

/** What it can do: with the cookie, and the secret of the forms. */
export interface PlainBrowser {
  readonly get: (path: string) => Promise<string>;
  /** Posts a form as the script does; gives what comes back, without following it. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<{ readonly status: number; readonly body: string }>;
}

/** Opens the address that works once. */
export async function browserOf(address: string): Promise<PlainBrowser> {
  const { origin } = new URL(address);
  const welcome = await fetch(address, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = async (path: string): Promise<string> =>
    (await fetch(origin + path, { headers: { cookie } })).text();
  const formulier = /name="formulier" value="([^"]+)"/.exec(await get('/'))?.[1] ?? '';
  return {
    get,
    post: async (path, fields) => {
      const headers = { cookie, origin, 'x-gemeente': 'delen' };
      const body = new URLSearchParams({ formulier });
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) body.append(name, value);
      const answer = await fetch(origin + path, { method: 'POST', body, headers, redirect: 'manual' });
      return { status: answer.status, body: await answer.text() };
    },
  };
}
