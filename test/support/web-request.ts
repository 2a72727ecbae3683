import type { WebRequest } from '../../src/app/local-server.ts';

/** A request of a browser, as the server hands it over. */
export function webRequest({
  posted,
  ...given
}: Partial<Omit<WebRequest, 'body'>> & { readonly posted?: string | Uint8Array }): WebRequest {
  const body = typeof posted === 'string' ? new TextEncoder().encode(posted) : posted;
  return {
    method: body === undefined ? 'GET' : 'POST',
    target: '/',
    host: '127.0.0.1:5000',
    headers: {},
    body: (limit) => Promise.resolve(body !== undefined && body.length > limit ? undefined : body),
    ...given,
  };
}
