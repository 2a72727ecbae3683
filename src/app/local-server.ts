/** Requests and responses of a server for browsers on this machine. */

/** A browser's request. */
export interface WebRequest {
  readonly method: string;
  /** The path and query. */
  readonly target: string;
  /** The host that the browser believes it is talking to. */
  readonly host: string;
  /** Headers by their name in lower case; one that was sent twice is here as the first. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * Reads what was posted; undefined when that is more than the limit.
   *
   * Why a function: who is not let in gets nothing read.
   */
  readonly body: (limit: number) => Promise<Uint8Array | undefined>;
}

/** The response. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  /** Whether the connection stays open for events after the body. */
  readonly isStream?: boolean;
}

/** A server for browsers on this machine. */
export interface LocalServer {
  readonly port: number;
  /** Sends text to every open connection. */
  readonly push: (text: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves browsers on this machine, and nobody else.
 *
 * @param port 0 for any free port
 * @throws EnvironmentError when the port is unavailable
 */
export type Serve = (
  port: number,
  answer: (request: WebRequest, port: number) => WebAnswer | Promise<WebAnswer>,
) => Promise<LocalServer>;
