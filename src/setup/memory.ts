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
  /** Path → fingerprint of what was written there. */
  readonly written: Readonly<Record<string, string>>;
}

const nothing: Memory = { answers: {}, written: {} };

/** A short fingerprint of a text, ignoring line endings: git may change those. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);
}

const comment = `Wat u bij gemeente init hebt gekozen. Een volgende keer stelt gemeente init dit weer voor.
Onder bestanden staat een kenmerk per bestand: zo ziet het programma of iemand het zelf heeft gewijzigd.
Hier horen geen namen of andere persoonsgegevens.`;

/** The memory as a file. @param written path → fingerprint of what we wrote there */
export function memoryFile(
  { municipality, values, documents, ci, packageSource }: Answers,
  written: Readonly<Record<string, string>>,
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
    bestanden: written,
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
      Object.entries(written as object).filter(
        (each): each is [string, string] => typeof each[1] === 'string',
      ),
    ),
  };
}

/** Path → fingerprint of the files that are as we wrote them. What a person completed or changed is theirs. */
export function writtenBy(
  files: readonly SetupFile[],
  outcomes: readonly PlannedFile[],
  { written }: Memory,
): Readonly<Record<string, string>> {
  const marks = files.flatMap(({ path, text, keep }) => {
    if (keep === 'ours') return [];
    const { state, text: now } = outcomes.find((each) => each.path === path) ?? {};
    const isSame = state === 'same' && (keep === 'person' || written[path] === fingerprint(text));
    const isOurs = now === text || isSame;
    const mark = state === 'kept' ? written[path] : isOurs ? fingerprint(text) : undefined;
    return mark === undefined ? [] : [[path, mark] as const];
  });
  return Object.fromEntries(marks);
}

function isCiSystem(name: string | undefined): name is CiSystem {
  return name !== undefined && Object.hasOwn(ciSystems, name);
}
