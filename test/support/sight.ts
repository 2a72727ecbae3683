/** What is true of a dossier, what an actor saw of it, and what of its own acts is gone. */
import { parse } from 'yaml';

/** What acts overwrite: of each task its remark, and whether it is done. */
export type Facts = ReadonlyMap<string, string>;

/** Something that was done to a fact. */
export interface Act {
  readonly fact: string;
  readonly before: string;
  readonly after: string;
  readonly moment: number;
}

/** What somebody saw, to know what is older than an act. */
export class Sight {
  facts: Facts = new Map();
  acts: Act[] = [];
  #moment = 0;
  readonly #first = new Map<string, number>();

  see(facts: Facts): void {
    this.facts = facts;
    this.#moment++;
    for (const [fact, value] of facts) {
      const said = `${fact} ${value}`;
      if (!this.#first.has(said)) this.#first.set(said, this.#moment);
    }
  }

  did(fact: string, facts: Facts, before: string): void {
    this.see(new Map([...this.facts, [fact, before]]));
    this.see(facts);
    this.acts.push({ fact, before, after: facts.get(fact)!, moment: this.#moment });
  }

  /** Nothing is said of these any more, nor of what was done to the same before. */
  leave(acts: readonly Act[]): void {
    const facts = acts.map(({ fact }) => fact);
    this.acts = this.acts.filter(({ fact }) => !facts.includes(fact));
  }

  /** Own acts that are gone: the last on each fact, where the file says what it said before that. */
  gone(now: Facts): readonly Act[] {
    const last = new Map(this.acts.map((act) => [act.fact, act]));
    return [...last.values()].filter(({ fact, after, moment }) => {
      const value = now.get(fact)!;
      return value !== after && (this.#first.get(`${fact} ${value}`) ?? Infinity) <= moment;
    });
  }
}

/** What a task says that nobody did anything to. */
export const open = 'open';

/** What a task says that was ticked. */
export function ticked(by = ''): string {
  return `afgehandeld 2026-12-01 ${by}`;
}

interface TaskOnDisk {
  readonly id: string;
  readonly status: string;
  readonly opmerking?: string;
  readonly afgehandeld_op?: string;
  readonly afgehandeld_door?: string;
}

/** What the file says, read by another program than ours. */
export function factsIn(text: string): Facts {
  const { taken } = parse(text) as { readonly taken: readonly TaskOnDisk[] };
  return new Map(
    taken.flatMap(({ id, status, ...task }) => [
      [`${id} note`, task.opmerking ?? ''],
      [
        `${id} standing`,
        status === 'open' ? open : `${status} ${task.afgehandeld_op} ${task.afgehandeld_door ?? ''}`,
      ],
    ]),
  );
}
