/** The language server behind the YAML extension of VS Code, without VS Code: over stdin and stdout, and offline. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from '../root.ts';

/** What the server says of a place. Lines count from 0. */
export interface EditorProblem {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** One server, on one workspace, with the settings that stand in its `.vscode/settings.json`. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #folder: string;
  readonly #settings: Readonly<Record<string, unknown>>;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #problems = new Map<string, (problems: readonly EditorProblem[]) => void>();
  readonly #versions = new Map<string, number>();
  #rest = Buffer.alloc(0);
  #ids = 0;

  /** @param withSettings whether the editor has the settings; without them only the first line of a file counts */
  constructor(program: string, folder: string, withSettings: boolean) {
    this.#folder = folder;
    const written = withSettings
      ? (JSON.parse(readFileSync(`${folder}/.vscode/settings.json`, 'utf8')) as Record<string, unknown>)
      : {};
    this.#settings = {
      schemas: written['yaml.schemas'] ?? {},
      schemaStore: { enable: written['yaml.schemaStore.enable'] ?? false },
      ...{ validate: true, hover: true, completion: true },
    };
    this.#process = spawn(process.execPath, [program, '--stdio'], {
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        NODE_OPTIONS: `--require ${root}test/support/no-network.cjs`,
      },
    });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  async start(): Promise<this> {
    const rootUri = pathToFileURL(this.#folder).href;
    await this.#ask('initialize', {
      ...{ processId: null, rootUri, workspaceFolders: [{ uri: rootUri, name: 'werkmap' }] },
      capabilities: {
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          completion: { completionItem: { snippetSupport: true } },
        },
        workspace: { configuration: true, workspaceFolders: true },
      },
    });
    this.#send({ method: 'initialized', params: {} });
    return this;
  }

  /** Shows the server a text as the file, and gives what it has to say of it. */
  problems(file: string, typed?: string): Promise<readonly EditorProblem[]> {
    const text = typed ?? readFileSync(`${this.#folder}/${file}`, 'utf8');
    const uri = this.#uri(file);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const found = new Promise<readonly EditorProblem[]>((resolve) => this.#problems.set(uri, resolve));
    if (version === 1)
      this.#send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version, text } },
      });
    else
      this.#send({
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version }, contentChanges: [{ text }] },
      });
    return found;
  }

  /** What is shown when the mouse points at a place of a file that was shown before. */
  async hover(file: string, line: number, character: number): Promise<string> {
    const found = await this.#ask('textDocument/hover', {
      textDocument: { uri: this.#uri(file) },
      position: { line, character },
    });
    return (found as { contents?: { value?: string } } | null)?.contents?.value ?? '';
  }

  /** What is offered at a place. */
  async completions(file: string, line: number, character: number): Promise<readonly string[]> {
    const found = await this.#ask('textDocument/completion', {
      textDocument: { uri: this.#uri(file) },
      position: { line, character },
    });
    const { items } = found as { items: readonly { readonly label: string }[] };
    return items.map(({ label }) => label);
  }

  stop(): void {
    this.#process.kill();
  }

  #uri(file: string): string {
    return pathToFileURL(`${this.#folder}/${file}`).href;
  }

  #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#ids;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const end = this.#rest.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#rest.subarray(0, end).toString())?.[1]);
      if (this.#rest.length < end + 4 + length) return;
      const body = this.#rest.subarray(end + 4, end + 4 + length).toString();
      this.#rest = this.#rest.subarray(end + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly EditorProblem[] };
      this.#problems.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { readonly section?: string }[] };
      this.#send({ id, result: items.map(({ section }) => (section === 'yaml' ? this.#settings : {})) });
    } else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#answers.get(id)?.(result);
  }
}
