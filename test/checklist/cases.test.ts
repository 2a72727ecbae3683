/** What differs in a case, what proposed terms do to a running dossier, and tasks that were split. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { termChanges } from '../../src/checklist/set-terms.ts';
import { startDossier, type CaseFacts, type StartRequest } from '../../src/checklist/start.ts';
import { findUpdate } from '../../src/checklist/update.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { read } from '../support/dossiers.ts';
import { minimal, open, placed } from '../support/workspace.ts';

const list = `id: eigen
titel: Eigen
mijlpalen:
  - id: vertrek
    naam: het vertrek
fasen:
  - id: dag-0
    titel: Dag 0
  - id: vertrek
    titel: Vertrek
taken:
  - id: mail
    titel: Mail bewaren
    fase: vertrek
    door: ict
    wanneer: op vertrek
    voorstel: 2 weken voor vertrek
    voorstel_reden: Dan is er tijd om de kopie te controleren.
    doorlooptijd: 1 week
    verzoek:
      ict:
        vraag: Graag de mailbox bewaren.
      archief:
        ter_informatie: De mailbox blijft bewaard.
    bij_geval:
      - als: dossier.plotseling
        titel: Mail meteen bewaren
        fase: dag-0
        voorstel: op vertrek
        verzoek:
          ict:
            vraag: Graag vandaag de mailbox bewaren.
      - als: dossier.plotseling en dossier.grond is overlijden
        titel: Mail bewaren na het overlijden
  - id: wens
    titel: Wens vragen
    fase: vertrek
    wanneer: zsm
    bij_geval:
      - als: dossier.grond is overlijden
        vervalt: true
  - id: wacht
    titel: Wachten
    fase: vertrek
    wanneer: op vertrek
    doorlooptijd: 4 weken
    doorlooptijd_volgens: instantie
    na: [wens]
`;

function workspaceWith(text = list): Promise<OpenWorkspace> {
  return open({ '/w/gemeente.yaml': minimal, '/w/sjablonen/checklists/eigen.yaml': text });
}

function requestOf(
  { sources }: OpenWorkspace,
  facts: Partial<CaseFacts> = {},
  withProposals = true,
): StartRequest {
  return {
    checklists: sources.checklists.filter(({ id }) => id === 'eigen'),
    facts: { id: 'proef', title: 'Proef', startedOn: '2026-11-26', dates: {}, ...facts },
    repeated: { device: [], portefeuille: [], collegelid: [] },
    withProposals,
  };
}

type Data = Readonly<Record<string, unknown>> & {
  readonly taken: readonly Readonly<Record<string, unknown>>[];
};

async function started(facts: Partial<CaseFacts> = {}, withProposals = true): Promise<Data> {
  return startDossier(requestOf(await workspaceWith(), facts, withProposals)) as Data;
}

describe('a task in a case', () => {
  it('is the plain task in an ordinary one', async () => {
    const { taken, fasen } = await started({ ground: 'nieuw-college' });
    expect(taken[0]).toMatchObject({
      titel: 'Mail bewaren',
      fase: 'vertrek',
      voorstel: '2 weken voor vertrek',
    });
    expect(fasen).toEqual([{ id: 'vertrek', titel: 'Vertrek' }]);
  });

  it('differs where the list says so, and stays the same elsewhere', async () => {
    const data = await started({ isSudden: true });
    expect(data.taken[0]).toMatchObject({
      titel: 'Mail meteen bewaren',
      fase: 'dag-0',
      doorlooptijd: '1 week',
    });
    // The proposal is the source's own moment: then it is none.
    expect(data.taken[0]).not.toHaveProperty('voorstel');
    expect(data).toMatchObject({ plotseling: true, fasen: [{ id: 'dag-0' }, { id: 'vertrek' }] });
  });

  it.each([true, false, undefined])(
    'takes the last variant that holds; a death is sudden: %s',
    async (isSudden) => {
      const { taken } = await started({ isSudden, ground: 'overlijden' });
      expect(taken[0]).toMatchObject({ titel: 'Mail bewaren na het overlijden', fase: 'dag-0' });
    },
  );

  it('is left out where it lapses, and nothing waits for it', async () => {
    const { taken } = await started({ ground: 'overlijden' });
    expect(taken.map(({ id }) => id)).toEqual(['mail', 'wacht']);
    expect(taken[1]).not.toHaveProperty('na');
  });
});

describe('proposed terms', () => {
  it('switched off leave the time that the law and authorities need', async () => {
    const { taken } = await started({}, false);
    const keys = taken.map((task) => Object.keys(task).filter((key) => /voorstel|doorlooptijd/.test(key)));
    expect(keys).toEqual([[], [], ['doorlooptijd', 'doorlooptijd_volgens']]);
  });

  it('are brought into a running dossier, and taken out again to the byte', async () => {
    const workspace = await workspaceWith();
    const off = stringify(startDossier(requestOf(workspace, {}, false)));
    const stored = read(off);
    const on = termChanges(stored.dossier, requestOf(workspace));
    expect(on.changed.map(({ id }) => id)).toEqual(['mail']);
    const after = stored.set(on.edits);
    expect(after.dossier.tasks[0]).toMatchObject({
      proposal: '2 weken voor vertrek',
      proposalReason: 'Dan is er tijd om de kopie te controleren.',
      leadTime: '1 week',
      leadTimeBy: 'voorstel',
    });
    expect(termChanges(after.dossier, requestOf(workspace)).edits).toEqual([]);
    expect(after.set(termChanges(after.dossier, requestOf(workspace, {}, false)).edits).text).toBe(off);
  });

  it('leave closed tasks, own tasks and chosen dates alone', async () => {
    const workspace = await workspaceWith();
    const data = startDossier(requestOf(workspace, {}, false)) as Data;
    const [mail, ...rest] = data.taken;
    const own = { id: 'eigen-taak', titel: 'Eigen', voorstel: 'op vertrek', status: 'open' };
    const changedBy = (task: object): readonly string[] =>
      termChanges(
        read(stringify({ ...data, taken: [task, ...rest, own] })).dossier,
        requestOf(workspace),
      ).changed.map(({ id }) => id);
    expect(changedBy({ ...mail, status: 'afgehandeld', afgehandeld_op: '2026-11-26' })).toEqual([]);
    expect(changedBy({ ...mail, datum: '2026-12-24' })).toEqual(['mail']);
    const kept = read(stringify({ ...data, taken: [{ ...mail, datum: '2026-12-24' }, ...rest] }));
    const after = kept.set(termChanges(kept.dossier, requestOf(workspace)).edits);
    expect(after.dossier.tasks[0]?.date).toBe('2026-12-24');
  });
});

describe('a task that had another id', () => {
  const renamed = list
    .replace('  - id: wens\n', '  - id: wensen\n    voorheen: [wens]\n')
    .replace('[wens]\n`', '');
  const split = `${list}  - id: wens-later\n    titel: Later wensen\n    fase: vertrek\n    wanneer: op vertrek\n    voorheen: [wens]\n`;

  it('is not added to a dossier that has it under its former id, nor missed there', async () => {
    const stored = read(stringify(await started()));
    const newer = await workspaceWith(renamed.replace('na: [wens]', 'na: [wensen]'));
    expect(findUpdate(stored.dossier, requestOf(newer))).toMatchObject({ added: [], lost: [] });
    const dossier = stringify({ ...(await started()), id: 'proef' });
    const opened = await open({
      '/w/gemeente.yaml': minimal,
      '/w/sjablonen/checklists/eigen.yaml': renamed.replace('na: [wens]', 'na: [wensen]'),
      '/w/dossiers/proef.yaml': dossier,
    });
    expect(placed(opened).filter((each) => each.includes('lost-task'))).toEqual([]);
  });

  it('is new when it was split off: the dossier still has the other half', async () => {
    const stored = read(stringify(await started()));
    const { added } = findUpdate(stored.dossier, requestOf(await workspaceWith(split)));
    expect(added.map(({ id }) => id)).toEqual(['wens-later']);
  });

  it('is switched off by its former id too', async () => {
    const { sources } = await open({
      '/w/gemeente.yaml': `${minimal}checklist:\n  uitgezet: [wens]\n`,
      '/w/sjablonen/checklists/eigen.yaml': split,
    });
    const own = sources.checklists.find(({ id }) => id === 'eigen');
    expect(own?.phases.flatMap(({ tasks }) => tasks.map(({ id }) => id))).toEqual(['mail', 'wacht']);
  });
});

describe('requests in a list', () => {
  it('name roles that exist, at their own place', async () => {
    const found = placed(await workspaceWith(list.replace('      archief:\n', '      archif:\n')));
    expect(found).toEqual(['sjablonen/checklists/eigen.yaml:23:7 reference/unknown']);
  });

  it('hold no other keys than they may', async () => {
    const found = placed(await workspaceWith(list.replace('vraag: Graag de', 'vrag: Graag de')));
    expect(found).toEqual(['sjablonen/checklists/eigen.yaml:22:9 schema/unknown-key']);
  });

  it('depend on the case alone: what differs elsewhere is known before', async () => {
    const found = placed(
      await workspaceWith(list.replace('als: dossier.plotseling\n', 'als: devices.soorten\n')),
    );
    expect(found).toEqual(['sjablonen/checklists/eigen.yaml:26:14 condition/unknown-path']);
  });
});

describe('a dossier of 500 tasks with every key that they can have', () => {
  const full = {
    titel: 'Een taak met een gewone titel van acht woorden',
    toelichting: 'De griffie zet de aanvraag klaar, met het juiste profiel en de juiste naam. '.repeat(5),
    uit: 'new-wethouder',
    fase: 'start',
    door: 'bestuurssecretariaat',
    met: ['communicatie', 'hrm', 'ict'],
    wanneer: 'uiterlijk 1 april in het jaar na benoeming',
    voorstel: '10 werkdagen voor benoeming',
    voorstel_reden: 'De commissie uit de raad heeft de verklaring nodig voor het onderzoek van de kandidaat.',
    doorlooptijd: '10 werkdagen',
    doorlooptijd_volgens: 'instantie',
    doorlooptijd_uitleg: 'Een bureau heeft vier tot zes weken nodig voor gesprekken en een rapport.',
    grondslag: ['gw-41b', 'gw-52'],
    herkomst: ['aanvullend'],
    privacy: 'persoonsgegevens',
    verplicht: true,
    datum: '2026-12-08',
    toegewezen_aan: 'secretaresse-1',
    status: 'afgehandeld',
    afgehandeld_op: '2026-11-20',
    afgehandeld_door: 'EdB',
    ondanks: ['taak-1'],
    eerder: 'bezig',
    opmerking: 'Besteld bij de leverancier, komt donderdag binnen bij de bodes.',
  };
  const keys = stringify(full).replace(/^/gm, '    ').trimEnd();
  const tasks = Array.from({ length: 500 }, (_, index) => `  - id: taak-${index}\n${keys}\n`).join('');
  const head = `id: groot
titel: Groot
mijlpalen:
  - id: benoeming
    naam: de benoeming
fasen:
  - id: start
    titel: Start
taken:
`;

  it('is read; a profile as large is not', async () => {
    const opened = await open({ '/w/gemeente.yaml': minimal, '/w/dossiers/groot.yaml': `${head}${tasks}` });
    expect(opened.diagnostics.filter(({ code }) => code !== 'dossier/lost-task')).toEqual([]);
    expect(opened.dossiers[0]?.dossier.tasks).toHaveLength(500);
    const profile = `${minimal}# ${'x'.repeat(tasks.length)}\n`;
    expect(placed(await open({ '/w/gemeente.yaml': profile }))).toContain('gemeente.yaml file/too-large');
  });
});
