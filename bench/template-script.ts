/**
 * A peer of the bench, bundled to one file: `template-script.mjs ROOT TEMPLATE.docx DATA.json OUT.docx [TIMES]` fills a Word
 * template with docxtemplater, as its documentation shows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Zip = object;
interface Filled {
  readonly render: (data: unknown) => void;
  readonly toBuffer: () => Uint8Array;
}

const [from = '', template = '', data = '', out = '', times = '1'] = process.argv.slice(2);
const load = createRequire(`${from}test/oracles/package.json`);
const PizZip = load('pizzip') as new (bytes: Uint8Array) => Zip;
const Docxtemplater = load('docxtemplater') as new (zip: Zip, options: object) => Filled;
const values = JSON.parse(readFileSync(data, 'utf8')) as unknown;
for (let time = 0; time < Number(times); time++) {
  const options = { delimiters: { start: '[[', end: ']]' } };
  const document = new Docxtemplater(new PizZip(readFileSync(template)), options);
  document.render(values);
  writeFileSync(out, document.toBuffer());
}
