/** Why something that came back was not read, in words. */
import type { UnreadFile } from '../app/returned/read-file.ts';
import type { Homeless } from '../app/returned/receive.ts';
import { writeFullDay } from '../calendar/day.ts';

const unreadWhy: Readonly<Record<UnreadFile['why'], string>> = {
  damaged:
    'Het bestand is beschadigd. Open het in het programma waarin het gemaakt is, en bewaar het opnieuw.',
  strict: 'Het is bewaard als Strict Open XML. Bewaar het in Word als gewoon Word-document (.docx).',
  macros: 'Er zitten macro’s in. Bewaar het in Word als gewoon Word-document (.docx).',
  encrypted: 'Er zit een wachtwoord op. Bewaar het zonder wachtwoord.',
  'too-big': 'Het is groter dan elke lijst. Is dit het goede bestand?',
  'no-list': 'Er staat geen actielijst, verzoek of antwoord in.',
  unknown:
    'Dit soort bestand lees ik niet terug. Wel: Word, Excel, csv, Markdown, een webpagina, tekst en mail (.eml).',
  'open-document':
    'Dit is OpenDocument (zoals .ods of .odt). Bewaar het eerst als Excel of Word: dat lees ik wel.',
  missing: 'Het is er niet meer.',
};

/** Why a file was not read. */
export function unreadWords({ source, why }: UnreadFile): string {
  const way = why === 'unknown' ? otherKinds.find(([kinds]) => kinds.test(source))?.[1] : undefined;
  return `${source}: ${way ?? unreadWhy[why]}`;
}

/** Kinds that people send too, and what to ask for instead. */
const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/\.(?:doc|dot|rtf|pages)$/i, 'Dit lees ik niet. Bewaar het eerst als Word-document (.docx).'],
  [/\.(?:xls|xlsb|xlsm|numbers)$/i, 'Dit lees ik niet. Bewaar het eerst als Excel-werkmap (.xlsx).'],
  [
    /\.(?:pdf|png|jpe?g|heic|tiff?)$/i,
    'Dit is om te bekijken, niet om in te lezen. Neem het zelf over in het dossier, of vraag om de lijst in Word.',
  ],
  [/\.msg$/i, 'Dit is een mail van Outlook zelf. Bewaar de mail als .eml, of sla alleen de bijlage op.'],
];

/** How somebody makes up for it, in a terminal or on a page. */
export interface HomelessWays {
  /** How to say of which dossier a list is. */
  readonly name: string;
  readonly reopen: (dossier: string) => string;
}

/** In a terminal. */
const byCommand: HomelessWays = {
  name: 'Noem het met --dossier.',
  reopen: (dossier) => `Zet het eerst weer open met: gemeente checklist reopen ${dossier}`,
};

/** Why a list has no dossier. */
export function homelessWords(source: string, homeless: Homeless, ways: HomelessWays = byCommand): string {
  switch (homeless.why) {
    case 'unknown-code': {
      const { codes, isOtherMunicipality } = homeless;
      const how = `Hoort de lijst toch bij een dossier van u? ${ways.name}`;
      if (isOtherMunicipality)
        return `${source}: deze lijst is van een andere gemeente (lijst ${codes.join(', ')}). ${how}`;
      return codes.length === 0
        ? `${source}: er staat niet in van welk dossier de lijst is. ${ways.name}`
        : `${source}: geen dossier heeft lijst ${codes.join(', ')}. ${how}`;
    }
    case 'several':
      return `${source}: er staan codes van meer dossiers in: ${homeless.dossiers.join(', ')}. Zet wat bij elk dossier hoort in een eigen bestand.`;
    case 'other-dossier':
      return `${source}: dit is een lijst van ${homeless.dossier}, niet van ${homeless.named}. Er is niets uit overgenomen.`;
    case 'closed':
      return `${source}: het dossier ${homeless.dossier} is gesloten op ${writeFullDay(homeless.day)}. ${ways.reopen(homeless.dossier)}`;
  }
}
