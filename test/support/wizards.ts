/** The wizard as the random script drives it: without a terminal, or as people do. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { openSession } from '../../src/app/dossiers/open-session.ts';
import type { LiveSession } from '../../src/app/dossiers/live-session.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import type { OpenTerminal, Terminal } from './judges/terminal.ts';
import { root } from './root.ts';
import { todayEnv } from './started-dossier.ts';
import { sharedDossier, type Wizard, type WizardAnswer } from './together.ts';

/** What is under the wizard's screen, in this process. */
export async function sessionWizard(folder: string): Promise<Wizard> {
  const world = nodeWorld({ base: folder, today: '2026-12-01' });
  const opened = await openSession({ folder, dossier: sharedDossier }, world);
  if (opened.kind !== 'done') throw new Error(`No session: ${opened.kind}`);
  const { session } = opened.value;
  const after = async (act: () => void): Promise<WizardAnswer> => {
    act();
    await session.settled();
    return answerOf(session);
  };
  const find = (id: string): LiveSession['work']['plan'][number] =>
    session.work.plan.find(({ task }) => task.id === id)!;
  return {
    note: (id, text) => after(() => session.act({ kind: 'note', ids: [id], text })),
    toggle: (id) =>
      after(() => {
        if (session.toggle(find(id)) === 'blocked') session.tick(id);
      }),
    undo: () => after(() => session.undo()),
    gone: () => Promise.resolve(session.work.gone.length),
    again: () => after(() => session.again(session.work.gone[0]!)),
    leave: () => {
      session.leaveGone();
      return Promise.resolve();
    },
    close: () => session.settled(),
  };
}

function answerOf({ work: { notice, gone } }: LiveSession): WizardAnswer {
  // What is gone is told in place of what was done.
  if (notice === undefined && gone.length > 0) return 'done';
  switch (notice?.kind) {
    case 'taken':
      return 'taken';
    case 'nothing-to-undo':
      return 'nothing';
    case 'done':
    case 'undone':
      return 'done';
    default:
      throw new Error(`The wizard says ${JSON.stringify(notice)}`);
  }
}

const hint = 'esc: stoppen';
const notKept = 'Uw wijziging is niet bewaard';
const nothing = 'Er is niets om terug te draaien';
const isGone = 'Staat niet meer in het dossier';

let opened = 0;

/** The wizard in a terminal, by its keys and its screen. Each act waits until it is on disk, or is told not to be. */
export async function terminalWizard(openTerminal: OpenTerminal, folder: string): Promise<Wizard> {
  const command = [process.execPath, `${root}bin/gemeente.js`, 'checklist', sharedDossier];
  const terminal = openTerminal(command, { folder, env: todayEnv, columns: 160, rows: 40 });
  await terminal.sees(hint);
  return new TerminalWizard(terminal, folder);
}

class TerminalWizard implements Wizard {
  readonly #terminal: Terminal;
  readonly #file: string;

  constructor(terminal: Terminal, folder: string) {
    this.#terminal = terminal;
    this.#file = `${folder}/dossiers/${sharedDossier}.yaml`;
  }

  async note(task: string, words: string): Promise<WizardAnswer> {
    await this.#find(task);
    this.#terminal.press('Enter');
    await this.#answer(/Opmerking (?:schrijven|veranderen)/);
    await this.#terminal.sees('leeg haalt de opmerking weg');
    this.#terminal.press('C-u');
    this.#terminal.type(words);
    await this.#terminal.sees(words);
    return this.#after(() => this.#terminal.press('Enter'));
  }

  async toggle(task: string): Promise<WizardAnswer> {
    await this.#find(task);
    return this.#after(() => this.#terminal.press('Down', 'Space'));
  }

  async undo(): Promise<WizardAnswer> {
    await this.#list();
    return this.#after(() => this.#terminal.press('C-o'));
  }

  async gone(expected: number): Promise<number> {
    let screen = await this.#list();
    // The file is new just before the wizard has read it.
    if (expected > 0) screen = await this.#terminal.sees(isGone);
    if (!screen.includes(isGone)) return 0;
    this.#terminal.press('Tab');
    const menu = await this.#terminal.sees('Zo laten wat niet meer in het dossier staat');
    this.#terminal.press('Escape');
    await this.#terminal.sees(hint);
    return menu.split('\n').filter((line) => line.includes('Opnieuw: ')).length;
  }

  async again(): Promise<WizardAnswer> {
    await this.#list();
    this.#terminal.press('Tab');
    await this.#terminal.sees(/❯ Opnieuw: /);
    return this.#after(() => this.#terminal.press('Enter'));
  }

  async leave(): Promise<void> {
    await this.#list();
    this.#terminal.press('Tab');
    await this.#answer(/Zo laten wat niet meer/);
    await this.#terminal.sees((screen) => screen.includes(hint) && !screen.includes(isGone));
  }

  /** With Esc, or broken off: either way what was done is there. */
  async close(): Promise<void> {
    const isBrokenOff = ++opened % 3 === 0;
    await this.#list();
    this.#terminal.press(isBrokenOff ? 'C-c' : 'Escape');
    expect(await this.#terminal.exit()).toBe(isBrokenOff ? 130 : 0);
    this.#terminal.close();
  }

  /** The whole list, without a word of what was done last. */
  async #list(): Promise<string> {
    const screen = await this.#terminal.sees(hint);
    if (!/^Zoek:$/m.test(screen)) this.#terminal.press('Escape');
    await this.#terminal.sees(/^Zoek:$/m);
    this.#terminal.press('Home');
    return this.#terminal.sees(
      (each) => each.includes(hint) && ![notKept, nothing].some((told) => each.includes(told)),
    );
  }

  async #find(task: string): Promise<void> {
    await this.#list();
    this.#terminal.type(task);
    await this.#terminal.sees((screen) => screen.includes(`Zoek: ${task}`) && /^> \[/m.test(screen));
  }

  /** Moves down a menu to an answer, and takes it. */
  async #answer(name: RegExp): Promise<void> {
    const screen = await this.#terminal.sees((each) => each.includes('❯') && name.test(each));
    const lines = screen.slice(screen.indexOf('❯')).split('\n');
    const at = lines.findIndex((line) => name.test(line));
    for (let step = 0; step < at; step++) this.#terminal.press('Down');
    await this.#terminal.sees(new RegExp(`❯ ${name.source}`));
    this.#terminal.press('Enter');
  }

  async #after(act: () => void): Promise<WizardAnswer> {
    const before = readFileSync(this.#file, 'utf8');
    let isAgreed = false;
    act();
    for (;;) {
      if (readFileSync(this.#file, 'utf8') !== before) return 'done';
      const screen = await this.#terminal.sees(/./);
      if (screen.includes(notKept)) return 'taken';
      if (screen.includes(nothing)) return 'nothing';
      const isAsked: boolean = !isAgreed && screen.includes('Toch afvinken?');
      if (isAsked) await this.#answer(/Ja, toch afvinken/);
      else await sleep(20);
      isAgreed ||= isAsked;
    }
  }
}
