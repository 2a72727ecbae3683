/**
 * Who must not come in: raw requests as another site, another user of this machine or a broken program would send them.
 * Each guard was taken away once, and its test was seen to fail.
 */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/root.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite, secrets, type RunningSite } from '../../support/open-site.ts';

const dossier = 'vertrek-wethouder-zorg';

async function begin(): Promise<RunningSite & { readonly folder: string; readonly file: () => string }> {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  // Shorter than the program waits, so that a test need not.
  const site = await runSite(folder, { waits: { headersTimeout: 1_000, requestTimeout: 2_000 } });
  return { ...site, folder, file: () => readFileSync(`${folder}/dossiers/${dossier}.yaml`, 'utf8') };
}

const cookie = (port: number): string => `Cookie: gemeente-${port}=${secrets.session}`;

describe('a request from elsewhere learns nothing', () => {
  it.each(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'BREW'])('%s with a foreign Host', async (method) => {
    const { raw, port } = await begin();
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `localhost.evil:${port}`,
    ]) {
      const answer = await raw([
        `${method} / HTTP/1.1`,
        `Host: ${host}`,
        cookie(port),
        'Sec-Fetch-Site: same-origin',
        'Connection: close',
      ]);
      expect([400, 403], `${method} ${host}`).toContain(answer.status);
      expect(answer.body).not.toContain('Overzicht');
    }
  });

  it('a name that points at this machine (DNS rebinding), even with the cookie', async () => {
    const { raw, port } = await begin();
    const answer = await raw([
      'GET /dossiers HTTP/1.1',
      `Host: rebind.example:${port}`,
      cookie(port),
      'Connection: close',
    ]);
    expect(answer.status).toBe(403);
  });

  it('without the cookie, or with a wrong one', async () => {
    const { raw, port } = await begin();
    const wrong = [
      '',
      'Cookie: x=y',
      `Cookie: gemeente-${port}=`,
      `Cookie: gemeente-${port}=${secrets.session.slice(1)}x`,
      `Cookie: gemeente-${port + 1}=${secrets.session}`,
    ];
    for (const header of wrong) {
      const lines = [
        'GET / HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        'Connection: close',
        ...(header === '' ? [] : [header]),
      ];
      const answer = await raw(lines);
      expect(answer.status, header).toBe(403);
      // A page of its own, with nothing of the workspace in it.
      expect(answer.body).not.toMatch(/Voorbeelddam|<nav|<form|href=/);
    }
  });

  it('with the ticket a second time', async () => {
    const { raw, port } = await begin();
    const visit = (): Promise<{ status: number; headers: Readonly<Record<string, string>> }> =>
      raw([`GET /?kaartje=${secrets.ticket} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close']);
    const first = await visit();
    expect(first.status).toBe(303);
    expect(first.headers['set-cookie']).toBe(
      `gemeente-${port}=${secrets.session}; Path=/; HttpOnly; SameSite=Strict`,
    );
    expect(first.headers['location']).toBe('/');
    const second = await visit();
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('with a wrong ticket, which does not use up the right one', async () => {
    const { raw, port } = await begin();
    const wrong = await raw(['GET /?kaartje=x HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Connection: close']);
    expect(wrong.status).toBe(403);
    const right = await raw([
      `GET /?kaartje=${secrets.ticket} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: close',
    ]);
    expect(right.status).toBe(303);
  });
});

describe('a form from elsewhere changes nothing', () => {
  const tick = { taak: 'tick da2563444878 onderscheiding-nagaan' };
  const path = `/dossiers/${dossier}/taken`;

  it('while one of ours does', async () => {
    const { post, file } = await begin();
    const before = file();
    expect((await post(path, tick)).status).toBe(303);
    expect(file()).not.toBe(before);
  });

  it.each(['cross-site', 'same-site', 'none', 'anything'])('Sec-Fetch-Site: %s', async (site) => {
    const { post, file } = await begin();
    const before = file();
    expect((await post(path, tick, [`Sec-Fetch-Site: ${site}`])).status).toBe(403);
    expect(file()).toBe(before);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'file://'])(
    'Origin: %s, from a browser without Sec-Fetch-Site',
    async (origin) => {
      const { post, file, port } = await begin();
      const before = file();
      expect((await post(path, tick, [`Origin: ${origin}`])).status).toBe(403);
      expect((await post(path, tick, [])).status).toBe(403);
      expect(file()).toBe(before);
      expect((await post(path, tick, [`Origin: http://127.0.0.1:${port}`])).status).toBe(303);
    },
  );

  it('without the secret of the run, or with a wrong one', async () => {
    const { post, file } = await begin();
    const before = file();
    for (const formulier of ['', 'x', secrets.form.slice(1), `${secrets.form}x`, secrets.session])
      expect((await post(path, { ...tick, formulier })).status, formulier).toBe(403);
    expect(file()).toBe(before);
  });

  it('asked for as a page', async () => {
    const { get, file } = await begin();
    const before = file();
    const answer = await get(`${path}?formulier=${secrets.form}&taak=${encodeURIComponent(tick.taak)}`);
    expect(answer.status).toBe(404);
    expect(file()).toBe(before);
  });
});

