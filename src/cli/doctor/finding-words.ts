import type { FindingCode, FindingFacts, Finding } from '../../app/doctor/finding.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { describe } from '../../diagnostics/present.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { showPath } from '../../workspace/paths.ts';
import { shellWord } from '../own-command.ts';

/** The subject of a finding: the first part of its code. */
type Subject = FindingCode extends `${infer S}/${string}` ? S : never;

/** The terminal's names of the subjects. */
const subjects: Readonly<Record<Subject, string>> = {
  program: 'gemeente',
  node: 'Node.js',
  git: 'git',
  path: 'PATH',
  start: 'snelle start',
  completion: 'Tab-toets',
  clock: 'klok',
  word: 'Word',
  workspace: 'werkmap',
  write: 'schrijven',
  names: personsFile,
  private: 'ingevuld werk',
  ignore: '.gitignore',
  attributes: '.gitattributes',
  hook: 'git-hook',
  schemas: 'schema’s',
  editor: 'editor',
  size: 'grootte',
  locks: 'sloten',
  'house-style': 'huisstijl',
  font: 'lettertype',
  dossiers: 'dossiers',
};

/** The wording of a finding. @param show formats a path */
type Words = { readonly [C in FindingCode]: (facts: FindingFacts[C], show: Show) => string };
type Show = (path: string) => string;

