import { Option } from 'commander';
import type { Shard } from '../app/batch/shard.ts';
import { UserError } from '../diagnostics/errors.ts';

/** The option that does one part of many workspaces, so that several computers share them. */
export function shardOption(): Option {
  return new Option(
    '--shard <i/n>',
    'bij meer werkmappen: alleen deel i van n, zoals 2/4; samen doen de delen alles',
  ).argParser(readShard);
}

function readShard(typed: string): Shard {
  const [, part = NaN, of = NaN] = (/^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  if (of >= 1)
    throw new UserError(
      `Deel ${part} van ${of} bestaat niet. Kies met --shard een deel van 1/${of} tot en met ${of}/${of}.`,
    );
  throw new UserError(
    `Met --shard ${typed} kan ik niets. Schrijf het deel en het aantal delen, zoals --shard 2/4.`,
  );
}
