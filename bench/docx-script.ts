/**
 * A peer of the bench, bundled to one file: `docx-script.mjs ROOT TREE.json OUT.docx [TIMES]` writes the same text with the
 * `docx` library. The text comes as a ready tree, so that the script need not parse anything.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { libraryWriter } from './docx-library.ts';

const [from = '', tree = '', out = '', times = '1'] = process.argv.slice(2);
const write = await libraryWriter(from);
if (write === undefined) throw new Error('docx is not installed');
const text = JSON.parse(readFileSync(tree, 'utf8')) as Root;
for (let time = 0; time < Number(times); time++) writeFileSync(out, await write(text));
