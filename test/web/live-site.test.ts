/** Pages that are open hear of each round, pages that are opened later of what is wrong by then. */
import { expect, it } from 'vitest';
import type { Serve, WebAnswer } from '../../src/app/local-server.ts';
import { LiveSite } from '../../src/web/live-site.ts';
import { webRequest } from '../support/web-request.ts';
import { memoryFiles } from '../support/memory-files.ts';

function site(): {
  readonly live: LiveSite;
  readonly serve: Serve;
  readonly pushed: string[];
  readonly opened: () => string;
} {
  const pushed: string[] = [];
  let opened = (): string => '';
  const serve: Serve = (port, answer) => {
    opened = () =>
      String(
        (answer(webRequest({ target: '/-/gebeurtenissen', host: `localhost:${port}` }), port) as WebAnswer)
          .body,
      );
    return Promise.resolve({
      port,
      push: (text) => void pushed.push(text),
      close: () => Promise.resolve(void pushed.push('closed')),
    });
  };
  const live = new LiveSite({ files: memoryFiles({}), outFolder: '/w/documenten' });
  return { live, serve, pushed, opened: () => opened() };
}

it('shows what is wrong until it is put right', async () => {
  const { live, serve, pushed, opened } = site();
  expect(await live.open(serve, 5000)).toBe(5000);
  live.show({ problem: 'mis' });
  expect(opened()).toBe('event: fout\ndata: "mis"\n\n');
  live.show({ renewed: ['a.html'] });
  expect(opened()).toBe('event: goed\ndata: []\n\n');
  await live.close();
  expect(pushed).toEqual(['event: fout\ndata: "mis"\n\n', 'event: nieuw\ndata: ["a.html"]\n\n', 'closed']);
});

it('knows how the round ended that was there before it opened', async () => {
  const { live, serve, opened } = site();
  live.show({ problem: 'mis' });
  await live.open(serve, 5000);
  expect(opened()).toBe('event: fout\ndata: "mis"\n\n');
});
