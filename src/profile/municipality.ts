import { nearest } from '../diagnostics/nearest.ts';
import { municipalities } from '../generated/municipalities.ts';

/** A municipality of the register (docs/decisions/0009-municipality-register.md). */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** Names in everyday use beside the one in the register. */
const usualNames: ReadonlyMap<string, string> = new Map([
  ['den haag', "'s-Gravenhage"],
  ['den bosch', "'s-Hertogenbosch"],
]);

/** The register by name; made on first use. */
let byName: ReadonlyMap<string, (typeof municipalities)[number]> | undefined;

/** The municipality with this code. */
export function findByCode(code: string): Municipality | undefined {
  return toMunicipality(municipalities.find(([each]) => each === code));
}

/** The municipality that is meant by a name, whatever its capitals and accents. */
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
