import { createHash } from 'node:crypto';
import { itemsAt, nodeAt, textAt, toPlain } from '../workspace/located.ts';
import { parseYaml } from '../workspace/parse-yaml.ts';
import { writeYaml } from '../workspace/write-yaml.ts';
import { isAnswer, type Answers } from './answers.ts';
import { ciSystems, questions, type CiSystem } from './questions.ts';
import type { PlannedFile } from './planned-file.ts';
import type { SetupFile } from './setup-file.ts';

/** Where the answers are stored, relative to the workspace folder. */
export const memoryPath = '.gemeente/antwoorden.yaml';

/** What an earlier run answered and wrote. Anything may be missing: people can edit the file. */
export interface Memory {
  readonly answers: Partial<Answers>;
  readonly written: WrittenMarks;
}

/** Path → fingerprints of what was written there; more than one while a run is writing, and after one that was cut off. */
export type WrittenMarks = Readonly<Record<string, readonly string[]>>;

const nothing: Memory = { answers: {}, written: {} };

/** A short fingerprint of a text, ignoring line endings: git may change those. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);
}

const comment = `Wat u bij gemeente init hebt gekozen. Een volgende keer stelt gemeente init dit weer voor.
Onder bestanden staat een kenmerk per bestand: zo ziet het programma of iemand het zelf heeft gewijzigd.
Hier horen geen namen of andere persoonsgegevens.`;

/** The memory as a file. */
export function memoryFile(
  { municipality, values, documents, ci, packageSource }: Answers,
  written: WrittenMarks,
): SetupFile {
  const data = {
    antwoorden: {
      gemeente: municipality.name,
      code: municipality.code,
      ...Object.fromEntries(
        questions.flatMap(({ id }) => (values[id] === undefined ? [] : [[id, values[id]]])),
      ),
      ...(documents === undefined ? {} : { documenten: documents }),
      ci,
      pakket: packageSource,
    },
    bestanden: Object.fromEntries(Object.entries(written).map(([path, marks]) => [path, marks.join(' ')])),
  };
  const text = writeYaml(data, { comment, sections: ['bestanden'] });
  return { path: memoryPath, text, keep: 'ours' };
}

/** Reads the memory; invalid entries count as absent. */
export function readMemory(text: string | undefined): Memory {
  const { root } = text === undefined ? {} : parseYaml(text, memoryPath);
  if (root === undefined) return nothing;
  const answer = (key: string): string | undefined => textAt(root, 'antwoorden', key);
  const values = questions.flatMap((question) => {
    const found = answer(question.id);
    return found === undefined || !isAnswer(question, found) ? [] : [[question.id, found] as const];
  });
  const [name, code, ci, packageSource] = [
    answer('gemeente'),
    answer('code'),
    answer('ci'),
    answer('pakket'),
  ];
  const documents = nodeAt(root, ['antwoorden', 'documenten']);
  const written = toPlain(nodeAt(root, ['bestanden']) ?? root);
  return {
    answers: {
      ...(name === undefined || code === undefined ? {} : { municipality: { name, code } }),
      values: Object.fromEntries(values),
      ...(documents?.kind === 'list'
        ? { documents: itemsAt(root, 'antwoorden', 'documenten').flatMap((each) => textAt(each) ?? []) }
        : {}),
      ...(isCiSystem(ci) ? { ci } : {}),
      ...(packageSource === undefined ? {} : { packageSource }),
    },
    written: Object.fromEntries(
      Object.entries(written as object).flatMap(([path, marks]) =>
        typeof marks === 'string' ? [[path, marks.split(' ')] as const] : [],
      ),
    ),
  };
}

/** The files that are as we wrote them. What a person completed or changed is theirs. */
export function writtenBy(
  files: readonly SetupFile[],
  outcomes: readonly PlannedFile[],
  { written }: Memory,
): WrittenMarks {
  const marks = files.flatMap(({ path, text, keep }) => {
    if (keep === 'ours') return [];
    const { state, text: now } = outcomes.find((each) => each.path === path) ?? {};
    const isSame =
      state === 'same' && (keep === 'person' || (written[path] ?? []).includes(fingerprint(text)));
    const isOurs = now === text || isSame;
    const mark = state === 'kept' ? written[path] : isOurs ? [fingerprint(text)] : undefined;
    return mark === undefined ? [] : [[path, mark] as const];
  });
  return Object.fromEntries(marks);
}

/**
 * What is ours, old or new, while files are being written. Why: after a run that is cut off, no file of ours may look like
 * somebody's.
 */
export function writtenMeanwhile({ written }: Memory, next: WrittenMarks): WrittenMarks {
  const paths = new Set([...Object.keys(next), ...Object.keys(written)]);
  return Object.fromEntries(
    [...paths].map((path) => [path, [...new Set([...(written[path] ?? []), ...(next[path] ?? [])])]]),
  );
}

function isCiSystem(name: string | undefined): name is CiSystem {
  return name !== undefined && Object.hasOwn(ciSystems, name);
}
