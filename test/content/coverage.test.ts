/** Every fact of the source documents is in the product, or docs/coverage.md says why not (product.md §9). */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseGfm, readableText } from '../support/markdown-text.ts';
import { root } from '../support/root.ts';
import { filesOf } from '../support/memory-files.ts';
import { open, render } from '../support/workspace.ts';

const inventory = readFileSync(`${root}docs/sources/inventory.csv`, 'utf8').trim().split('\n').slice(1);
const ids = inventory.map((line) => line.split(',')[0] ?? '');
const leftOutTable =
  readFileSync(`${root}docs/coverage.md`, 'utf8').split('## Left out')[1]?.split('\n## ')[0] ?? '';
const leftOut = [...leftOutTable.matchAll(/^\| ([a-z0-9]+-[a-z0-9-]+) +\|/gm)].map((match) => match[1] ?? '');

/** An item that says which facts it covers. */
interface Claim {
  readonly id: string;
  readonly file: string;
  /** Its fixed text. */
  readonly words: readonly string[];
}

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** Every `herkomst` in a file, with the text of its item. */
function claimsIn(value: unknown, file: string): readonly Claim[] {
  if (Array.isArray(value)) return value.flatMap((item) => claimsIn(item, file));
  if (typeof value !== 'object' || value === null) return [];
  const { herkomst = [], ...rest } = value as Record<string, unknown>;
  const words = [rest['titel'], rest['tekst'], rest['omschrijving'], rest['doel'], rest['punten']].flat();
  const own = (herkomst as string[]).map((id) => ({
    id,
    file,
    words: words.filter((word): word is string => typeof word === 'string'),
  }));
  return [...own, ...Object.values(rest).flatMap((inner) => claimsIn(inner, file))];
}

const claims = [...yamlFiles('templates'), ...yamlFiles('examples/voorbeelddam')].flatMap((file) =>
  claimsIn(parse(readFileSync(`${root}${file}`, 'utf8')), file),
);
const claimed = new Set(claims.map(({ id }) => id));

describe('the inventory of the source documents', () => {
  it('has 289 different ids', () => {
    expect(new Set(ids).size).toBe(289);
    expect(ids).toHaveLength(289);
  });

  it.each(ids)('%s is covered, or left out with a reason', (id) => {
    expect(claimed.has(id) || leftOut.includes(id)).toBe(true);
  });

  it('leaves out only noise', () => {
    const kinds = new Map(inventory.map((line) => [line.split(',')[0], line.split(',').at(-1)]));
    expect(leftOut.map((id) => kinds.get(id))).toEqual(['noise']);
    expect(leftOut.filter((id) => claimed.has(id))).toEqual([]);
  });

  it('has every id that herkomst names', () => {
    const foreign = claims.filter(({ id }) => id !== 'aanvullend' && !ids.includes(id));
    expect(foreign).toEqual([]);
  });
});

describe('what carries an id', () => {
  let text = '';
  beforeAll(async () => {
    const workspace = await open(filesOf(`${root}examples/voorbeelddam`, '/w'));
    const files = [
      ...(await render(workspace)),
      ...(await render(workspace, ['actielijst'], { groupBy: 'door', withExplanations: true })),
    ];
    text = files.map((file) => flat(readableText(parseGfm(new TextDecoder().decode(file.bytes))))).join(' ');
  });

  it('reaches readers: its text is in a document of the complete example', () => {
    const silent = claims.filter(({ words }) => words.length > 0 && !words.some((word) => shows(text, word)));
    // Why not all: of texts with a condition, only those that apply to the example are shown.
    const elsewhere = silent.filter(
      ({ id }) => !claims.some((claim) => claim.id === id && claim.words.some((word) => shows(text, word))),
    );
    expect(elsewhere.map(({ id, file }) => `${id} in ${file}`)).toEqual([]);
  });
});

function flat(text: string): string {
  return text.replaceAll('\u0000', ' ').replace(/\s+/g, ' ');
}

/** Whether the fixed pieces between a text's values are shown; for a text with alternatives, one of them. */
function shows(text: string, word: string): boolean {
  const pieces = word.split(/\{\{[^}]*\}\}/).map((piece) => flat(piece).trim());
  const long = pieces.filter((piece) => piece.length > 12);
  const wanted = long.length === 0 ? pieces : long;
  const isShown = (piece: string): boolean => text.includes(piece);
  return word.includes('{{#') ? wanted.some(isShown) : wanted.every(isShown);
}

