import type { LookFacts, ImageKind } from '../codes/look.ts';
import { choices, quote, type Messages } from './message.ts';

const imageKinds: Readonly<Record<ImageKind, string>> = { png: 'PNG', jpeg: 'JPG', svg: 'SVG' };

/** Words for problems with how documents look: pictures, tokens of a house style, the house-style Word file. */
export const lookMessages: Messages<LookFacts> = {
  'image/alt-is-filename': (a) => ({
    text: `De beschrijving ${quote(a.alt)} lijkt op een bestandsnaam. Een schermlezer leest dit voor.`,
    fix: 'Schrijf in een paar woorden wat er op het plaatje staat.',
  }),
  'image/too-large': (a) => ({
    text: `Het plaatje ${quote(a.path)} is ${Math.round(a.width)} bij ${Math.round(a.height)} beeldpunten. Samen mogen dat er ${a.limit / 1_000_000} miljoen zijn.`,
    fix: 'Maak het plaatje kleiner. 2000 beeldpunten breed is ruim genoeg voor een document.',
  }),
  'image/not-a-picture': (a) => ({
    text: `In het bestand ${quote(a.path)} zit geen PNG, JPG of SVG${a.found === undefined ? '' : `, maar ${a.found}`}.`,
    fix: 'Open het in een tekenprogramma en bewaar het als PNG of SVG. Alleen de naam veranderen helpt niet.',
  }),
  'image/misnamed': (a) => ({
    text: `De naam van het plaatje ${quote(a.path)} past niet bij wat erin zit: een ${imageKinds[a.kind]}.`,
    fix: `Laat de naam eindigen op ${a.kind === 'jpeg' ? '`.jpg`' : quote(`.${a.kind}`)}. Niet elk programma toont het anders.`,
  }),
  'image/broken': (a) => ({
    text: `De ${imageKinds[a.kind]} ${quote(a.path)} is niet heel: ik kan er niet uit lezen hoe groot het plaatje is.`,
    fix: 'Zet een nieuwe kopie neer, of bewaar het plaatje opnieuw uit het programma waarin het gemaakt is.',
  }),
  'image/unsafe': (a) => ({
    text: `De tekening ${quote(a.path)} bevat ${a.what}. Een plaatje mag alleen iets laten zien.`,
    fix: 'Bewaar de tekening in uw tekenprogramma als gewone SVG of als PNG. In Inkscape: Opslaan als, Gewone SVG.',
  }),
  'style/file-too-large': (a) => ({
    text: `Het bestand ${quote(a.path)} is ${megabytes(a.bytes)} groot. Het mag hier ten hoogste ${megabytes(a.limit)} zijn.`,
    fix: 'Maak het bestand kleiner. Plaatjes worden kleiner met minder beeldpunten, of als JPG.',
  }),
  'style/file-not-readable': (a) => ({
    text: `Het bestand ${quote(a.path)} mag ik niet lezen: u hebt er geen leesrecht voor.`,
    fix: 'Vraag uw ICT-afdeling om leesrecht, of zet een kopie in de werkmap.',
  }),
  'tokens/not-json': (a) => ({
    text: `Het bestand ${quote(a.path)} is geen goede JSON${a.line === undefined ? '' : `: op regel ${a.line} gaat het mis`}.`,
    fix: 'Vraag de maker van de huisstijl om een nieuwe kopie. Let op komma’s en aanhalingstekens als u het zelf aanpaste.',
  }),
  'tokens/no-colour': (a) => ({
    text: `${noColour(a)} Ik zocht onder meer ${choices(a.sought, 'en')}. De documenten krijgen de gewone kleur.`,
    fix: noColourFix(a),
  }),
};

type NoColour = LookFacts['tokens/no-colour'];

function noColour({ path, tokens, dangling }: NoColour): string {
  if (dangling !== undefined)
    return `In het bestand ${quote(path)} verwijst ${quote(dangling.name)} naar ${quote(`{${dangling.target}}`)}, en die kleur staat er niet in.`;
  if (tokens === 0) return `In het bestand ${quote(path)} staat geen enkel token met een waarde.`;
  const count = tokens === 1 ? 'staat één token' : `staan ${tokens} tokens`;
  return `In het bestand ${quote(path)} ${count}, maar geen kleur voor koppen, knoppen of links.`;
}

function noColourFix({ dangling, skipped }: NoColour): string {
  if (skipped.length > 0 && dangling === undefined)
    return `${choices(skipped, 'en')} sla ik over: dat is voor een donker scherm. Kies het bestand van het lichte thema, of zet de hoofdkleur bij \`huisstijl.kleur\`.`;
  return 'Kies het bestand waarin het hele thema staat, ook de merkkleuren: de export van Figma (`…tokens.json`) of `index.json`. Of zet de hoofdkleur bij `huisstijl.kleur`.';
}

/** Megabytes with one decimal, rounded up: a file over the limit never appears to be exactly at it. */
function megabytes(bytes: number): string {
  const tenths = Math.ceil((bytes * 10) / (1024 * 1024));
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `,${tenths % 10}`} MB`;
}
