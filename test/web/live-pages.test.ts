/** What the local server answers: documents only, to this machine only, and nothing that a value could run. */
import { describe, expect, it } from 'vitest';
import { answerBrowser, event } from '../../src/web/live-pages.ts';
import type { WebAnswer } from '../../src/app/local-server.ts';
import { memoryFiles, type Oddities } from '../support/memory-files.ts';

const own = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>Inhoud</body></html>`;
const folder = {
  '/w/gemeente.yaml': 'geheim',
  '/w/documenten/werkwijzer.html': own,
  '/w/documenten/werkwijzer.md': '# Werkwijzer',
  '/w/documenten/rollen.docx': 'PK',
  '/w/documenten/.env': 'geheim',
  '/w/documenten/notities.txt': 'geheim',
  '/w/documenten/uit.html': 'link',
  '/geheim.html': 'geheim',
};

function ask(
  target: string,
  how: {
    readonly host?: string;
    readonly method?: string;
    readonly problem?: string;
    readonly files?: Record<string, string>;
    readonly oddities?: Oddities;
  } = {},
): WebAnswer & { readonly text: string } {
  const { host = '127.0.0.1:5000', method = 'GET', problem, files = folder } = how;
  const links = { '/w/documenten/uit.html': '/geheim.html' };
  const state = {
    files: memoryFiles(files, how.oddities ?? { links }),
    outFolder: '/w/documenten',
    problem,
  };
  const answer = answerBrowser({ method, target, host }, 5000, state);
  const text = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body);
  return { ...answer, text };
}

describe('the local server', () => {
  it('shows a page with the script in it, under a policy that lets nothing else run', () => {
    const { status, text, headers } = ask('/werkwijzer.html');
    expect(status).toBe(200);
    expect(text).toContain('<script src="/-/levend.js" defer');
    expect(text).toContain('Inhoud');
    expect(text).not.toContain('http-equiv');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('shows Markdown as text and gives a Word file as it is', () => {
    expect(ask('/werkwijzer.md').headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(ask('/rollen.docx').headers['content-type']).toContain('wordprocessingml');
  });

  it('lists the documents when there is no page over all, and shows that page when there is one', () => {
    const list = ask('/').text;
    expect(list).toContain('href="/werkwijzer.html"');
    expect(list).not.toContain('notities');
    expect(list).not.toContain('.env');
    expect(
      ask('/', { files: { ...folder, '/w/documenten/index.html': '<p>Voorpagina</p>' } }).text,
    ).toContain('Voorpagina');
  });

  it.each([
    '/../gemeente.yaml',
    '/%2e%2e/gemeente.yaml',
    '/%2e%2e%2fgemeente.yaml',
    '/..%5cgemeente.yaml',
    '//etc/passwd',
    '/.env',
    '/notities.txt',
    '/uit.html',
    '/%',
    '/werkwijzer.html%00',
    '/toString',
  ])('has nothing at %s', (target) => {
    const { status, text } = ask(target);
    expect(status).toBe(404);
    expect(text).not.toContain('geheim');
  });

  it.each([
    'evil.example',
    'evil.example:5000',
    '127.0.0.1',
    '127.0.0.1:80',
    '',
    'localhost.evil.example:5000',
  ])('refuses a browser that thinks it speaks to %j', (host) => {
    expect(ask('/werkwijzer.html', { host }).status).toBe(403);
    expect(ask('/-/gebeurtenissen', { host }).status).toBe(403);
  });

  it('answers to both names of this machine', () => {
    expect(ask('/werkwijzer.html', { host: 'localhost:5000' }).status).toBe(200);
    expect(ask('/werkwijzer.html', { host: 'LOCALHOST:5000' }).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', (method) => {
    expect(ask('/werkwijzer.html', { method }).status).toBe(405);
  });

  it('tells a page at once what is wrong, on one line whatever the words are', () => {
    expect(ask('/-/gebeurtenissen').text).toBe('event: goed\ndata: []\n\n');
    const told = ask('/-/gebeurtenissen', { problem: 'a\n\ndata: x</script>' });
    expect(told.isStream).toBe(true);
    expect(told.text).toBe('event: fout\ndata: "a\\n\\ndata: x</script>"\n\n');
    expect(event('nieuw', ['a.html'])).toBe('event: nieuw\ndata: ["a.html"]\n\n');
  });
});
