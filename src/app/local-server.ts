/** What a server for browsers on this machine is asked and answers. */

/** A request of a browser. */
export interface WebRequest {
  readonly method: string;
  /** What stands behind the address: path and query. */
  readonly target: string;
  /** The address that the browser believes it is talking to. */
  readonly host: string;
}

/** What a browser is answered. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  /** Whether the line stays open for events after the body. */
  readonly isStream?: boolean;
}

/** A server for browsers on this machine. */
export interface LocalServer {
  readonly port: number;
  /** Sends a piece of text to everyone whose line is open. */
  readonly push: (text: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves browsers on this machine, and nobody else.
 *
 * @param port 0 for any that is free
 * @throws EnvironmentError when the port cannot be had
 */
export type Serve = (
  port: number,
  answer: (request: WebRequest, port: number) => WebAnswer,
) => Promise<LocalServer>;
