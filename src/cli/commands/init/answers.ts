import { oneLineProblem } from '../../../diagnostics/unseen.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { documentIds } from '../../../document/registry.ts';
import { findByCode, findNear, meantMunicipalities } from '../../../profile/municipality.ts';
import type { Answers, Municipality } from '../../../setup/answers.ts';
import { answerKinds } from '../../../setup/kinds.ts';
import { questions, type CiSystem, type Question } from '../../../setup/questions.ts';
import { suggest } from '../../../words/suggest.ts';

/** Options of `gemeente init`; a question's option is named after the question. */
export interface InitOptions {
  readonly gemeente?: string;
  readonly code?: string;
  readonly documenten?: string;
  readonly ci?: CiSystem;
  readonly pakket?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly overschrijf?: boolean;
  readonly zonderHook?: boolean;
  readonly toch?: boolean;
  readonly [question: string]: string | boolean | undefined;
}

/** Answers so far. Options that were given are not asked again. */
export interface Draft {
  readonly answers: Partial<Answers>;
  /** Ids of the questions answered by options. */
  readonly given: ReadonlySet<string>;
}

/** Answers from options, checked. @throws UserError naming the option with an invalid value */
export function givenAnswers(options: InitOptions): Draft {
  const values = questions.flatMap((question) => {
    const typed = options[optionName(question.id)];
    return typeof typed === 'string' ? [[question.id, checked(question, typed)] as const] : [];
  });
  const municipality = givenMunicipality(options);
  const documents = options.documenten === undefined ? undefined : readDocuments(options.documenten);
  return {
    answers: {
      values: Object.fromEntries(values),
      ...(municipality === undefined ? {} : { municipality }),
      ...(documents === undefined || documents.length === documentIds.length ? {} : { documents }),
      ...(options.ci === undefined ? {} : { ci: options.ci }),
      ...(options.pakket === undefined ? {} : { packageSource: checkedPackage(options.pakket) }),
    },
    given: new Set([
      ...values.map(([id]) => id),
      ...(['documenten', 'ci'] as const).filter((name) => options[name] !== undefined),
      ...(municipality === undefined ? [] : ['gemeente']),
    ]),
  };
}

/** `college-dag` is `collegeDag` in Commander's options. */
function optionName(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function checked({ id, kind, isNeeded }: Question, typed: string): string {
  const trimmed = typed.trim();
  if (trimmed === '') {
    if (isNeeded === true) throw new UserError(`Achter --${id} staat niets. Deze waarde is nodig.`);
    return '';
  }
  const read = answerKinds[kind].read(trimmed);
  if ('text' in read) return read.text;
  throw new UserError(`Bij --${id}: ${read.wrong}`);
}

function readDocuments(typed: string): readonly string[] {
  const words = typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.includes('alle')) return documentIds;
  const unknown = words.find((word) => !documentIds.includes(word));
  if (unknown !== undefined)
    throw new UserError(
      `Het document ${unknown} bestaat niet.${suggest(nearest(unknown, documentIds))} Kies uit: ${documentIds.join(', ')}, of alle.`,
    );
  if (words.length === 0)
    throw new UserError(`Achter --documenten staat geen document. Kies uit: ${documentIds.join(', ')}.`);
  return documentIds.filter((id) => words.includes(id));
}

function checkedPackage(typed: string): string {
  if (/^[\w@./:+~#=?&^-]+$/.test(typed)) return typed;
  throw new UserError(
    `Achter --pakket staat ${typed}. Dat moet een bestand, een adres, of een naam met een versie zijn, zonder spaties.`,
  );
}

/** The municipality of `--gemeente` and `--code`. */
function givenMunicipality({ gemeente, code }: InitOptions): Municipality | undefined {
  if (code !== undefined && !/^gm[0-9]{4}$/.test(code))
    throw new UserError(`De code ${code} klopt niet. Een code is gm met vier cijfers, zoals gm0344.`);
  const byCode = code === undefined ? undefined : findByCode(code);
  if (gemeente === undefined) {
    if (code !== undefined && byCode === undefined)
      throw new UserError(`De code ${code} staat niet in het register. Geef ook --gemeente <naam>.`);
    return byCode;
  }
  if (code !== undefined) return withCode(gemeente, code);
  const meant = meantMunicipalities(gemeente);
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    const lines = meant
      .slice(0, 12)
      .map(({ name, province, code: each }) => `  --code ${each}  ${name} (${province})`);
    throw new UserError(`${gemeente} kan meer dan één gemeente zijn. Kies er een:\n${lines.join('\n')}`);
  }
  throw new UserError(
    `De gemeente ${gemeente} staat niet in het register.${suggest(findNear(gemeente)?.name)}\nIs het een gemeente om mee te oefenen? Geef dan ook --code gm9999.`,
  );
}

/** Name and code together: they match the register, or the municipality is invented. */
function withCode(name: string, code: string): Municipality {
  const known = findByCode(code);
  const meant = meantMunicipalities(name);
  if (known !== undefined && meant.some((each) => each.code === code)) return known;
  if (known !== undefined)
    throw new UserError(`De code ${code} hoort bij ${known.name} (${known.province}), niet bij ${name}.`);
  const [same] = meant.filter((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (same !== undefined) throw new UserError(`De code van ${same.name} is ${same.code}, niet ${code}.`);
  if (!/^gm99[0-9]{2}$/.test(code))
    throw new UserError(
      `De code ${code} staat niet in het register. Voor een gemeente om mee te oefenen kiest u gm9900 tot en met gm9999.`,
    );
  return { code, name: inventedName(name, '--gemeente') };
}

/** Name of an invented municipality. @param where the name in messages of where it was typed */
function inventedName(typed: string, where: string): string {
  const wrong = nameProblem(typed);
  if (wrong === undefined) return typed.trim();
  throw new UserError(`Bij ${where}: ${wrong}`);
}

/** The problem with the name of an invented municipality, if any. */
export function nameProblem(typed: string): string | undefined {
  const name = typed.trim();
  if (name.length < 2 || name.length > 60) return 'Een naam telt 2 tot 60 tekens.';
  return oneLineProblem(name);
}
