import type { InsidePlace, PrivacyFacts } from '../codes/privacy.ts';
import { quote, type Message, type Messages } from './message.ts';

const fromHistory =
  'Weghalen uit de nieuwste versie is niet genoeg. Vraag uw beheerder om alle oude versies te schonen, met `git filter-repo`. Hebben anderen deze map ook? Meld het dan bij uw privacyfunctionaris: het kan een datalek zijn.';

/** What follows when it is no private data after all. */
const otherwise = ' Is dit geen privégegeven?';

/** Names of the parts of files that people know. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$|^content\.xml$/, 'de tekst'],
  [/^word\/header\d*\.xml$/, 'de koptekst'],
  [/^word\/footer\d*\.xml$/, 'de voettekst'],
  [/^word\/comments\w*\.xml$/, 'de opmerkingen'],
  [/^word\/footnotes\.xml$/, 'de voetnoten'],
  [/^word\/endnotes\.xml$/, 'de eindnoten'],
  [/^docProps\/|^meta\.xml$/, 'de eigenschappen'],
  [/^mail\/head$/, 'de kop van de mail'],
  [/^mail\/(?:text|html)$/, 'de tekst van de mail'],
  [/^names$/, 'de namen van bestanden erin'],
  [/^git\/message$/, 'de omschrijving'],
];

function partWords(part: string): string {
  return part
    .split(' › ')
    .map((each) => parts.find(([form]) => form.test(each))?.[1] ?? quote(each))
    .join(', ');
}

function placeWords({ part, line, commit }: InsidePlace): string {
  const day = commit?.day?.split('-').map(Number).reverse().join('-');
  return [
    ...(commit === undefined ? [] : [`commit ${commit.id}${day === undefined ? '' : ` van ${day}`}`]),
    ...(part === undefined ? [] : [partWords(part)]),
    ...(line === undefined
      ? []
      : [
          `${part === undefined || /^(?:mail|git|names)|mail\/\w+$/.test(part) ? 'regel' : 'alinea'} ${line}`,
        ]),
  ].join(', ');
}

/** Rules that no comment can allow: they are about a whole file. */
const wholeFile = /toegestaan (?:idkopie|locatie|ongelezen) /;

/** The same messages, with the place inside a file or in history when the facts have one. */
export function withPlaces(messages: Messages<PrivacyFacts>): Messages<PrivacyFacts> {
  const placed = Object.entries(messages).map(([code, message]) => [
    code,
    (facts: { readonly inside?: InsidePlace } | undefined) =>
      // That the facts match the code was checked where the diagnostic was made.
      at(facts?.inside, (message as (facts: unknown) => Message)(facts)),
  ]);
  return Object.fromEntries(placed) as Messages<PrivacyFacts>;
}

function at(inside: InsidePlace | undefined, message: Message): Message {
  const [mend = '', excuse] = message.fix.split(otherwise, 2);
  const isWhole = excuse !== undefined && wholeFile.test(excuse);
  if (inside === undefined && !isWhole) return message;
  const { commit } = inside ?? {};
  const isOld = commit !== undefined;
  const place = placeWords(inside ?? {});
  return {
    ...message,
    text: place === '' ? message.text : `Plek: ${place}. ${message.text}`,
    fix: [
      isOld ? outOfHistory(mend) : mend,
      // A comment can only be put in a text of now; anything else goes on the list.
      ...(excuse === undefined ? [] : [accepting(isOld, isWhole ? 'Is het toch goed?' : otherwise.trim())]),
    ].join(' '),
  };
}

function outOfHistory(mend: string): string {
  // What was not looked into is not wrong yet.
  if (mend.startsWith('Kijk het zelf na')) return mend;
  const first = /^Verander het wachtwoord[^.]*\./.exec(mend)?.[0];
  return first === undefined ? fromHistory : `${first} ${fromHistory}`;
}

function accepting(isOld: boolean, question: string): string {
  return `${question} Leg dat vast met: \`gemeente privacy${isOld ? ' --historie' : ''} --aanvaard "uw reden"\`.`;
}
