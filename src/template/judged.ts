import type { Proposal } from '../profile/leaf.ts';

/** The outcome of a comparison in a template, with the proposals that it rests on. */
export class Judged {
  readonly value: boolean;
  readonly proposals: readonly Proposal[];

  constructor(value: boolean, proposals: readonly Proposal[]) {
    this.value = value;
    this.proposals = proposals;
  }

  toString(): string {
    return String(this.value);
  }
}
