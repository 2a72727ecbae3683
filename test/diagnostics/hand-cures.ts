import type { DiagnosticCode } from '../../src/diagnostics/diagnostic.ts';
import { wordFile } from '../support/house-files.ts';
import { pngBytes } from '../support/images.ts';
import { minimal } from '../support/workspace.ts';

/** Files of a workspace: absolute path → content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a person makes of a case whose cure is no edit of its file. */
export interface HandCure {
  /** Why it carries no edit. */
  readonly why: string;
  readonly change: (files: Files) => Files;
  /** Whether links, pipes and rights are in order afterwards. */
  readonly heals?: true;
}

const profile = '/w/gemeente.yaml';
const role = 'id: x\nnaam: X\n';
const roleFile = '/w/rollen/x.yaml';
const list = '/w/sjablonen/checklists/x.yaml';
const dossier = '/w/dossiers/x.yaml';
const page = '/w/sjablonen/documenten/werkwijzer/partials/week.md.hbs';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

const choice = 'only a person knows which of the two is meant';
const value = 'only a person knows the value';
const file = 'the cure is another file, or another name';
const rights = 'the cure is a right, not a text';
const sense = 'the cure is a decision about the agreement';
const words = 'what to write there is for a person to say';
const check = 'the day may be right: only a person can tell';

