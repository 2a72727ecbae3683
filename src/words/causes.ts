import type { Explanation, Place, Remark } from '../app/check/causes.ts';
import type { LastChange } from '../app/check/history.ts';
import { dutchDay } from '../calendar/dutch-day.ts';
import { writeDate } from '../calendar/written.ts';
import { stripControl } from '../diagnostics/unseen.ts';

/** The most causes reported per file. */
const maxCauses = 5;
/** The most characters of a value in a sentence. */
const maxLetters = 80;

/** Why a file is stale, one sentence per cause. @param nameOf what a place is called. Default: as in the file */
export function causeSentences(
  { places, remarks }: Explanation,
  nameOf: (place: Place) => string = placeInFile,
): readonly string[] {
  const more = places.length - maxCauses;
  return [
    ...remarks.map(remarkSentence),
    ...places.slice(0, maxCauses).map((place) => placeSentence(place, nameOf(place))),
    ...(more > 0 ? [`en nog ${more} ${more === 1 ? 'waarde' : 'waarden'}`] : []),
  ];
}

const byHand = 'iemand heeft dit document zelf aangepast';

function remarkSentence(remark: Remark): string {
  switch (remark.kind) {
    case 'unreadable':
      return `dit is geen leesbaar document meer: ${byHand}`;
    case 'saved-by':
      return `${byHand} en bewaard met ${stripControl(remark.program)}`;
    case 'day':
      return 'de datum boven aan het document is anders';
    case 'unlike':
      return `dit document lijkt niet meer op wat er komt: ${byHand}`;
    case 'page':
      return 'een document of dossier op deze pagina is veranderd';
    case 'fixed-text':
      return `de vaste tekst of de opzet is veranderd, een voorstel is bevestigd, of ${byHand}`;
    case 'own-template':
      return `een eigen sjabloon is veranderd (${remark.files.join(', ')}), of ${byHand}`;
    case 'agenda':
      return `een taak, een dag of een vergadering is veranderd, of ${byHand}`;
    case 'look':
      return `de woorden zijn gelijk, de opmaak niet: een afbeelding of het programma is vernieuwd, of ${byHand}`;
  }
}

/** "gemeente.yaml:31:5", with its path when nothing stands there any more. */
function placeInFile({ file, line, column, kind, path = '' }: Place): string {
  const at = [file, line, column].filter((part) => part !== undefined).join(':');
  return kind === 'blank' ? `${at} ${path}` : at;
}

/** "gemeente.yaml:31:5 is nu “donderdag 15.00 uur” (was “woensdag 12.00 uur”), sinds 3f2a1bc van 12 november 2026". */
function placeSentence(place: Place, at: string): string {
  const since = sinceWhen(place.change);
  switch (place.kind) {
    case 'empty-folder':
      return `${at} is leeg`;
    case 'blank':
      return `${at} is niet meer ingevuld${wasWords(place.was)}`;
    case 'look':
      return `${at}: de huisstijl is veranderd, of het programma${since}; de woorden zijn gelijk`;
    case 'confirmed':
      return `${at}: “${short(place.now ?? '')}” is bevestigd, en geen voorstel meer${since}`;
    case 'proposed':
      return `${at}: “${short(place.now ?? '')}” is nu een voorstel${since}`;
    case 'value':
      return `${at} is nu “${short(place.now ?? '')}”${wasWords(place.was)}${since}`;
  }
}

function wasWords(was: string | undefined): string {
  if (was === undefined) return '';
  const wasEmpty = was.includes('[nog invullen:') || !/[\p{L}\p{N}]/u.test(was);
  return wasEmpty ? ' (was nog leeg)' : ` (was “${short(was)}”)`;
}

function sinceWhen(change: LastChange | undefined): string {
  if (change === undefined) return '';
  if (change.kind === 'uncommitted') return ', nog niet vastgelegd in git';
  const earlier = change.orEarlier ? ' of eerder' : '';
  return `, sinds ${change.commit} van ${writeDate(dutchDay(change.seconds))}${earlier}`;
}

function short(text: string): string {
  const clean = stripControl(text).replace(/[\n\t]+/g, ' ');
  const signs = [...clean];
  return signs.length <= maxLetters ? clean : `${signs.slice(0, maxLetters - 1).join('')}…`;
}
