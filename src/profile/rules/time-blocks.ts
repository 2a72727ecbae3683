import { minutesOfDay } from '../../calendar/weekly-clock.ts';
import { writeClock } from '../../calendar/written.ts';
import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { itemsAt, sourceOfValue, textAt, toPointer, type Located } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/** Opening hours and fixed blocks start before they end, and do not overlap on one day (001 L16, L28). */
export const checkTimeBlocks: Rule = ({ profile }) => [
  ...checkBlocks(profile, ['secretariaat', 'bezetting']),
  ...checkBlocks(profile, ['agenda', 'vaste_blokken']),
];

interface Block {
  readonly node: Located;
  readonly pointer: string;
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
}

function checkBlocks(profile: Located, path: readonly string[]): readonly Diagnostic[] {
  const blocks = itemsAt(profile, ...path).flatMap((node, index) =>
    readBlock(node, toPointer([...path, index])),
  );
  return blocks.flatMap((block, index) => {
    if (minutesOfDay(block.from) >= minutesOfDay(block.to)) {
      const args = { from: writeClock(block.from), to: writeClock(block.to) };
      return [problem('hours/order', sourceOfValue(block.node, block.pointer), args)];
    }
    return blocks.slice(0, index).flatMap((other) => overlap(other, block));
  });
}

function readBlock(node: Located, pointer: string): readonly Block[] {
  const from = textAt(node, 'van');
  const to = textAt(node, 'tot');
  if (from === undefined || to === undefined) return [];
  const one = textAt(node, 'dag');
  const many = itemsAt(node, 'dagen').flatMap((day) => textAt(day) ?? []);
  return [{ node, pointer, days: one === undefined ? many : [one], from, to }];
}

function overlap(first: Block, second: Block): readonly Diagnostic[] {
  const starts = minutesOfDay(second.from) < minutesOfDay(first.to);
  const ends = minutesOfDay(first.from) < minutesOfDay(second.to);
  const day = second.days.find((each) => first.days.includes(each));
  if (!starts || !ends || day === undefined) return [];
  const args = { day, first: range(first), second: range(second) };
  return [problem('hours/overlap', sourceOfValue(second.node, second.pointer), args)];
}

function range(block: Block): string {
  return `${writeClock(block.from)}–${writeClock(block.to)} uur`;
}