/** Puts text in the place of other text, which has to be there. */
const swap =
  (path: string, from: string, to: string) =>
  (files: Files): Files => {
    const text = files[path];
    if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${path} lacks ${from}`);
    return { ...files, [path]: text.replace(from, () => to) };
  };
const put =
  (path: string, content: string | Uint8Array) =>
  (files: Files): Files => ({ ...files, [path]: content });
const remove =
  (path: string) =>
  (files: Files): Files => {
    if (files[path] === undefined) throw new Error(`no ${path}`);
    return Object.fromEntries(Object.entries(files).filter(([each]) => each !== path));
  };
const all =
  (...changes: readonly ((files: Files) => Files)[]) =>
  (files: Files): Files =>
    changes.reduce((now, change) => change(now), files);

const by = (why: string, change: HandCure['change']): HandCure => ({ why, change });
const each = (why: string, ...changes: readonly HandCure['change'][]): readonly HandCure[] =>
  changes.map((change) => ({ why, change }));
const tokens = swap(profile, 'tokens: t.json', 'kleur: "#cc0000"');

/** Code → the cure of each of its cases that carries no edit, in their order; one for all when it fits all. */
export const handCures: Partial<Record<DiagnosticCode, HandCure | readonly (HandCure | undefined)[]>> = {
  'file/empty': by(file, remove(roleFile)),
  'file/binary': [by(file, put(roleFile, role)), { ...by(file, put(roleFile, role)), heals: true }],
  'file/not-utf8': by(
    'the letters are stored otherwise: the cure changes bytes, not text',
    put(roleFile, 'id: x\nnaam: é\n'),
  ),
  'file/too-large': by(file, remove(roleFile)),
  'file/not-readable': { ...by(rights, put(roleFile, role)), heals: true },
  'file/not-a-folder': by(file, remove('/w/rollen')),
  'file/folder-not-readable': { ...by(rights, put(roleFile, role)), heals: true },
  'file/is-directory': by(file, remove('/w/rollen/x.yaml/y')),
  'file/missing': each(
    file,
    put('/gedeeld/gemeente.yaml', minimal),
    put('/w/profiel/agenda.yaml', 'agenda:\n  prive_toegestaan: true\n'),
    put('/w/logo.png', pngBytes(9, 9)),
    swap(profile, 'tokens: tokens.json', 'kleur: "#cc0000"'),
    put('/w/sjabloon.docx', wordFile()),
  ),
  'file/outside-workspace': [
    ...each(
      file,
      swap('/w/a/gemeente.yaml', 'gebaseerd_op: ../../etc/x.yaml\n', ''),
      swap(profile, 'bestanden: [../x.yaml]\n', ''),
      all(swap(profile, '/etc/x.png', 'x.png'), put('/w/x.png', pngBytes(9, 9))),
      swap(profile, 'tokens: ../tokens.json', 'kleur: "#cc0000"'),
      all(swap(profile, '../sjabloon.docx', 's.docx'), put('/w/s.docx', wordFile())),
    ),
    { ...by(file, (files) => files), heals: true },
  ],
  'file/wrong-kind': each(
    file,
    all(remove('/w/x.png/y'), put('/w/x.png', pngBytes(9, 9))),
    put('/w/s.docx', wordFile()),
    all(swap(profile, 's.odt', 's.docx'), remove('/w/s.odt'), put('/w/s.docx', wordFile())),
  ),
  'file/unknown-folder': by(file, all(remove('/w/rolen/x.yaml'), put(roleFile, role))),
  'yaml/merge-conflict': by(choice, put(roleFile, 'id: x\nnaam: a\n')),
  'yaml/too-many-aliases': by('the values must be written out, and there are a billion', put(roleFile, role)),
  'yaml/too-deep': by('what such a text was meant to be nobody can tell', put(roleFile, role)),
  'yaml/not-a-map': by('which keys the words belong to nobody can tell', put(roleFile, role)),
  'yaml/control-character': [
    by('it was typed as an escape, on purpose', swap(profile, '\\u0007', '')),
    undefined,
  ],
  'yaml/syntax': by('what cannot be read cannot be cured by a program', swap(profile, '  - begin\n', '')),
  'schema/missing-key': by(value, put(profile, minimal)),
  'schema/personal-key': by(
    'a name may not be moved by a program: it goes to the file outside git',
    swap(profile, '      naam: Jansen\n', ''),
  ),
  'schema/not-allowed': by(choice, swap(profile, 'jij', 'je')),
  'schema/pattern': by(value, swap(profile, 'blauw', '"#154273"')),
  'schema/date': [undefined, by(value, swap(profile, '2026-02-30', '2026-02-28'))],
  'schema/format': by(value, swap(profile, 'bij ons', 'post@voorbeelddam.example')),
  'schema/length': by(value, swap(profile, '""', '"2"')),
  'schema/number-range': by(value, swap(profile, '90', '2')),
  'schema/whole-number': by(value, swap(profile, '1.5', '2')),
  'schema/list-size': by(value, swap('/w/samenwerking/x.yaml', '[]', '[Dorp, Stad]')),
  'reference/unknown': [
    undefined,
    undefined,
    undefined,
    by(choice, all(swap(roleFile, 'ictt', 'ict'), swap(roleFile, ', noot: n', ''))),
  ],
  'id/duplicate': each(
    choice,
    swap(profile, '{ id: a, taak: y }', '{ id: b, taak: y }'),
    swap('/w/rollen/b.yaml', 'id: a', 'id: b'),
  ),
  'cycle/inheritance': by(choice, swap('/w/b/gemeente.yaml', 'gebaseerd_op: ../a/gemeente.yaml\n', '')),
  'cycle/hierarchy': by(choice, swap(profile, ', relaties: [{ naar: a, soort: hierarchisch, id: r }]', '')),
  'cycle/tasks': by(choice, swap(list, ', na: [a]', '')),
  'inherit/nothing-to-drop': by(choice, remove(roleFile)),
  'inherit/defined-twice': by(choice, swap(profile, 'versie: een\n', '')),
  'clock/order': by(
    sense,
    swap(profile, '{ dag: maandag, tijd: "12:00" }', '{ dag: donderdag, tijd: "15:00" }'),
  ),
  'clock/same-moment': by(sense, swap(profile, 'einde: { dag: vrijdag', 'einde: { dag: maandag')),
  'hours/order': by(choice, swap(profile, 'van: "09:30", tot: "08:30"', 'van: "08:30", tot: "09:30"')),
  'hours/overlap': by(sense, swap(profile, 'van: "09:00"', 'van: "09:30"')),
  'duration/longer-than-meeting': by(sense, swap(profile, '90', '30')),
  'date/order': by(check, swap(profile, '2026-09-02', '2026-08-02')),
  'date/other-weekday': by(choice, swap(profile, '2026-09-01', '2026-09-02')),
  'review/overdue': by('the cure is a meeting', swap(profile, '2025-01-01', '2026-11-02')),
  'openness/confidential': by(sense, swap(profile, 'piket, ', '')),
  'retention/differs': by(sense, swap(profile, '4', '5')),
  'register/unknown-code': [by(value, swap(profile, 'gm0001', 'gm9999')), undefined],
  'register/phone-number': [undefined, by(value, swap(profile, '65500', '655000'))],
  'register/number-check': by(value, swap(profile, '123456789', '123456782')),
  'image/alt-is-filename': by(words, swap(profile, 'alt: logo.png', 'alt: Een dam')),
  'image/too-large': by(file, put('/w/logo.png', pngBytes(9, 9))),
  'image/not-a-picture': by(file, put('/w/logo.png', pngBytes(9, 9))),
  'image/misnamed': by(file, put('/w/logo.png', pngBytes(9, 9))),
  'image/broken': by(file, put('/w/logo.png', pngBytes(9, 9))),
  'image/unsafe': by(file, put('/w/logo.svg', drawing)),
  'style/file-too-large': each(
    file,
    put('/w/logo.png', pngBytes(9, 9)),
    tokens,
    put('/w/s.docx', wordFile()),
  ),
  'style/file-not-readable': { ...by(rights, tokens), heals: true },
  'tokens/not-json': by(file, tokens),
  'tokens/no-colour': by(value, tokens),
  'role/without-name': by(words, put(roleFile, role)),
  'meeting/without-name': by(words, put('/w/overleggen/x.yaml', 'id: ovl-x\nnaam: X\n')),
  'task/without-title': by(words, swap(list, 'fase: start', 'titel: Bellen, fase: start')),
  'task/lead-time-too-long': by(sense, swap(list, '3 weken', '3 dagen')),
  'task/lead-time-unlikely': by(value, swap(list, '200', '20')),
  'task/order-differs': by(sense, swap(list, 'op benoeming', '2 weken na benoeming')),
  'task/no-room': by(sense, swap(list, '2 weken', '3 dagen')),
  'collega/loco-order': by(
    sense,
    swap(profile, 'id: b, rol: wethouder, loco_volgorde: 1', 'id: b, rol: wethouder, loco_volgorde: 2'),
  ),
  'person/unused': by(choice, remove('/w/personen.lokaal.yaml')),
  'catalogue/section-needed': by(words, swap(profile, 'id: eigen-x', 'id: eigen-x, sectie: college')),
  'catalogue/text-needed': by(words, swap(profile, 'sectie: college', 'sectie: college, tekst: Tekst')),
  'template/block-not-closed': each(
    'where a block ends is for a person to say',
    swap(page, 'b\n', 'b{{/if}}\n'),
    swap(page, '{{/each}}', '{{/if}}'),
  ),
  'template/nothing-to-close': by('where a block begins is for a person to say', swap(page, '{{/if}}', '')),
  'template/braces': by('which brace was meant is for a person to say', swap(page, 'naam}', 'naam}}')),
  'template/partial-loop': by(sense, put(page, 'a\n')),
  'template/too-deep': by(sense, put(page, 'a\n')),
  'template/not-allowed': by(file, put(page, 'a\n')),
  'template/prints-group': by(words, swap(page, '@root.gemeente', '@root.gemeente.naam')),
  'template/needs-value': by(words, swap(page, '#each', '#each @root.college.leden')),
  'template/not-a-list': by(words, put(page, '{{#if @root.gemeente.naam}}a{{/if}}\n')),
  'template/unknown-text': by(words, swap(page, 'printn', 'over')),
  'template/unread-file': by(file, remove('/w/sjablonen/documenten/werkwijzer/documnt.md.hbs')),
  'template/incomplete': by(file, remove('/w/sjablonen/documenten/jaarplan/document.md.hbs')),
  'template/picture-outside': by(file, put(page, 'a\n')),
  'template/row-too-long': by(words, put(page, '| a | d |\n|---|---|\n| b | c |\n')),
  'template/table-broken': by(
    'what to do with the rows below is for a person to say',
    swap(page, '|---|', '|---|---|'),
  ),
  'template/note-vanishes': by(words, put(page, 'a[^1]\n\n[^1]: noot\n')),
  'template/note-missing': by(words, put(page, 'a[^1]\n\n[^1]: noot\n')),
  'template/title-vanishes': by(words, swap(page, ' "b"', '')),
  'template/html': each(words, put(page, '**a**\n'), put(page, 'a\n')),
  'template/link-scheme': by(words, swap(page, 'ftp://', 'https://')),
  'template/conflict': by(choice, put(page, 'a\nb\n')),
  'template/origin-changed': by('the two versions are joined by `template check --merge`', put(page, 'a\n')),
  'template/schema-broken': by(words, (files) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('schema.json'))),
  ),
  'template/data-missing': by(file, put('/w/gegevens/jaarplan.yaml', 'a: b\n')),
  'template/data-unused': by(file, remove('/w/gegevens/jaarplan.yaml')),
  'template/syntax': by(
    'which brace was meant is for a person to say',
    swap(profile, '{{gemeente.naam', '{{gemeente.naam}}'),
  ),
  'condition/syntax': by(words, swap(list, 'als: als het kan', 'als: printen.papierloos')),
  'dossier/status-differs': each(
    choice,
    swap(dossier, 'status: open', 'status: afgehandeld'),
    swap(dossier, 'status: afgehandeld', 'status: vervalt'),
  ),
  'dossier/no-reason': by(words, swap(dossier, 'status: vervalt', 'status: vervalt\n    reden: dubbel')),
  'dossier/done-in-future': by(check, swap(dossier, '2027-01-01', '2026-01-01')),
  'dossier/milestone-order': by(check, swap(dossier, '2026-12-07', '2026-12-09')),
  'dossier/unlikely-date': by(check, swap(dossier, '1026', '2026')),
  'dossier/closed-day': each(
    check,
    swap(dossier, '2026-12-25', '2026-12-28'),
    swap(dossier, '2026-12-05', '2026-12-04'),
  ),
  'dossier/not-college-day': by(check, swap(dossier, '2026-12-10', '2026-12-08')),
  'dossier/death-to-come': by(check, swap(dossier, '2026-11-24', '2026-11-20')),
  'dossier/sudden-to-come': by(check, swap(dossier, 'plotseling: true\n', '')),
  'dossier/far-day': by(check, swap(dossier, '2027-10-05', '2026-12-08')),
  'dossier/past-day': by(check, swap(dossier, '2026-08-25', '2026-12-08')),
  'dossier/lost-task': by(choice, swap(dossier, '    uit: new-wethouder\n', '')),
};
