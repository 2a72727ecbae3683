import type { Source } from '../diagnostics/diagnostic.ts';
import { endOfContent, endOfLine, startOfLine } from '../workspace/line-ends.ts';
import { emptyMap, itemsAt, type Located, type LocatedMap } from '../workspace/located.ts';
import { parseYaml } from '../workspace/parse-yaml.ts';
import { writeYaml } from '../workspace/write-yaml.ts';
import { UneditableError, YamlText, type YamlPath } from '../workspace/yaml-text.ts';
import { editsOf, type Act, type EditedList, type ListEdit } from './acts.ts';
import { dossierKeys, headComment, withHeadComment, type DossierChanges } from './dossier-head.ts';
import { readDossier, readMilestone, readTask, recalledTask, type Dossier } from './dossier.ts';
import type { TaskData } from './start.ts';

/** The text of a new dossier: plain data below an explanation for people who edit it by hand. */
export function newDossierText(data: Readonly<Record<string, unknown>>): string {
  const comment = [
    ...headComment({ id: String(data['id']), title: String(data['titel']) }),
    'Liever zelf in dit bestand? Zo gaat dat:',
    '- Klaar: zet achter `status` het woord afgehandeld. Zet op een nieuwe regel: `afgehandeld_op: 2026-12-01`.',
    '- Niet nodig: zet achter `status` het woord vervalt. Zet op een nieuwe regel: `reden: …`.',
    '- Datum bekend: zet onder de naam van de mijlpaal een regel als `datum: 2026-12-08`.',
    'Zet in dit bestand geen privégegevens, zoals een adres, een geboortedatum of een telefoonnummer.',
  ].join('\n');
  return writeYaml(data, {
    comment,
    spaced: ['taken'],
    sections: ['mijlpalen', 'fasen', 'taken'],
  });
}

/** The range of a list item in the text: whole lines, without the last line ending. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Ranges of the items, per list; undefined when they cannot be edited one by one. */
type Places = Readonly<Partial<Record<EditedList, readonly Lines[] | undefined>>>;

/** What a text says, without the text. */
export interface DossierFacts {
  readonly dossier: Dossier;
  readonly places: Places;
}

/** An item of a list as it was read after an edit. */
export interface EditedItem {
  readonly list: EditedList;
  readonly item: Located;
}

/**
 * A dossier together with its text. Acting returns a new one; only the lines of the tasks concerned are parsed and
 * written again, so that a long dossier stays responsive.
 */
export class DossierText {
  readonly text: string;
  readonly dossier: Dossier;
  readonly #places: Places;

  /** Items that were edited since the text was checked; undefined when more than those changed. */
  readonly edited: readonly EditedItem[] | undefined;

  private constructor(
    text: string,
    { dossier, places }: DossierFacts,
    edited: readonly EditedItem[] | undefined,
  ) {
    this.text = text;
    this.edited = edited;
    this.dossier = dossier;
    this.#places = places;
  }

  /** Parses a text that was just written. */
  static read(text: string, file: string): DossierText {
    const { root } = parseYaml(text, file);
    const { dossier, places } = DossierText.of(text, root?.kind === 'map' ? root : emptyMap(file)).facts();
    return new DossierText(text, { dossier, places }, undefined);
  }

  /** A text that was parsed and checked. */
  static of(text: string, map: LocatedMap): DossierText {
    const places = (list: EditedList): readonly Lines[] | undefined => linesOf(text, itemsAt(map, list));
    const dossier = readDossier({ file: map.file, root: map });
    return new DossierText(
      text,
      { dossier, places: { taken: places('taken'), mijlpalen: places('mijlpalen') } },
      [],
    );
  }

