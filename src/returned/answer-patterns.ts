/** The words and signs of an answer, each as a pattern that is tried at one place. */

/** What somebody says of a task. */
export type AnswerStatus = 'klaar' | 'bezig' | 'open' | 'vervalt';

/** What people write of a task that is done. */
export const doneWords = 'klaar|gedaan|afgehandeld|afgerond|gereed|voltooid|geregeld|uitgevoerd';
const states: readonly (readonly [AnswerStatus, string])[] = [
  ['vervalt', 'vervalt|vervallen|niet nodig|niet van toepassing|n\\.?v\\.?t\\b\\.?'],
  ['open', `(?:nog )?niet (?:${doneWords})|(?:nog )?open|nog te doen|nee`],
  ['klaar', `${doneWords}|ja|ok[eé]?|done|[xv]|[✓✔☑☒✅👍]|\\[x\\]`],
  ['bezig', '(?:nog )?bezig|(?:er )?mee bezig|begonnen|gestart|in behandeling'],
];
/** Nothing may follow that makes another word of it, or a question. */
const wordEnd = '(?![\\p{L}\\p{N}]|-\\p{L}|\\s*\\?)';
export const statePatterns: readonly (readonly [AnswerStatus, RegExp])[] = states.map(
  ([status, words]) => [status, sticky(`(?:${words.replace(/ /g, '\\s+')})${wordEnd}`)] as const,
);

const number =
  '(?:(?:de\\s+)?(?:nrs?\\.?|no\\.|nummers?|taak(?:nr\\.?|nummer)?|taken|actie(?:s|punt|punten)?|punt(?:en)?)\\s*:?\\s*)?#?\\s*([1-9]\\d{0,3})(?![\\d\\p{L}]|[.:/-]\\d)';
export const firstNumber: RegExp = sticky(number);
export const nextNumber: RegExp = sticky(`\\s*(?:,|,?\\s*\\ben\\b|&|\\+)\\s*${number}`);
/** Between a number and what is said of it. */
export const between: RegExp = sticky(
  '\\s*[.):=–—-]*\\s*(?:(?:is|zijn|was|al|nu|ook|inmiddels|beide|allebei|status|heb ik|hebben we|hebben wij)\\s+)*[:=]?\\s*',
);

const months =
  'jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdays = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo';
export const day: RegExp = sticky(
  '(?:(?:op|per|sinds|d\\.?d\\.?|datum|dag)\\s*:?\\s+)?(' +
    '\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}(?:[-/.]\\d{2,4})?' +
    `|(?:(?:${weekdays})\\.?\\s+)?\\d{1,2}\\s*(?:${months})\\.?(?:\\s+\\d{4})?` +
    `|vandaag|(?:eer)?gisteren|(?:afgelopen\\s+|vorige\\s+)?(?:${weekdays})` +
    ')(?![\\p{L}\\p{N}]|[-/]\\d|\\.\\d|\\s*uur)',
);
const anyDay = new RegExp(`(?<![\\p{L}\\p{N}])${day.source}`, 'giu');
const initials = '(?=(?:\\P{Lu}*?\\p{Lu}){2})[\\p{L}.]{2,10}(?=\\s*(?:$|[:;,·!)]|\\.$)|\\s+\\d)';
export const initialsAlone: RegExp = sticky(`(${initials})`, 'u');
export const doneBy: RegExp = sticky(`[Dd]oor\\s+(${initials})`, 'u');
export const label: RegExp = sticky('(datum|dag|paraaf|door|opmerking|toelichting|reden)\\b\\s*([:=]?)\\s*');
export const remarkStart: RegExp = sticky(
  '(?:[:–—-]|(?=[(]|(?:maar|want|omdat|behalve|zonder|met|sinds|vanaf|na|door|wegens|vanwege|tot|zodra|per)\\s))\\s*',
);
/**
 * Words behind "klaar" that take it back, put it off or halve it: "klaar, maar niet getest", "ja, volgende week", "klaar
 * (deels)". Also what is said there of another task: "klaar; 22 loopt nog".
 */
const doubts =
  'niet|nee|nog|maar|mits|tenzij|zodra|als|wanneer|indien|pas|straks|later|binnenkort|morgen|overmorgen|volgende|komende|vanaf|tot|' +
  'behalve|uitgezonderd|m\\.?u\\.?v|zonder|alleen|slechts|deels|gedeeltelijk|half|halve|bijna|grotendeels|ongeveer|voorbehoud|' +
  'misschien|waarschijnlijk|hopelijk|vermoedelijk|volgens|denk|dacht|hoop|zou|zal|zullen|gaat|gaan|wordt|worden|moet|moeten|komt|' +
  'kan|wacht|wachten|doen|doe|gepland|\\d+\\s+na';
export const doubt: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${doubts})(?![\\p{L}\\p{N}])|(?:^|[;,.(]\\s*|\\s(?:en|maar)\\s+)\\d{1,4}\\s+\\p{L}`,
  'iu',
);
/** What says something of a task without saying what: it ends the answer before it. */
export const echo: RegExp = sticky(`(?:ook|idem|(?:nog\\s+)?niet|wel|volgt)${wordEnd}`);
export const dashBetween: RegExp = sticky('[–—-]\\s+');
export const conjunction: RegExp = sticky('(?:en|plus|maar)\\s+');
export const small: RegExp = sticky('[\\s,;.!/|]+');
export const openBracket: RegExp = sticky('\\(\\s*');
export const closeBracket: RegExp = sticky('\\s*\\)');
export const quote: RegExp = /["“”„«»]/;

/** A pattern that is tried at one place. */
export function sticky(source: string, flags = 'iu'): RegExp {
  return new RegExp(source, `y${flags}`);
}

export const bullets: RegExp = sticky('[\\s>*•·◦▪–—\\u200b\\ufeff-]*');
export const head: RegExp = sticky(
  '(?:(?:antwoord(?:\\s+op)?|voor|bij)\\s+)?lijst\\s+[a-z0-9]{5}\\b\\s*[:.,–—-]?\\s*',
);

/** The first day in a text, in the words that are there. */
export function dayIn(text: string): string | undefined {
  const [found] = text.matchAll(anyDay);
  return found?.[1];
}

/** A text in which each day is replaced. */
export function withDaysReplaced(text: string, replaced: (day: string) => string): string {
  return text.replace(anyDay, (_, found: string) => replaced(found));
}
