import type { LocalServer, Serve } from '../app/local-server.ts';
import { answerBrowser, event, type LiveState } from './live-pages.ts';

/** How a round ended, for pages: the current problems, or the names of the documents that are new. */
export type LiveNews = { readonly problem: string } | { readonly renewed: readonly string[] };

/** Watched documents in the browser: pages reload after a round, or show what is wrong. */
export class LiveSite {
  readonly #place: Omit<LiveState, 'problem'>;
  #problem: string | undefined;
  #server: LocalServer | undefined;

  constructor(place: Omit<LiveState, 'problem'>) {
    this.#place = place;
  }

  /**
   * Starts the server.
   *
   * @param port 0 for any free port
   * @returns the port
   * @throws EnvironmentError when the port is unavailable
   */
  async open(serve: Serve, port: number): Promise<number> {
    this.#server = await serve(port, (request, own) =>
      answerBrowser(request, own, { ...this.#place, problem: this.#problem }),
    );
    return this.#server.port;
  }

  /** Shows how a round ended, on pages that are open now and on those opened later. */
  show(news: LiveNews): void {
    this.#problem = 'problem' in news ? news.problem : undefined;
    this.#server?.push('problem' in news ? event('fout', news.problem) : event('nieuw', news.renewed));
  }

  /** Stops the server, if it was started. */
  async close(): Promise<void> {
    await this.#server?.close();
  }
}