const words: Words = {
  'program/version': ({ version }) => `versie ${version}`,
  'node/current': ({ version }) => `versie ${version}`,
  'node/too-old': ({ version }) =>
    `versie ${version} is te oud; installeer versie 20.19 of nieuwer van nodejs.org`,
  'git/found': ({ version }) => version.replace(/^git version/, 'versie'),
  'git/missing': () =>
    'niet gevonden; zonder git bewaart u geen oude versies. Installeer git van git-scm.com',
  'path/missing': () =>
    'de opdracht gemeente is niet overal te typen; vraag uw beheerder, of geef in de programmamap: npm install --global .',
  'path/found': ({ launcher }) => `gemeente staat in ${launcher}`,
  'path/other-version': ({ launcher, found, version }) =>
    `${launcher} is versie ${found}, en dit is ${version}; werk bij met, in de map van het programma: npm install --global .`,
  'start/off': () => 'staat uit; haal NODE_DISABLE_COMPILE_CACHE weg om sneller te starten',
  'start/no-folder': () => 'er is geen map voor; elke start duurt wat langer',
  'start/kept': ({ folder }) => `bewaard in ${folder}`,
  'start/not-writable': ({ folder }) => `ik mag niet schrijven in ${folder}; elke start duurt wat langer`,
  'completion/installed': () => 'vult opdrachten en namen aan',
  'completion/missing': ({ shell }) =>
    `vult nog niets aan${shell === undefined ? '' : ` voor ${shell}`}; hoe dat kan, leest u met: gemeente completion`,
  'clock/right': () => 'gemeente rekent met Nederlandse dagen, hoe de computer ook is ingesteld',
  'clock/behind': ({ year }) => `de computer denkt dat het ${year} is; zet de datum goed`,
  'word/not-needed': () => 'niet nodig om documenten te maken; openen kan met Word of LibreOffice',
  'workspace/none': () => 'geen gemeente.yaml in deze map of erboven; maak een werkmap met: gemeente init',
  'workspace/found': ({ folder }, show) => show(folder),
  'write/allowed': () => 'u mag in de werkmap schrijven',
  'write/denied': () =>
    'u mag niet in de werkmap of in documenten schrijven; vraag uw ICT-afdeling om schrijfrecht',
  'names/kept': () => `staat in git, met namen; haal het eruit met: git rm --cached ${personsFile}`,
  'names/offered': () => `git slaat dit bestand niet over; zet ${personsFile} in .gitignore`,
  'names/outside-git': () => 'blijft buiten git',
  'names/absent': () => 'is er niet; namen blijven weg',
  'private/kept': ({ files }) =>
    `git bewaart ingevulde formulieren of documenten met namen; haal ze eruit met: git rm --cached -- ${files.map(shellWord).join(' ')}. In oudere versies blijven ze staan`,
  'private/outside-git': () => 'blijft buiten git',
  'ignore/found': () => 'is er',
  'ignore/missing': () =>
    `ontbreekt; maak dit bestand met daarin de regels ${personsFile} en documenten.lokaal/`,
  'ignore/no-git': () => 'de werkmap staat nog niet in git; begin met: git init',
  'attributes/found': () => 'is er',
  'attributes/missing': () => 'ontbreekt; maak dit bestand met daarin de regel: *.docx binary',
  'attributes/no-git': () => 'nog niet nodig',
  'hook/installed': () => 'kijkt voor elke commit of er privégegevens klaarstaan',
  'hook/missing': () =>
    'ontbreekt; git kijkt niet of er privégegevens klaarstaan. Zet dit aan met: gemeente init',
  'hook/other': ({ path }, show) =>
    `${show(path)} kijkt niet naar privégegevens; zet erin: gemeente privacy --staged`,
  'hook/elsewhere': ({ path }, show) =>
    `git neemt hooks uit een andere map; zet in ${show(path)}: gemeente privacy --staged`,
  'hook/no-git': () => 'nog niet nodig',
  'schemas/current': () => 'klaar voor uw editor',
  'schemas/other-version': () => 'zijn van een andere versie; vernieuw ze met: gemeente schema --install',
  'schemas/missing': () => 'staan niet klaar voor uw editor; dat kan met: gemeente schema --install',
  'editor/set-up': () => 'VS Code kent deze werkmap',
  'editor/not-set-up': () => 'VS Code kent deze werkmap nog niet; dat kan met: gemeente schema --install',
  'size/fits': () => 'geen bestand is te groot',
  'size/too-large': ({ files }, show) =>
    `te groot om te lezen: ${files.map(show).join(', ')}. Splits dit of haal er iets uit`,
  'locks/none': () => 'niemand houdt een bestand vast',
  'locks/left': ({ files }, show) =>
    `${files.map(show).join(', ')}: een ander programma werkt hier, of is afgebroken. Werkt er niemand? Dan mag dit weg`,
  'house-style/default': () => 'geen Word-bestand; documenten krijgen onze eigen opmaak',
  'house-style/usable': ({ path }) => `${path} is te gebruiken`,
  'house-style/unusable': () =>
    'het Word-bestand is niet te gebruiken; kijk waarom met: gemeente template check',
  'font/here': ({ font }) => `${font} staat op deze computer`,
  'font/elsewhere': ({ font }) =>
    `${font} staat niet op deze computer; Word kiest hier een ander, bij uw lezers hoeft dat niet`,
  'font/unknown': ({ font }) => `${font}; of het op deze computer staat, kan ik niet nagaan`,
  'dossiers/none': () => 'nog geen dossiers',
  'dossiers/right': ({ count }) => `${dossiers(count)}, alles klopt`,
  'dossiers/errors': ({ count, diagnostics }) =>
    `${dossiers(count)}, ${problemWords(diagnostics, 'fout', 'fouten')}`,
  'dossiers/warnings': ({ count, diagnostics }) =>
    `${dossiers(count)}, ${problemWords(diagnostics, 'waarschuwing', 'waarschuwingen')}`,
  'dossiers/left': ({ count, files }) =>
    `${dossiers(count)}; ${files.join(', ')} bleef staan na een afgebroken wijziging, en verdwijnt bij de volgende`,
};

/** A finding for people and programs; the keys are those of the JSON. */
export interface FindingWords {
  readonly naam: string;
  readonly uitslag: 'goed' | 'let op' | 'fout';
  readonly uitleg: string;
}

const verdicts = { good: 'goed', note: 'let op', bad: 'fout' } as const;

/** Words a finding. @param cwd folder that displayed paths are relative to */
export function describeFinding(finding: Finding, cwd: string): FindingWords {
  // A code is a subject and a state, with its facts: the types say so, but a lookup by code loses that.
  const [subject] = finding.code.split('/', 1) as [Subject];
  const say = words[finding.code] as (facts: Finding, show: Show) => string;
  const uitleg = say(finding, (path) => showPath(cwd, path));
  return { naam: subjects[subject], uitslag: verdicts[finding.verdict], uitleg };
}

function dossiers(count: number): string {
  return counted(count, 'dossier', 'dossiers');
}

function problemWords(found: readonly Diagnostic[], one: string, more: string): string {
  const [first] = found;
  const example = first === undefined ? '' : `: ${first.source.file}: ${describe(first).text}`;
  return `${counted(found.length, one, more)}${example} Kijk met: gemeente validate`;
}
