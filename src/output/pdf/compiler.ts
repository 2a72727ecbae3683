import { createRequire } from 'node:module';
import { packageFolder } from '../../assets.ts';
import { EnvironmentError } from '../../diagnostics/errors.ts';

type Library = typeof import('@myriaddreamin/typst-ts-node-compiler');
type Compiler = InstanceType<Library['NodeCompiler']>;

/** The package, and how to get it. */
const packageName = '@myriaddreamin/typst-ts-node-compiler';

/** A document for the compiler. */
export interface Source {
  /** Typst code. */
  readonly main: string;
  /** Pictures, by the path that the code gives. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every font that it may use. The same list, the same compiler. */
  readonly fonts: readonly Buffer[];
  /** Standard of the PDF, as the compiler calls it. */
  readonly standard: string;
}

/**
 * The folder in which the compiler looks for files. It does not exist: what a document needs is handed over, so there is
 * nothing else to find.
 */
const nowhere = `${packageFolder}dist/geen-map`;

/** How many documents ago a result may have been used before it is forgotten. */
const remembered = 3;

let library: Library | undefined;
let last: { readonly fonts: readonly Buffer[]; readonly compiler: Compiler } | undefined;

/**
 * Makes a PDF.
 *
 * @throws EnvironmentError without the compiler, which is an optional package
 */
export function compile({ main, files, fonts, standard }: Source): Uint8Array {
  library ??= loadLibrary();
  const compiler = compilerWith(fonts, library);
  compiler.resetShadow();
  for (const [path, bytes] of files) compiler.mapShadow(`${nowhere}${path}`, Buffer.from(bytes));
  const made = compiler.compile({ mainFileContent: main });
  if (made.result === null)
    throw new Error(`the PDF could not be laid out: ${problemsOf(made.takeError(), compiler)}`);
  try {
    return new Uint8Array(compiler.pdf(made.result, { pdfStandard: standard }));
  } finally {
    compiler.evictCache(remembered);
  }
}

function compilerWith(fonts: readonly Buffer[], { NodeCompiler }: Library): Compiler {
  if (last?.fonts !== fonts)
    last = {
      fonts,
      compiler: NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs: [...fonts] }] }),
    };
  return last.compiler;
}

function problemsOf(
  error: ReturnType<Compiler['compile']>['takeError'] extends () => infer E ? E : never,
  compiler: Compiler,
): string {
  if (error === null) return 'unknown';
  return compiler
    .fetchDiagnostics(error)
    .map((each: { readonly message?: unknown }) => String(each.message))
    .join('; ');
}

/** Why `require`: on Node 20 the program runs as a script, in which `import()` of packages does not work. */
function loadLibrary(): Library {
  try {
    return createRequire(import.meta.url)(packageName) as Library;
  } catch (error) {
    throw new EnvironmentError(
      `Een pdf maken lukt niet op deze computer: het onderdeel ${packageName} ontbreekt of past niet bij dit systeem. ` +
        'Het hoort bij `gemeente`, maar is niet verplicht. ' +
        'Installeer `gemeente` opnieuw, zonder `--omit=optional`. ' +
        'Of maak het document als Word of webpagina: `--format docx` of `--format html`.',
      { cause: error },
    );
  }
}
