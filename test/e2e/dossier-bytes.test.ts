/** Files that people wrote by hand: what a tick changes, an untick brings back, byte for byte. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente } from '../support/bin.ts';
import {
  dossierFile,
  leftBehind,
  readDossierFile,
  taskIds,
  todayEnv,
  workspaceWith,
} from '../support/started-dossier.ts';

const head = `schema_versie: 1
id: proef
titel: Proef
checklists: [new-wethouder]
gestart_op: 2026-11-22
`;

/** Name → a dossier as someone may have written it. */
const files: Readonly<Record<string, string>> = {
  'with comments everywhere': `# Boven
${head}# Voor de taken
taken: # achter taken
  # voor een
  - id: een # achter id
    titel: Een # achter titel
    # voor status
    status: open   # achter status, met spaties ervoor
    # onder status, nog bij een

  # tussen twee taken
  - id: twee
    # meteen onder id
    titel: Twee
    status: open # nog niet: "wacht" op {iemand}
# einde
`,
  'with all ways of quoting': `${head}taken:
  - id: "een"
    titel: 'Een: met ''aanhalingstekens'' # geen commentaar'
    status: "open"
  - id: 'twee'
    titel: "Twee \\u2013 \\"met\\" van alles"
    status: 'open'
  - "id": drie
    'titel': Drie
    "status": open
`,
  'with blank lines and trailing spaces': `${head}

taken:


  - id: een

    titel: Een


    status: open


  - id: twee   
    titel: Twee  
    status:   open   
  

`,
  'with line ends of Windows': `${head}taken:
  - id: een
    titel: Een
    toelichting: >-
      Eerste regel
      tweede regel

    status: open

  - id: twee
    titel: Twee
    status: open
`.replaceAll('\n', '\r\n'),
  'without an end to the last line': `${head}taken:
  - id: een
    titel: Een
    status: open
  - id: twee
    titel: Twee
    status: open`,
  'with a byte order mark': `\ufeff${head}taken:
  - id: een
    titel: Een
    status: open
  - id: twee
    titel: Twee
`,
  'with tasks on one line': `${head}taken:
  - { id: een, titel: Een, status: open }
  - {id: twee,titel: "Twee, en meer",status: 'open'}   # achter de accolade
  - { titel: Drie, id: drie }
  - {
      id: vier,
      titel: Vier,
      status: open,
    }
`,
  'with all tasks on one line': `${head}taken: [{ id: een, titel: Een, status: open }, { id: twee, titel: Twee }]
`,
  'without lines for status': `${head}taken:
  - id: een
    titel: Een
  - id: twee
    titel: Twee
    opmerking: >
      Blok

      met een lege regel
  - titel: Drie
    toelichting: |+
      Blok met lege regels erachter


    id: drie
  - titel: Vier
    id: vier
`,
  'with keys in another order and other indents': `taken:
    -   status: open
        titel: Een
        id: een
    -   opmerking: later
        status: open
        id: twee
        titel: Twee
    -
        id: drie
        titel: Drie
        status: open
gestart_op: 2026-11-22
titel: Proef
id: proef
schema_versie: 1
checklists:
- new-wethouder
`,
  'without an indent for lists': `${head}taken:
- id: een
  titel: Een
  met:
  - hrm
  - ict
  status: open
- id: twee
  titel: Twee
  status: open
  na:
  - een
`,
  'with old Mac habits and odd letters': `${head}taken:
  - id: een
    titel: "Eén – ’s ochtends 👩‍💼 \\t tab"
    opmerking: "regel een\\nregel twee"
    status: open
  - id: twee
    titel: ‘Twee’
    door: bode
    status: open
    opmerking: 'a: b # c'
`,
};

async function run(folder: string, ...args: readonly string[]): Promise<void> {
  const { status, stderr } = await gemeente(['checklist', ...args], folder, { env: todayEnv });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}

describe.each(Object.entries(files))('a dossier %s', (_, text) => {
  const folder = workspaceWith(text, 'proef');
  const path = dossierFile(folder, 'proef');
  const ids = taskIds(readDossierFile(path));
  const status = (id: string): string | undefined =>
    readDossierFile(path).dossier.tasks.find((task) => task.id === id)?.status;

  it('comes back after each task was ticked and unticked', async () => {
    for (const id of ids) {
      await run(folder, 'tick', 'proef', id, '--toch', '--door', 'bs');
      expect(status(id)).toBe('afgehandeld');
      await run(folder, 'untick', 'proef', id);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    expect(leftBehind(folder)).toEqual([]);
  });

  it('comes back after all tasks were ticked and unticked, in another order', async () => {
    await run(folder, 'tick', 'proef', ...ids, '--toch');
    expect(ids.map(status)).toEqual(ids.map(() => 'afgehandeld'));
    await run(folder, 'untick', 'proef', ...ids.toReversed());
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('comes back after lapsing, remarks, assigning and dates', async () => {
    const [first = '', ...rest] = ids;
    await run(folder, 'skip', 'proef', first, '--reden', 'Niet nodig: "echt" niet # dus');
    await run(folder, 'tick', 'proef', first, '--toch');
    await run(folder, 'untick', 'proef', first);
    expect(readFileSync(path, 'utf8')).toBe(text);
    for (const id of [first, ...rest].slice(0, 2)) {
      if (/opmerking/.test(text)) break;
      await run(folder, 'note', 'proef', id, '--tekst', 'ja: "nee" # {toch}');
      await run(folder, 'assign', 'proef', id, '--aan', 'bs');
      await run(folder, 'date', 'proef', id, '9-12-2026');
      await run(folder, 'date', 'proef', id, '--weg');
      await run(folder, 'note', 'proef', id, '--weg');
      await run(folder, 'assign', 'proef', id, '--weg');
    }
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

it('a dossier that is ticked by hand stays as it is when it is ticked again', async () => {
  const text = `${head}taken:\n  - id: een\n    titel: Een\n    afgehandeld_op: 2026-11-30 # door mij\n`;
  const folder = workspaceWith(text, 'proef');
  const path = dossierFile(folder, 'proef');
  await run(folder, 'tick', 'proef', 'een');
  expect(readFileSync(path, 'utf8')).toBe(text);
  writeFileSync(path, text);
});
