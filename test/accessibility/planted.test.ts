/** A fault for each check in each format that can have it: found there, and not in the twin without it. */
import { describe, expect, it } from 'vitest';
import type { CheckedFormat } from '../../src/accessibility/structure.ts';
import { checks, judge } from '../../src/accessibility/registry.ts';
import { structureReaders } from '../../src/output/structure-readers.ts';
import {
  plantedDocx,
  plantedHtml,
  plantedMarkdown,
  plantedOdt,
  type Planted,
  type PlantedFile,
} from '../support/planted-files.ts';
import { plantedPdf } from '../support/planted-pdf.ts';

const writers: Readonly<Record<CheckedFormat, (file: PlantedFile) => Uint8Array>> = {
  md: plantedMarkdown,
  html: plantedHtml,
  docx: plantedDocx,
  odt: plantedOdt,
  pdf: plantedPdf,
};

const sound = { title: 'Rooster van de piketdienst', language: 'nl-NL' } as const;
const text: Planted = { p: ['De secretaresse plant de dienst.'] };

/** A good file with these blocks. */
const file = (...blocks: readonly Planted[]): PlantedFile => ({ ...sound, blocks: [text, ...blocks] });
const rows = [
  ['Dag', 'Wie'],
  ['Maandag', 'De bode'],
];
const said = (...words: readonly string[]): PlantedFile => file(...words.map((each) => ({ p: [each] })));

/** Faults: a file with it, its twin without, and the format that cannot hold it: a PDF keeps no line breaks. */
const faults: Readonly<
  Record<string, readonly (readonly [fault: PlantedFile, twin: PlantedFile, not?: CheckedFormat])[]>