describe('nothing outside the workspace is read', () => {
  it.each([
    '/dossiers/..%2F..%2Fetc%2Fpasswd',
    '/dossiers/%2e%2e%2f%2e%2e%2fgemeente',
    '/dossiers/../gemeente',
    '/dossiers/..%5C..%5Cgemeente',
    '/dossiers/%00',
    '/dossiers/%E0%A4%A',
    '/../../../etc/passwd',
    '/-/../../etc/passwd',
  ])('%s', async (path) => {
    const { get } = await begin();
    const { body, status } = await get(path);
    expect(body).not.toMatch(/root:|schema_versie/);
    expect([400, 404]).toContain(status);
  });

  it('by a link that leads out', async () => {
    const { get, folder } = await begin();
    const outside = temporaryFolder();
    writeFileSync(
      `${outside}/geheim.yaml`,
      'schema_versie: 1\nid: geheim\ntitel: Geheim van buiten\ntaken: []\n',
    );
    symlinkSync(`${outside}/geheim.yaml`, `${folder}/dossiers/geheim.yaml`);
    for (const path of ['/', '/dossiers', '/dossiers/geheim'])
      expect((await get(path)).body, path).not.toContain('Geheim van buiten');
  });
});

describe('nothing outside the workspace is written', () => {
  it.each(['taken', 'zoek', 'terug', 'opnieuw', 'laat'])(
    'by a form for %s of a dossier elsewhere',
    async (action) => {
      const { post, folder, file } = await begin();
      const outside = temporaryFolder();
      const text = file();
      writeFileSync(`${outside}/${dossier}.yaml`, text);
      const way = encodeURIComponent(`${'../'.repeat(12)}${outside.slice(1)}/${dossier}`);
      const fields = { taak: 'tick da2563444878 onderscheiding-nagaan', zoek: 'x', daad: '1' };
      const { status, body } = await post(`/dossiers/${way}/${action}`, fields);
      expect(status).toBe(404);
      expect(body).not.toContain('onderscheiding-nagaan');
      expect(readFileSync(`${outside}/${dossier}.yaml`, 'utf8')).toBe(text);
      expect(file()).toBe(text);
      expect(folder).not.toBe(outside);
    },
  );
});

describe('what is too much is refused', () => {
  it('a body that says it is too large, at once', async () => {
    const { raw, port } = await begin();
    const answer = await raw([
      `POST /dossiers/${dossier}/taken HTTP/1.1`,
      ...[`Host: 127.0.0.1:${port}`, cookie(port), 'Sec-Fetch-Site: same-origin', 'Content-Length: 99999999'],
    ]);
    expect(answer.status).toBe(413);
  });

  it('a body that turns out too large', async () => {
    const { raw, port } = await begin();
    const chunk = `${(64_000).toString(16)}\r\n${'a'.repeat(64_000)}\r\n`;
    const answer = await raw(
      [
        `POST /dossiers/${dossier}/taken HTTP/1.1`,
        ...[
          `Host: 127.0.0.1:${port}`,
          cookie(port),
          'Sec-Fetch-Site: same-origin',
          'Transfer-Encoding: chunked',
        ],
      ],
      `${chunk.repeat(20)}0\r\n\r\n`,
    );
    expect(answer.status).toBe(413);
  });

  it('a body from someone who was not let in is not even read', async () => {
    const { raw, port } = await begin();
    const answer = await raw([
      `POST /dossiers/${dossier}/taken HTTP/1.1`,
      ...[`Host: 127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin', 'Content-Length: 500000'],
    ]);
    expect(answer.status).toBe(403);
  });

  it('headers without end', async () => {
    const { raw, port } = await begin();
    const long = Array.from({ length: 3000 }, (_, index) => `X-${index}: ${'a'.repeat(20)}`);
    expect((await raw(['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, ...long])).status).toBe(431);
  });

  it('1,000 connections that say nothing: those who do are helped soon after', async () => {
    const { get, port } = await begin();
    const idle = Array.from({ length: 1000 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    try {
      await expect.poll(async () => (await get('/')).status, { timeout: 20_000, interval: 500 }).toBe(200);
    } finally {
      for (const each of idle) each.destroy();
    }
  });

  it('a body that does not come', { timeout: 60_000 }, async () => {
    const { port, get } = await begin();
    const slow = connect(port, '127.0.0.1');
    const isClosed = new Promise((resolve) => slow.on('close', resolve).on('error', resolve));
    slow.write(
      `POST /dossiers/${dossier}/taken HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${cookie(port)}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 500\r\n\r\na`,
    );
    slow.on('data', () => undefined);
    expect((await get('/')).status).toBe(200);
    await isClosed;
  });
});