describe('the task lists', () => {
  const tasks = ['new-wethouder', 'vertrek-wethouder', 'overdracht'].flatMap((name) => {
    const { taken } = parse(readFileSync(`${root}templates/checklists/${name}.yaml`, 'utf8')) as {
      taken: Task[];
    };
    return taken.flatMap((task) => [task, ...(task.onderdelen ?? [])]);
  });
  const isExtra = ({ herkomst }: Task): boolean => herkomst.every((id) => id === 'aanvullend');

  it('have the 67 tasks of the sources', () => {
    const wanted = inventory.filter((line) => line.includes(',000,') && line.endsWith(',task'));
    expect(wanted).toHaveLength(67);
    const ours = new Set(tasks.filter((task) => !isExtra(task)).flatMap(({ herkomst }) => herkomst));
    expect(wanted.map((line) => line.split(',')[0] ?? '').filter((id) => !ours.has(id))).toEqual([]);
  });

  it('have the 50 additions from practice, and more for each ground of departure', () => {
    expect(tasks.filter(isExtra).length).toBeGreaterThan(70);
  });

  it('have no duplicate task', () => {
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  });

  it('say for each task who does it, or where the profile says so', () => {
    expect(tasks.filter((task) => task.door === undefined && task.door_volgt === undefined)).toEqual([]);
  });

  describe('preserve before they wipe', () => {
    const byId = new Map(tasks.map((task) => [task.id, task]));
    /** Everything that must be done before a task, however far back. */
    const before = (id: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
      (byId.get(id)?.na ?? []).reduce(
        (found, each) => (found.has(each) ? found : before(each, new Set([...found, each]))),
        seen,
      );
    /** The safe order (product.md §6), first to last. */
    const chain = [
      'mailbox-bewaren',
      'mailbox-prive-scheiden',
      'chatberichten-exporteren',
      'devices-schoon-opleveren',
      'devices-innemen',
      'mailboxen-afsluiten',
    ];

    it.each(chain.map((id, index) => [id, chain.slice(0, index)] as const))(
      '%s waits for %j',
      (id, earlier) => {
        expect(byId.has(id)).toBe(true);
        expect([...before(id)]).toEqual(expect.arrayContaining([...earlier]));
        expect(before(id).has(id)).toBe(false);
      },
    );

    it.each(['devices-schoon-opleveren', 'mailboxen-afsluiten', 'kantoor-opruimen'])(
      '%s waits for what must go to the archive',
      (id) => {
        expect([...before(id)]).toContain('archief-veiligstellen');
      },
    );

    it("the mailboxes close after the papers of the secretariat's account are safe", () => {
      expect([...before('mailboxen-afsluiten')]).toContain('archief-secretariaatsaccount');
    });

    it('access is withdrawn after preserving, and never waits for a person to sort private mail', () => {
      expect([...before('accounts-intrekken')]).toContain('mailbox-bewaren');
      expect([...before('accounts-intrekken')]).not.toContain('mailbox-prive-scheiden');
    });

    // A list that takes over a task without its prerequisites would lose the order.
    it('in one list: no other list takes over part of the order', () => {
      const protectedIds = new Set([...chain, ...before('mailboxen-afsluiten'), 'accounts-intrekken']);
      const taken = yamlFiles('templates/checklists').flatMap((file) => {
        const list = parse(readFileSync(root + file, 'utf8')) as { neemt_over?: { taken: string[] }[] };
        return (list.neemt_over ?? []).flatMap(({ taken: ids }) => ids);
      });
      expect(taken.length).toBeGreaterThan(10);
      expect(taken.filter((id) => protectedIds.has(id))).toEqual([]);
    });
  });
});

describe('the list of the appraisal talk', () => {
  const { taken } = parse(readFileSync(`${root}templates/checklists/functioneringsgesprek.yaml`, 'utf8')) as {
    taken: (Task & { privacy?: string })[];
  };
  const principles = inventory
    .filter((line) => line.includes(',002,') && line.endsWith(',principle'))
    .map((line) => line.split(',')[0] ?? '');

  it('has a task for each of the principles A to K', () => {
    expect(principles).toHaveLength(12);
    const ours = new Set(taken.flatMap(({ herkomst }) => herkomst));
    expect(principles.filter((id) => !ours.has(id))).toEqual([]);
  });

  it('marks every task as concerning a person', () => {
    expect(taken.filter(({ privacy }) => privacy !== 'persoonsgegevens').map(({ id }) => id)).toEqual([]);
  });
});

interface Task {
  readonly id: string;
  readonly herkomst: readonly string[];
  readonly door?: string;
  readonly door_volgt?: string;
  readonly na?: readonly string[];
  readonly onderdelen?: readonly Task[];
}