> = {
  titel: [[{ ...file({ h: 2, line: ['Weekend'] }), title: undefined }, file()]],
  taal: [[{ ...file(), language: undefined }, file()]],
  'pdf-labels': [
    [{ ...file(), pdf: 'untagged' }, file()],
    [{ ...file(), pdf: 'loose' }, file()],
  ],
  'pdf-titel-in-venster': [[{ ...file(), pdf: 'title' }, file()]],
  'pdf-leesvolgorde': [[{ ...said('Eerst dit.', 'Dan dat.'), pdf: 'order' }, said('Eerst dit.', 'Dan dat.')]],
  kopvolgorde: [
    [
      file({ h: 2, line: ['Week'] }, text, { h: 4, line: ['Dag'] }, text),
      file({ h: 2, line: ['Week'] }, text, { h: 3, line: ['Dag'] }, text),
    ],
    [file({ h: 2, line: [] }, text), file({ h: 2, line: ['Week'] }, text)],
    [{ ...file({ h: 2, line: ['Week'] }), title: undefined }, file({ h: 2, line: ['Week'] })],
  ],
  'nagemaakte-kop': [
    [
      file({ p: [{ text: 'In het weekend', bold: true }] }, text),
      file({ h: 2, line: ['In het weekend'] }, text),
    ],
  ],
  'nagemaakte-lijst': [
    [said('- De bode komt.', '- De griffier komt.'), file({ items: ['De bode komt.', 'De griffier komt.'] })],
    [said('1. Bel de bode.', '2. Bel de griffier.'), said('1. Bel de bode.', 'Bel de griffier.')],
    [
      said('Er komen twee mensen:\n• De bode komt.\n• De griffier komt.'),
      said('Er komen twee mensen.'),
      'pdf',
    ],
  ],
  tabelkop: [[file({ rows, head: false }), file({ rows, head: true })]],
  'samengevoegde-cellen': [[file({ rows, head: true, merged: true }), file({ rows, head: true })]],
  'alternatieve-tekst': [
    [
      file({ p: ['Zo ziet het eruit: ', { picture: undefined }] }),
      file({ p: ['Zo ziet het eruit: ', { picture: 'De bode bij de deur' }] }),
    ],
    [
      file({ p: ['Foto: ', { picture: 'IMG_2041.jpg' }] }),
      file({ p: ['Foto: ', { picture: 'De bode bij de deur' }] }),
    ],
  ],
  linktekst: ['klik hier', 'lees meer', 'https://voorbeeld.example/rooster', ' '].map((words) => [
    file({ p: ['Zie ', { text: words, link: 'https://voorbeeld.example/rooster' }] }),
    file({ p: ['Zie ', { text: 'het rooster van de bodes', link: 'https://voorbeeld.example/rooster' }] }),
  ]),
  contrast: [
    [
      file({ p: [{ text: 'Let op de deur.', colour: '#aaaaaa' }] }),
      file({ p: [{ text: 'Let op de deur.', colour: '#555555' }] }),
    ],
    [
      file({ p: [{ text: 'Let op de deur.', colour: '#ffffff', background: '#ffcc00' }] }),
      file({ p: [{ text: 'Let op de deur.', colour: '#000000', background: '#ffcc00' }] }),
    ],
  ],
  'kleur-alleen': [
    [
      file({ p: ['De bode komt, ', { text: 'de griffier niet', colour: '#b00000' }, '.'] }),
      file({ p: ['De bode komt, ', { text: 'de griffier niet', colour: '#b00000', bold: true }, '.'] }),
    ],
  ],
  'betekenis-door-uiterlijk': [
    'De rode tekst is nieuw.',
    'Kijk hieronder rechts.',
    'De taken staan in het groen.',
    'Wat vetgedrukt is, geldt.',
  ].map((words) => [said(words), said('De tekst onder “Nieuw” is nieuw.')]),
  onderstreping: [
    [
      file({ p: ['De bode ', { text: 'komt altijd', underline: true }, '.'] }),
      file({
        p: ['De bode ', { text: 'komt altijd', underline: true, link: 'https://voorbeeld.example' }, '.'],
      }),
    ],
  ],
  noten: [[{ ...file(), note: 'De bode is vrij op maandag.' }, file()]],
  'lege-regels': [[file({ p: [] }, { p: [] }, text), file(text)]],
  spaties: [
    [said('Dag\tTijd\tPlaats'), said('Dag, tijd en plaats')],
    [said('R O O S T E R'), said('ROOSTER')],
  ],
  'lange-zin': [
    [
      said(
        'De secretaresse vraagt elke maandag in de ochtend aan alle leden van het college welke stukken zij die week nog willen bespreken.',
      ),
      said('De secretaresse vraagt elke maandag welke stukken het college wil bespreken.'),
    ],
  ],
  'lijdende-vorm': [
    [
      said('De agenda wordt gemaakt.', 'De stukken worden verstuurd.', 'De zaal wordt gereserveerd.'),
      said('De bode maakt de agenda.', 'Zij verstuurt de stukken.', 'De zaal wordt gereserveerd.'),
    ],
  ],
  'ambtelijke-taal': [
    [said('Dit is een regeling inzake de piketdienst.'), said('Dit is een regeling over de piketdienst.')],
    [said('U dient te bellen.'), said('U moet bellen.')],
  ],
  afkorting: [
    [said('Het PFO is op woensdag.'), said('Het portefeuillehoudersoverleg (PFO) is op woensdag.')],
  ],
  aanspreekvorm: [
    [said('U belt de bode.', 'Je neemt een pas mee.'), said('U belt de bode.', 'U neemt een pas mee.')],
  ],
};

/** Ids of what is found in a file. */
async function foundIn(planted: PlantedFile, format: CheckedFormat): Promise<readonly string[]> {
  const structure = await (await structureReaders[format]())(writers[format](planted));
  expect(structure, 'it can be read').toBeDefined();
  return structure === undefined ? [] : judge(structure, format).map(({ check }) => check.id);
}

const cases = checks.flatMap(({ id, formats }) =>
  formats.flatMap((format) =>
    (faults[id] ?? [])
      .filter(([, , not]) => not !== format)
      .map((pair, index) => [id, format, index + 1, pair] as const),
  ),
);

describe('a planted fault', () => {
  it('is there for every check', () => {
    expect(checks.map(({ id }) => id).filter((id) => (faults[id] ?? []).length === 0)).toEqual([]);
  });

  it.each(cases)('%s is found in %s (%i), and not in its twin', async (id, format, _, [fault, twin]) => {
    expect(await foundIn(fault, format)).toContain(id);
    expect(await foundIn(twin, format)).toEqual([]);
  });
});
