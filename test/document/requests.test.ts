/** The mails of a change of college: who gets one, what is in it, and who does what. */
import { describe, expect, it } from 'vitest';
import { minimal, open, render } from '../support/workspace.ts';

const list = `id: zomer
titel: Voor de zomer
fasen: [{ id: zomer, titel: In juni }]
taken:
  - { id: zomer-ramen, titel: Ramen sluiten, door: bodes, met: [raad, ict], toelichting: Sluit ook het dak. }
  - { id: zomer-post, titel: Post doorsturen, met: [ict], door: bestuurssecretariaat, toelichting: Vraag een adres. }
  - { id: zomer-kluis, titel: Kluis sluiten, door: ict, toelichting: Draai twee keer. }
`;

async function mails(
  addition = '',
  wanted: { readonly checklist: string | undefined } = { checklist: 'zomer' },
): Promise<Record<string, string>> {
  const workspace = await open({
    '/w/gemeente.yaml': minimal + addition,
    '/w/sjablonen/checklists/zomer.yaml': list,
  });
  expect(workspace.diagnostics).toEqual([]);
  const made = await render(workspace, ['verzoeken'], wanted);
  return Object.fromEntries(
    made.map(({ name, bytes }) => [
      name.replace(/^verzoeken-|\.md$/g, ''),
      new TextDecoder().decode(bytes).replaceAll('\\', ''),
    ]),
  );
}

/** The section under a heading. */
function under(text: string | undefined, heading: string): string {
  return text?.split(/\n(?=## |---)/).find((part) => part.startsWith(`## ${heading}`)) ?? '';
}

describe('a mail to someone who helps somebody else', () => {
  it('lists the tasks with who does them, and the explanation as theirs', async () => {
    const { raad, ict, bodes } = await mails();
    expect(under(raad, 'Hier werkt u aan mee')).toContain(
      '- **Ramen sluiten** – nog te bepalen\n\n  Door: bodes. “Sluit ook het dak.”',
    );
    expect(raad).toContain('Beste leden van de gemeenteraad,');
    expect(under(ict, 'Hier werkt u aan mee')).toContain('Ramen sluiten');
    expect(bodes).not.toContain('Hier werkt u aan mee');
    expect(under(bodes, 'Dit vragen wij u te doen')).toContain('\n\n  Sluit ook het dak.');
  });

  it('separates what the secretariat does and what the recipient does', async () => {
    const { ict } = await mails();
    expect(under(ict, 'Hier vragen wij hulp bij')).toContain('Post doorsturen');
    expect(under(ict, 'Hier vragen wij hulp bij')).toContain('“Vraag een adres.”');
    expect(under(ict, 'Dit vragen wij u te doen')).toContain('  Draai twee keer.');
    for (const title of ['Post doorsturen', 'Ramen sluiten', 'Kluis sluiten'])
      expect(ict?.split(title)).toHaveLength(2);
  });

  it('addresses one or several people the way the municipality wants', async () => {
    const { raad } = await mails('schrijfstijl: { aanspreekvorm: je }\n');
    expect(under(raad, 'Hier werken jullie aan mee')).toContain('Jullie helpen daarbij.');
    const all = await mails('schrijfstijl: { aanspreekvorm: je }\n', { checklist: undefined });
    expect(under(all['griffier'], 'Hier werk je aan mee')).toContain('Je helpt daarbij.');
  });

  it('goes to everyone the shipped lists name, including council and privacy', async () => {
    const all = await mails('', { checklist: undefined });
    expect(Object.keys(all)).toEqual(expect.arrayContaining(['raad', 'privacy', 'archief', 'hrm']));
    expect(Object.keys(all)).not.toContain('bestuurssecretariaat');
  });
});

describe('the end of a mail', () => {
  it('says how to reach the secretariat', async () => {
    const { ict } = await mails(
      'secretariaat: { email_functioneel: bss@proefstad.example, telefoon_functioneel: 14 000 }\n',
    );
    expect(ict).toMatch(/E-mail: bss@proefstad\.example\s+Telefoon: 14 000\n$/);
  });

  it('shows a blank when that is not filled in, as a mail without it is useless', async () => {
    expect((await mails())['ict']).toMatch(
      /E-mail: .*nog invullen: e-mailadres.*\s+Telefoon: .*nog invullen/,
    );
  });
});

describe('the moment of a task that waits for others', () => {
  async function rows(addition = ''): Promise<(id: string) => string> {
    const [file] = await render(await open({ '/w/gemeente.yaml': minimal + addition }), ['actielijst']);
    const lines = new TextDecoder().decode(file?.bytes).replaceAll('\\', '').split('\n');
    return (id) =>
      lines
        .find((line) => line.includes(`\`${id}\``))
        ?.split('|')[1]
        ?.trim() ?? '';
  }

  const source = 'checklist: { termijnen: bron }\n';

  it('is given by the tasks it waits for: first preserve, then wipe', async () => {
    const when = await rows(source);
    expect(when('mailbox-prive-scheiden')).toBe(
      'na: Mail en agenda laten bewaren; Afspraak over privéberichten in kopie maken',
    );
    expect(when('devices-schoon-opleveren')).toBe(
      'na: Mail en agenda laten bewaren; Privéberichten uit de mailbox halen; en nog 3',
    );
    expect(when('mailbox-bewaren')).toBe('nog te bepalen');
    expect(when('devices-innemen')).toBe('bij het vertrek');
  });

  it('keeps those beside a proposed term', async () => {
    const when = await rows();
    expect(when('devices-schoon-opleveren')).toMatch(
      /^na: .*; en nog 3 \(voorstel: 1 werkdag vóór het vertrek\)$/,
    );
    expect(when('mailbox-bewaren')).toBe('voorstel: 15 werkdagen vóór het vertrek');
  });

  it('does not name a task that the municipality does not use', async () => {
    const when = await rows(
      'checklist: { termijnen: bron, uitgezet: [chatberichten-exporteren, mailbox-prive-scheiden] }\n',
    );
    expect(when('devices-schoon-opleveren')).toBe(
      'na: Mail en agenda laten bewaren; Papieren en digitale stukken veiligstellen; en nog 1',
    );
  });

  it('stays among those without a moment in the timeline', async () => {
    const [file] = await render(await open({ '/w/gemeente.yaml': minimal + source }), ['actielijst'], {
      checklist: 'vertrek-wethouder',
    });
    const waiting = new TextDecoder()
      .decode(file?.bytes)
      .split('\n')
      .filter((line) => /^\| (nog te bepalen|na: )/.test(line) && !line.includes('– **'));
    expect(waiting.some((line) => line.startsWith('| na: '))).toBe(true);
    expect(JSON.stringify(file?.document.tree)).toContain(`Nog te bepalen: ${waiting.length} taken.`);
  });
});
