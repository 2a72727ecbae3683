import { nearest } from '../diagnostics/nearest.ts';
import { municipalities } from '../generated/municipalities.ts';

/** A municipality of the register (docs/decisions/0009-municipality-register.md). */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** Names in everyday use besides the one in the register. */
const usualNames: ReadonlyMap<string, string> = new Map([
  ['den haag', "'s-Gravenhage"],
  ['den bosch', "'s-Hertogenbosch"],
]);

/** The register by name; built on first use. */
let byName: ReadonlyMap<string, (typeof municipalities)[number]> | undefined;

/** The municipality with this code. */
export function findByCode(code: string): Municipality | undefined {
  return toMunicipality(municipalities.find(([each]) => each === code));
}

/** The municipality with a name, ignoring case and accents. */
export function findByName(name: string): Municipality | undefined {
  const wanted = plainName(name);
  byName ??= new Map(municipalities.map((row) => [plainName(row[1]), row]));
  return toMunicipality(byName.get(plainName(usualNames.get(wanted) ?? wanted)));
}

/** The municipality whose name looks most like this one. */
export function findNear(name: string): Municipality | undefined {
  const near = nearest(
    name,
    municipalities.map(([, each]) => each),
  );
  return toMunicipality(municipalities.find(([, each]) => each === near));
}

/** How many similar names are worth listing. */
const mostNear = 4;

/** Municipalities whose names, or beginnings of names, look most like a mistyped one; nearest first. */
export function nearMunicipalities(typed: string): readonly Municipality[] {
  const wanted = searchName(typed);
  if (wanted.length < 3) return [];
  const names = municipalities.map((row) => ({ row, name: searchName(row[1]) }));
  const found = new Set<(typeof municipalities)[number]>();
  // Whole names first: someone who typed a whole name more likely means that than the beginning of a longer one.
  for (const length of [undefined, wanted.length, wanted.length + 1]) {
    const left = names
      .filter(({ row }) => !found.has(row))
      .map(({ row, name }) => ({ row, part: name.slice(0, length) }));
    while (found.size < mostNear) {
      const near = nearest(
        wanted,
        left.map(({ part }) => part),
      );
      const at = left.findIndex(({ part }) => part === near);
      const [each] = at === -1 ? [] : left.splice(at, 1);
      if (each === undefined) break;
      found.add(each.row);
    }
  }
  return [...found].flatMap((row) => toMunicipality(row) ?? []);
}

/**
 * Every municipality that a typed name may mean, best first: the name itself, then names that begin with it, then names
 * that contain it. Accents, case and hyphens do not matter; a province in brackets or a code narrows it down.
 */
export function searchMunicipalities(typed: string): readonly Municipality[] {
  const [, name = '', hint = ''] = /^([^(]*)(?:\(([^)]*)\)?)?/.exec(typed.trim()) ?? [];
  const wanted = searchName(usualNames.get(plainName(name)) ?? name);
  const place = searchName(hint);
  const ranked = municipalities.flatMap((row) => {
    const rank = rankOf(row, wanted);
    return rank === undefined || !isIn(row[2], place) ? [] : [{ row, rank, name: searchName(row[1]) }];
  });
  // The register is sorted by code; people look for names.
  ranked.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  return ranked.flatMap(({ row }) => toMunicipality(row) ?? []);
}

/** The municipalities with exactly this name, possibly in different provinces; more than one for `Bergen`. */
export function meantMunicipalities(typed: string): readonly Municipality[] {
  const found = searchMunicipalities(typed);
  const names = found.map(({ name }) => searchName(name));
  const wanted = searchName(usualNames.get(plainName(typed)) ?? typed.replace(/\(.*/, ''));
  const exact = found.filter((_, index) => names[index] === wanted);
  return exact.length > 0
    ? exact
    : found.filter((_, index) => names[index]?.startsWith(`${wanted} `) === true);
}

function rankOf([code, name]: (typeof municipalities)[number], wanted: string): number | undefined {
  const plain = searchName(name);
  if (plain === wanted || code === wanted) return 0;
  if (plain.startsWith(wanted)) return 1;
  const everyday = [...usualNames].find(([, official]) => official === name)?.[0];
  if (everyday?.startsWith(wanted) === true) return 1;
  if (plain.includes(` ${wanted}`)) return 2;
  return plain.includes(wanted) ? 3 : undefined;
}

/** Provinces can also be abbreviated: `NH`, `L`. */
function isIn(province: string, hint: string): boolean {
  const name = searchName(province);
  const letters = name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
  return name.startsWith(hint) || letters === hint;
}

/** A name normalised for search: letters and single spaces only, without "c.a.". */
function searchName(name: string): string {
  return plainName(name)
    .replace(/\bc\.?\s?a\.?$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function plainName(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
  return letters
    .trim()
    .toLowerCase()
    .replace(/^gemeente\s+/, '');
}

function toMunicipality(row: (typeof municipalities)[number] | undefined): Municipality | undefined {
  return row === undefined ? undefined : { code: row[0], name: row[1], province: row[2] };
}
