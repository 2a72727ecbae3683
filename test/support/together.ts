/**
 * Two windows, the wizard and an editor that takes no lock, all on one dossier, in a random order. What each act should
 * come to follows from what its actor saw last; after every act the file is compared with that.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { RunningSite } from './open-site.ts';
import { factsIn, open, Sight, ticked, type Act, type Facts } from './sight.ts';
import { seeded } from './tick-script.ts';

/** The dossier, of the complete example. */
export const sharedDossier = 'vertrek-wethouder-zorg';

/** Tasks of it that are open, and what is searched for to find each. */
const tasks = ['afscheid-toespraken', 'afscheid-vorm', 'mailbox-bewaren', 'afscheid-cadeau'] as const;

/** What became of an act in the wizard: `taken` is told when somebody else changed the same first. */
export type WizardAnswer = 'done' | 'taken' | 'nothing';

/** The wizard, as the script drives it. It answers once what was done is on disk, or was told not to be. */
export interface Wizard {
  readonly note: (task: string, words: string) => Promise<WizardAnswer>;
  /** Ticks a task, or opens it again; whatever should come first. */
  readonly toggle: (task: string) => Promise<WizardAnswer>;
  readonly undo: () => Promise<WizardAnswer>;
  /** What the wizard tells to be gone, and offers to do again. */
  readonly gone: (expected: number) => Promise<number>;
  readonly again: () => Promise<WizardAnswer>;
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Seen {
  readonly page: string;
  readonly facts: Facts;
}

/** How often each thing happened. */
export type Tally = Record<
  | `${'window' | 'wizard'} ${'acts' | 'conflicts' | 'gone' | 'again'}`
  | 'own choice after all'
  | 'undone'
  | 'left as it is'
  | 'wizards'
  | 'editor',
  number
>;

/** The script. `openWizard` opens the wizard on the dossier. */
export class Together {
  readonly tally: Tally = {
    ...{ 'window acts': 0, 'window conflicts': 0, 'window gone': 0, 'window again': 0 },
    ...{ 'wizard acts': 0, 'wizard conflicts': 0, 'wizard gone': 0, 'wizard again': 0 },
    ...{ 'own choice after all': 0, undone: 0, 'left as it is': 0, wizards: 0, editor: 0 },
  };
  readonly #file: string;
  readonly #site: RunningSite;
  readonly #openWizard: () => Promise<Wizard>;
  readonly #random: () => number;
  readonly #path = `/dossiers/${sharedDossier}`;
  readonly #windows: readonly Map<string, Seen>[] = [new Map(), new Map()];
  /** What the site saw, and what was done there. */
  readonly #shown = new Sight();
  readonly #saved: string[];
  #wizard: { readonly wizard: Wizard; readonly sight: Sight; readonly undo: Act[] } | undefined;
  #facts: Facts;
  #step = 0;

  constructor(folder: string, site: RunningSite, given: { openWizard: () => Promise<Wizard>; seed: number }) {
    this.#file = `${folder}${this.#path}.yaml`;
    this.#site = site;
    this.#openWizard = given.openWizard;
    this.#random = seeded(given.seed);
    this.#saved = [this.#text()];
    this.#facts = factsIn(this.#text());
  }