  /** What a checked text says, as plain data that can be kept for {@link DossierText.recall}. */
  facts(): DossierFacts {
    return { dossier: this.dossier, places: this.#places };
  }

  /** A text that was checked before. @param facts of exactly this text */
  static recall(text: string, { dossier, places }: DossierFacts, file: string): DossierText {
    const tasks = dossier.tasks.map((task) => recalledTask(task, file));
    return new DossierText(text, { dossier: { ...dossier, tasks, file }, places }, []);
  }

  /**
   * Applies an act; every other line stays the same byte for byte.
   *
   * @throws UneditableError when the text is written in a way that cannot be edited line by line
   */
  act(act: Act): DossierText {
    return this.set(editsOf(this.dossier, act));
  }

  /**
   * Sets and removes keys of items; every other line stays the same byte for byte.
   *
   * @throws UneditableError when the text is written in a way that cannot be edited line by line
   */
  set(edits: readonly ListEdit[]): DossierText {
    return edits.reduce<DossierText>((before, edit) => before.#edit(edit), this);
  }

  /** Sets and removes keys of the dossier itself. The comment that names it follows. */
  setKeys(changes: DossierChanges): DossierText {
    // A list may be on several lines: it is written anew.
    const lists = Object.entries(changes).filter(([, value]) => Array.isArray(value));
    const cleared = Object.fromEntries(lists.map(([key]) => [key, undefined]));
    const text = [cleared, changes].reduce(
      (before, set) => edited(before, [], { set, order: dossierKeys }),
      this.text,
    );
    const changed = DossierText.read(text, this.dossier.file);
    const head = withHeadComment(text, this.dossier, changed.dossier);
    return head === text ? changed : DossierText.read(head, this.dossier.file);
  }

  /** Adds new items to the dossier. */
  add(additions: readonly DossierAddition[]): DossierText {
    return DossierText.read(addTo(this.text, this.dossier, additions), this.dossier.file);
  }

  #edit(edit: ListEdit): DossierText {
    const place = this.#places[edit.list]?.[edit.index];
    return (place === undefined ? undefined : this.#editLines(edit, place)) ?? this.#editWhole(edit);
  }

  /** Edits the lines of one item separately; undefined when those lines cannot be parsed on their own. */
  #editLines(edit: ListEdit, place: Lines): DossierText | undefined {
    const { file } = this.dossier;
    const old = this.text.slice(place.start, place.end);
    if (isReferredTo(old)) return undefined;
    let lines: string;
    try {
      lines = edited(old, [0], edit);
    } catch (error) {
      if (error instanceof UneditableError) return undefined;
      throw error;
    }
    const { root, diagnostics } = parseYaml(lines, file);
    const item = root?.kind === 'list' ? root.items[0] : undefined;
    if (item === undefined || diagnostics.length > 0) return undefined;
    const grown = lines.length - old.length;
    const moved = (each: Lines): Lines =>
      each.start > place.start
        ? { start: each.start + grown, end: each.end + grown }
        : each.start === place.start
          ? { start: each.start, end: each.end + grown }
          : each;
    const text = this.text.slice(0, place.start) + lines + this.text.slice(place.end);
    const dossier = withItem(withMovedTasks(this.dossier, place, grown), edit, { item, start: place.start });
    const places = { taken: this.#places.taken?.map(moved), mijlpalen: this.#places.mijlpalen?.map(moved) };
    return new DossierText(
      text,
      { dossier, places },
      this.edited === undefined ? undefined : [...this.edited, { list: edit.list, item }],
    );
  }

  #editWhole(edit: ListEdit): DossierText {
    const text = edited(this.text, [edit.list, edit.index], edit);
    return DossierText.read(text, this.dossier.file);
  }
}

/** Whether lines may hold something that other lines refer to: then those have to be read as well. */
function isReferredTo(lines: string): boolean {
  return /(?:^|[\s,[{])&/.test(lines);
}

/** Sets and removes keys of one item. Removals come first: no new key may be placed after a removed one. */
function edited(text: string, at: YamlPath, { set, order }: Pick<ListEdit, 'set' | 'order'>): string {
  const removals = order.filter((key) => key in set && set[key] === undefined);
  const steps: readonly ((yaml: YamlText) => YamlText)[] = [
    ...removals.map((key) => (yaml: YamlText) => yaml.remove([...at, key])),
    ...order.flatMap((key, index) => {
      const value = set[key];
      return value === undefined
        ? []
        : [(yaml: YamlText) => yaml.set([...at, key], value, order.slice(0, index))];
    }),
  ];
  try {
    return steps.reduce((yaml, step) => step(yaml), new YamlText(text)).toString();
  } catch (error) {
    // A folded text reaches into the line below it: then that line cannot be edited at the same time.
    if (!(error instanceof UneditableError) || steps.length < 2) throw error;
    return steps.reduce((before, step) => step(new YamlText(before)).toString(), text);
  }
}

/** The lines of each item of a list in block style; undefined when items share lines. */
function linesOf(text: string, items: readonly Located[]): readonly Lines[] | undefined {
  let last = -1;
  const found: Lines[] = [];
  for (const { range, kind } of items) {
    if (range === undefined || kind !== 'map') return undefined;
    const start = startOfLine(text, range.start);
    const end = endOfLine(text, endOfContent(text, range));
    if (start <= last || !/^ *- /.test(text.slice(start, range.start + 1))) return undefined;
    found.push({ start, end });
    last = end;
  }
  return found;
}

/** The dossier with the places of the tasks below some lines, which grew. */
function withMovedTasks(dossier: Dossier, { start }: Lines, grown: number): Dossier {
  const tasks = dossier.tasks.map((task) =>
    (task.source?.range?.start ?? 0) > start ? { ...task, source: movedBy(grown, task.source) } : task,
  );
  return { ...dossier, tasks };
}

function movedBy(length: number, source: Source | undefined): Source | undefined {
  if (source?.range === undefined) return source;
  const { start, end } = source.range;
  return { ...source, range: { start: start + length, end: end + length } };
}

/** The dossier with an item that was parsed by itself. @param start of its lines in the text */
function withItem(
  dossier: Dossier,
  { list, index }: ListEdit,
  { item, start }: { readonly item: Located; readonly start: number },
): Dossier {
  if (list === 'taken') {
    const [task] = readTask(item);
    const before = dossier.tasks[index];
    if (task === undefined || before === undefined) return dossier;
    // No act changes a number, or what it follows from.
    const changed = { ...task, number: before.number, source: movedBy(start, task.source) };
    return { ...dossier, tasks: dossier.tasks.with(index, changed) };
  }
  const [milestone] = readMilestone(item);
  return milestone === undefined
    ? dossier
    : { ...dossier, milestones: dossier.milestones.with(index, milestone) };
}

/** New items for a dossier, with the id of the item they come after; undefined for the end. */
export interface DossierAddition {
  readonly list: 'taken' | 'mijlpalen' | 'fasen';
  readonly after: string | undefined;
  readonly items: readonly (TaskData | Readonly<Record<string, unknown>>)[];
}

function addTo(text: string, dossier: Dossier, additions: readonly DossierAddition[]): string {
  const ids = {
    taken: dossier.tasks.map(({ id }) => id),
    mijlpalen: dossier.milestones.map(({ id }) => id),
    fasen: dossier.phases.map(({ id }) => id),
  };
  const yaml = new YamlText(text);
  // Why backwards: of two additions after the same item, the one requested last comes first.
  for (const { list, after, items } of additions.toReversed()) {
    const index = after === undefined ? -1 : ids[list].indexOf(after);
    yaml.insert([list], items, index === -1 ? ids[list].length - 1 : index);
  }
  return yaml.toString();
}
