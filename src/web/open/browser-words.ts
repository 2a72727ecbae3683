/**
 * What both faces say, for somebody in a browser: there no command can be typed. A sentence that names one is worded
 * otherwise, or left out, with a link to the page that does the same.
 */
import type { Refusal } from '../../app/outcome.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { describe } from '../../diagnostics/present.ts';
import type { Message } from '../../diagnostics/messages/message.ts';
import { describeRefusal } from '../../words/index.ts';

/** The way to a page that does what a command does. */
export interface Way {
  readonly to: string;
  readonly words: string;
}

/** Words without commands, and the pages that do what those do. */
export interface BrowserWords {
  readonly words: string;
  readonly ways: readonly Way[];
}

/** Commands of the program and of git, and options of either: `--met-naam`. */
const commands =
  /\b(?:gemeente (?:init|invullen|fill|status|validate|render|form|checklist|inlezen|sync|template|schema|retention|review|privacy|doctor|completion|help|open)|git (?:init|add|rm|commit|checkout|switch|fetch|config)|npm (?:install|run|update))\b|(?:^|[\s`'"(/])--[a-z]/;

/** Words that send somebody to the file of names, which a page fills in; that a mistake stands there may be said. */
const namesByHand = /\b(?:in|uit|geen|bij) `?personen\.lokaal\.yaml/;

/** Whether words tell somebody to type a command, or to write by hand what a page asks for. */
export function hasCommand(words: string): boolean {
  return commands.test(words) || namesByHand.test(words);
}

/** Sentences that say the same in a browser. */
const otherwise: readonly (readonly [RegExp, string])[] = [
  [/, of (?:loop alles na met|gebruik) `gemeente invullen`\./g, ', of vul dit in op de pagina Invullen.'],
  [/Loop de afspraken na met `gemeente review`\. Dat zet ook de/g, 'Loop de afspraken na. Zet daarna de'],
  [/Kies een document uit `gemeente template list`\./g, 'Kies een document van de pagina Documenten.'],
  [
    /Bij een dossier doet u dat met `gemeente checklist rename`\./g,
    'Bij een dossier doet u dat bij de gegevens van het dossier.',
  ],
  [
    /In .+ staat geen personen\.lokaal\.yaml\. Zonder dat bestand zijn er geen namen\./g,
    'Er zijn nog geen namen van mensen ingevuld.',
  ],
  [
    /(?:De naam van een persoon staat|Namen staan) alleen in `personen\.lokaal\.yaml`, dat buiten git blijft\./g,
    'Namen staan alleen bij Namen van mensen, op de pagina Invullen. Ze blijven buiten git.',
  ],
  [
    /(?:De naam zet u bij dat id in `personen\.lokaal\.yaml`|Zet de naam in `personen\.lokaal\.yaml`, bij het id van deze persoon)\./g,
    'De naam vult u in bij Namen van mensen, op de pagina Invullen.',
  ],
  [/Zet deze persoon in personen\.lokaal\.yaml, of/g, 'Vul deze persoon in bij Namen van mensen, of'],
  [
    /een (naam|deel van een naam) uit `personen\.lokaal\.yaml`\./g,
    'een $1 die u bij Namen van mensen invulde.',
  ],
  [/Met `--namen` komt hij in het document\./g, 'Met de keuze voor namen komt hij in het document.'],
  [/Haal het eruit met `git rm --cached[^`]*`, en /g, 'Vraag wie u met git helpt om het eruit te halen, en '],
  [
    /Haal (?:de oude versies op|eerst alles op) met `git fetch --unshallow`\./g,
    'Vraag wie u met git helpt om de oude versies op te halen.',
  ],
  [
    /Is dit geen privégegeven\? Zet het dan zelf in .+?, met erachter: `# gemeente: toegestaan [^`]*`\./g,
    'Is dit geen privégegeven? Vraag dan uw beheerder om het toe te staan.',
  ],
  [/Leg dat vast met: `gemeente privacy[^`]*`\./g, 'Vraag uw beheerder om dat vast te leggen.'],
  [/Aanvaarden doet u met: `gemeente privacy[^`]*`\./g, 'Wilt u het aanvaarden? Vraag dat uw beheerder.'],
  [/Een voorbeeld maakt u met `gemeente template new voorbeeld`\./g, 'Vraag uw beheerder om een voorbeeld.'],
  [/Bekijk met `gemeente template check` wat er veranderd is\./g, 'Vraag uw beheerder wat er veranderd is.'],
  [/Achter --op staat de dag waarop/g, 'Kies de dag waarop'],
  [/De optie --\S+ hoort bij een vertrek\. /g, ''],
  [/ Laat de optie weg\./g, ''],
  [/, of geef de dag op met --datum\./g, '.'],
  [/ met --id\./g, '.'],
];

/** What replaces a command: the page, for a dossier with its id. */
const pages: readonly (readonly [RegExp, (dossier: string) => Way])[] = [
  [
    /gemeente checklist reopen (\S+)/,
    (id) => ({ to: `/dossiers/${id}/bijwerken`, words: 'Open het dossier weer' }),
  ],
  [
    /gemeente checklist (?:list|untick|tick|skip) (\S+)/,
    (id) => ({ to: `/dossiers/${id}`, words: 'Naar het dossier' }),
  ],
  [
    /gemeente checklist change ([^\s-]\S*)/,
    (id) => ({ to: `/dossiers/${id}/gegevens`, words: 'Naar de gegevens van het dossier' }),
  ],
  [/gemeente checklist start/, () => ({ to: '/dossiers-nieuw', words: 'Begin een dossier' })],
  [/gemeente validate/, () => ({ to: '/fouten', words: 'Bekijk de fouten, met hun plek en de oplossing' })],
  [/gemeente invullen/, () => ({ to: '/invullen', words: 'Naar Invullen' })],
  [namesByHand, () => ({ to: '/invullen/namen', words: 'Vul namen van mensen in' })],
  [/gemeente render/, () => ({ to: '/documenten', words: 'Naar Documenten' })],
];

/** What is said when all of it was about commands. */
const nothingLeft = 'Dit kan hier niet. Vraag uw beheerder om hulp.';

/** The words for a browser. */
export function forBrowser(words: string): BrowserWords {
  const ways = pages.flatMap(([command, way]): readonly Way[] => {
    const found = command.exec(words);
    const [, dossier = ''] = found ?? [];
    // Only what can be a dossier: an address is made of it.
    return found === null || !/^[a-z0-9-]*$/.test(dossier) ? [] : [way(dossier)];
  });
  const said = otherwise.reduce((text, [terminal, browser]) => text.replace(terminal, browser), words);
  const lines = said.split('\n').flatMap((line) => {
    const kept = withoutCommands(line);
    return kept === '' && line !== '' ? [] : [kept];
  });
  const text = lines.join('\n').trim();
  const instead = ways.length > 0 ? 'Dat kan op deze pagina:' : nothingLeft;
  return { words: text === '' ? instead : text, ways };
}

/** What something means, without what concerns the command line alone; empty when that is all. */
export function explanationForBrowser(words: string): string {
  return withoutCommands(
    otherwise.reduce((text, [terminal, browser]) => text.replace(terminal, browser), words),
  );
}

/** A line without the sentences that name a command, and without the question that one answers. */
function withoutCommands(line: string): string {
  if (!hasCommand(line)) return line;
  const sentences = line.split(/(?<=[.?!])\s+(?=[\p{Lu}`‘“])/u);
  return sentences
    .filter((each, at) => {
      const next = sentences[at + 1];
      return !hasCommand(each) && !(each.endsWith('?') && next !== undefined && hasCommand(next));
    })
    .join(' ');
}

/** Why something was refused. */
export function browserRefusal(refusal: Refusal): BrowserWords {
  return forBrowser(describeRefusal(refusal));
}

/** What is wrong in a file, and what to do about it. */
export function browserMessage(diagnostic: Diagnostic): Pick<Message, 'text' | 'fix'> {
  return messageForBrowser(describe(diagnostic));
}

/** How a file itself says that something is not private. */
const allowedByHand = /Zet dan achter de regel: `# gemeente: toegestaan [^`]*`\./;

/** A doubt about what was written, or will be saved. */
export function doubtLine(doubt: Diagnostic): string {
  const { text, fix } = browserMessage(doubt);
  return `Let op: ${text} ${fix.replace(allowedByHand, 'Dan mag het blijven staan.')}`.trim();
}

/** The same for a message whose lines were looked up. */
export function messageForBrowser({
  text,
  fix,
}: Pick<Message, 'text' | 'fix'>): Pick<Message, 'text' | 'fix'> {
  return { text: forBrowser(text).words, fix: forBrowser(fix).words };
}