  /** So many acts, and the file compared after each. */
  async run(acts: number): Promise<void> {
    for (this.#step = 1; this.#step <= acts; this.#step++) {
      const way = this.#random();
      if (way < 0.6) await this.#inWindow();
      else if (way < 0.85) await this.#inWizard();
      else await this.#inEditor();
      expect(Object.fromEntries(factsIn(this.#text())), `act ${this.#step}`).toEqual(
        Object.fromEntries(this.#facts),
      );
    }
    await this.#closeWizard();
  }

  async #inWindow(): Promise<void> {
    const task = this.#pick(tasks);
    const window = this.#pick(this.#windows);
    if (!window.has(task) || this.#random() < 0.4) window.set(task, await this.#load(task));
    const { page, facts } = window.get(task)!;
    const isNote = this.#random() < 0.5;
    const [, kind, version] = new RegExp(
      `value="(${isNote ? 'note' : 'tick|untick'}) ([0-9a-f]{12}) ${task}"`,
    ).exec(page)!;
    const fact = `${task} ${isNote ? 'note' : 'standing'}`;
    const fields = {
      ...{ terug: 'taak', taak: `${kind} ${version} ${task}` },
      ...{ opmerking: `opmerking ${this.#step}`, door: `nr-${this.#step}` },
    };
    const wanted = kind === 'note' ? fields.opmerking : kind === 'tick' ? ticked(fields.door) : open;
    const isConflict = ![facts.get(fact), wanted].includes(this.#facts.get(fact));
    const shown = await this.#post('taken?toch=ja', fields);
    if (!isConflict) {
      this.#doneInWindow(shown, fact, wanted);
      return;
    }
    this.#told(shown, 'stopped', 'Intussen veranderd');
    this.tally['window conflicts']++;
    this.#see(this.#shown);
    if (this.#random() < 0.5) return;
    const [, own = ''] =
      new RegExp(`value="(${kind} [0-9a-f]{12} ${task})"[^]*Toch mijn keuze`).exec(shown) ?? [];
    this.#doneInWindow(await this.#post('taken?toch=ja', { ...fields, taak: own }), fact, wanted);
    this.tally['own choice after all']++;
  }

  #doneInWindow(shown: string, fact: string, wanted: string): void {
    this.#told(shown, 'done', '');
    this.tally['window acts']++;
    const before = this.#facts.get(fact)!;
    if (before !== wanted) this.#changed(fact, wanted, this.#shown);
    else this.#see(this.#shown);
  }

  async #inWizard(): Promise<void> {
    if (this.#wizard === undefined) {
      this.#wizard = { wizard: await this.#openWizard(), sight: new Sight(), undo: [] };
      this.#see(this.#wizard.sight);
      this.tally.wizards++;
    }
    if (this.#random() < 0.25) await this.#undoInWizard();
    else await this.#actInWizard();
    await this.#look();
    if (this.#random() < 0.12) await this.#closeWizard();
  }

  async #actInWizard(): Promise<void> {
    const { wizard, sight, undo } = this.#wizard!;
    const task = this.#pick(tasks);
    const isNote = this.#random() < 0.5;
    const fact = `${task} ${isNote ? 'note' : 'standing'}`;
    const words = `in de wizard ${this.#step}`;
    const [saw, before] = [sight.facts.get(fact)!, this.#facts.get(fact)!];
    const wanted = isNote ? words : saw === open ? ticked() : open;
    const answer = await (isNote ? wizard.note(task, words) : wizard.toggle(task));
    expect(answer, `${fact}: ${saw} → ${wanted}, on disk ${before}`).toBe(saw === before ? 'done' : 'taken');
    if (answer === 'done') {
      this.#changed(fact, wanted, sight);
      undo.push({ fact, before, after: wanted, moment: 0 });
    } else this.#see(sight);
    this.#answered(answer);
    await this.#goneInWizard();
  }

  async #undoInWizard(): Promise<void> {
    const { wizard, sight, undo } = this.#wizard!;
    const last = undo.pop();
    const [saw, now] = last === undefined ? [] : [sight.facts.get(last.fact), this.#facts.get(last.fact)];
    const expected = last === undefined ? 'nothing' : saw === last.after && now === saw ? 'done' : 'taken';
    expect(await wizard.undo(), JSON.stringify({ last, saw, now })).toBe(expected);
    if (last === undefined) return;
    if (expected === 'done') {
      this.#changed(last.fact, last.before, sight);
      this.tally.undone++;
    } else if (saw === last.after) this.#see(sight);
    this.#answered(expected);
    await this.#goneInWizard();
  }

  #answered(answer: WizardAnswer): void {
    this.tally[answer === 'done' ? 'wizard acts' : 'wizard conflicts']++;
  }

  /** What the wizard should tell to be gone it tells, and it is offered again. */
  async #goneInWizard(): Promise<void> {
    const { wizard, sight, undo } = this.#wizard!;
    const gone = sight.gone(this.#facts);
    expect(await wizard.gone(gone.length), JSON.stringify(gone)).toBe(gone.length);
    const [act] = gone;
    if (act === undefined) return;
    this.tally['wizard gone'] += gone.length;
    if (this.#random() < 0.7) {
      const before = this.#facts.get(act.fact)!;
      expect(await wizard.again()).toBe('done');
      this.#changed(act.fact, act.after, sight);
      undo.push({ ...act, before });
      this.tally['wizard again']++;
    } else {
      await wizard.leave();
      sight.leave(gone);
      this.tally['left as it is']++;
    }
  }

  async #closeWizard(): Promise<void> {
    await this.#wizard?.wizard.close();
    this.#wizard = undefined;
  }

  async #inEditor(): Promise<void> {
    const older = this.#pick(this.#saved.slice(-4));
    if (older === this.#text()) return;
    writeFileSync(this.#file, older);
    this.#facts = factsIn(older);
    this.tally.editor++;
    await this.#look();
  }

  /** A window that is live sees within seconds what others did: what was done in a window and is gone is told. */
  async #look(): Promise<void> {
    const { body } = await this.#site.get(this.#path);
    this.#see(this.#shown);
    const gone = this.#shown.gone(this.#facts);
    const offers = [
      ...body.matchAll(/name="daad" value="(\d+)"><input[^>]*name="gezien" value="([0-9a-f]+)"/g),
    ];
    expect(offers.length, `${JSON.stringify(gone)}\n${noticeOf(body)}`).toBe(gone.length);
    expect(body.includes('Iemand bewaarde een oudere versie')).toBe(gone.length > 0);
    const [act] = gone;
    if (act === undefined) return;
    this.tally['window gone'] += gone.length;
    const way = this.#random();
    if (way < 0.6) {
      const [, daad = '', gezien = ''] = offers[0]!;
      this.#told(await this.#post('opnieuw', { daad, gezien }), 'done', '');
      // The site keeps the new act in place of the old one, and offers what is gone in that order.
      this.#shown.acts = this.#shown.acts.filter((each) => each !== act);
      this.#changed(act.fact, act.after, this.#shown);
      this.tally['window again']++;
    } else if (way < 0.8) {
      const all = offers.map(([, daad = '']) => ['daad', daad] as const);
      this.#told(await this.#post('laat', all), 'done', '');
      this.#shown.leave(gone);
      this.tally['left as it is']++;
    }
  }

  async #load(task: string): Promise<Seen> {
    const { body } = await this.#site.get(`${this.#path}/taken/${task}`);
    this.#see(this.#shown);
    return { page: body, facts: this.#facts };
  }

  /** Posts a form and goes where the answer leads. */
  async #post(to: string, fields: Parameters<RunningSite['post']>[1]): Promise<string> {
    const { headers } = await this.#site.post(`${this.#path}/${to}`, fields);
    return (await this.#site.get(headers['location']!)).body;
  }

  #told(shown: string, kind: 'done' | 'stopped', words: string): void {
    const notice = noticeOf(shown);
    expect(notice, `act ${this.#step}`).toContain(`class="notice ${kind}"`);
    expect(notice, `act ${this.#step}`).toContain(words);
  }

  /** An act was acknowledged: from now on the file must say so. */
  #changed(fact: string, value: string, sight: Sight): void {
    const before = this.#facts.get(fact)!;
    this.#facts = new Map([...this.#facts, [fact, value]]);
    sight.did(fact, this.#facts, before);
    this.#saved.push(this.#text());
  }

  #see(sight: Sight): void {
    sight.see(this.#facts);
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)]!;
  }

  #text(): string {
    return readFileSync(this.#file, 'utf8');
  }
}

function noticeOf(page: string): string {
  return /<div class="notice.*?<\/div>/s.exec(page)?.[0] ?? '';
}
