/** The room that makes a workspace: from answers to files. It asks nothing and writes nothing; its callers do. */
import type { AnswerKindName } from './kinds.ts';

/** Groups of questions: the main one, and optional ones that can be skipped as a whole. */
export type QuestionGroup = 'hoofd' | 'college' | 'secretariaat' | 'afdelingen' | 'systemen';

/** One question about the municipality: the single source for flag, wizard, YAML and stored answer. */
export interface Question {
  /** Name of the flag, and of the stored answer. */
  readonly id: string;
  readonly kind: AnswerKindName;
  /** Where the answer goes in gemeente.yaml. */
  readonly path: string;
  readonly group: QuestionGroup;
  /** What the wizard asks. */
  readonly ask: string;
  /** What an answer looks like; shown below the question. */
  readonly hint?: string;
  /** Description of the flag in the help. */
  readonly help: string;
  /** The proposed answer, taken with `--yes`. Default: none, and the value stays open. */
  readonly proposal?: string;
  /** The only possible answers, with their explanation. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Whether a valid profile requires it. */
  readonly isNeeded?: boolean;
}

/** Every question about the municipality itself, in the order of the wizard. */
export const questions: readonly Question[] = [
  {
    id: 'secretariaat',
    kind: 'tekst',
    path: 'secretariaat.naam',
    group: 'hoofd',
    ask: 'Hoe heet het secretariaat?',
    help: 'naam van het secretariaat',
    proposal: 'bestuurssecretariaat',
  },
  {
    id: 'mail',
    kind: 'mail',
    path: 'secretariaat.email_functioneel',
    group: 'hoofd',
    ask: 'Wat is het mailadres van het secretariaat?',
    hint: 'geen adres van een persoon',
    help: 'mailadres van het secretariaat, niet van een persoon',
  },
  {
    id: 'openingstijden',
    kind: 'openingstijden',
    path: 'secretariaat.bezetting',
    group: 'hoofd',
    ask: 'Wanneer is het secretariaat open?',
    hint: 'zoals ma-do 8.30-17.00, vr 8.30-12.30',
    help: 'openingstijden van het secretariaat, zoals "ma-do 8.30-17.00, vr 8.30-12.30"',
  },
  {
    id: 'college-dag',
    kind: 'dag',
    path: 'college.vergadering.dag',
    group: 'hoofd',
    ask: 'Op welke dag vergadert het college?',
    help: 'dag van de collegevergadering',
    proposal: 'dinsdag',
    isNeeded: true,
  },
  {
    id: 'college-tijd',
    kind: 'tijd',
    path: 'college.vergadering.tijd',
    group: 'hoofd',
    ask: 'Hoe laat begint die vergadering?',
    help: 'begintijd van de collegevergadering',
    proposal: '09:30',
    isNeeded: true,
  },
  {
    id: 'pfo-dag',
    kind: 'dag',
    path: 'pfo.dag',
    group: 'hoofd',
    ask: 'Op welke dag is het portefeuillehoudersoverleg (PFO)?',
    help: 'dag van het portefeuillehoudersoverleg',
  },
  {
    id: 'vergadersysteem',
    kind: 'tekst',
    path: 'systemen.vergaderen',
    group: 'hoofd',
    ask: 'Met welk systeem vergadert het college?',
    hint: 'zoals iBabs',
    help: 'systeem voor vergaderstukken, zoals iBabs',
  },
  {
    id: 'aanspreekvorm',
    kind: 'tekst',
    path: 'schrijfstijl.aanspreekvorm',
    group: 'hoofd',
    ask: 'Spreken de documenten de lezer aan met u of met je?',
    help: 'spreek de lezer aan met u of je',
    proposal: 'u',
    choices: { u: 'u', je: 'je' },
  },
  {
    id: 'college-plaats',
    kind: 'tekst',
    path: 'college.vergadering.plaats',
    group: 'college',
    ask: 'Waar vergadert het college?',
    help: 'plaats van de collegevergadering',
  },
  {
    id: 'stukken-uiterlijk',
    kind: 'moment',
    path: 'college.stukken_uiterlijk',
    group: 'college',
    ask: 'Wanneer zijn stukken voor het college er uiterlijk?',
    hint: 'zoals donderdag 15.00',
    help: 'uiterste moment voor collegestukken, zoals "donderdag 15.00"',
  },
  {
    id: 'bespreekkeuze-voor',
    kind: 'moment',
    path: 'college.bespreekkeuze_voor',
    group: 'college',
    ask: 'Vóór welk moment kiezen collegeleden wat zij bespreken?',
    hint: 'zoals maandag 8.30',
    help: 'moment waarvóór collegeleden kiezen wat zij bespreken',
  },
  {
    id: 'pfo-tijd',
    kind: 'tijd',
    path: 'pfo.begin',
    group: 'college',
    ask: 'Hoe laat begint het PFO?',
    help: 'begintijd van het portefeuillehoudersoverleg',
  },
  {
    id: 'pfo-duur',
    kind: 'uren',
    path: 'pfo.duur_uren',
    group: 'college',
    ask: 'Hoeveel uur duurt het PFO?',
    help: 'duur van het portefeuillehoudersoverleg in uren',
  },
  {
    id: 'afkorting',
    kind: 'afkorting',
    path: 'secretariaat.afkorting',
    group: 'secretariaat',
    ask: 'Welke afkorting gebruikt u voor het secretariaat?',
    help: 'afkorting van het secretariaat, zoals BSS',
  },
  {
    id: 'telefoon',
    kind: 'telefoon',
    path: 'secretariaat.telefoon_functioneel',
    group: 'secretariaat',
    ask: 'Wat is het telefoonnummer van het secretariaat?',
    hint: 'niet van een persoon',
    help: 'nummer van het secretariaat, niet van een persoon',
  },
  {
    id: 'functienaam',
    kind: 'tekst',
    path: 'schrijfstijl.functienaam_ondersteuner',
    group: 'secretariaat',
    ask: 'Hoe heet de functie van wie er werkt?',
    hint: 'zoals bestuurssecretaresse',
    help: 'hoe de functie heet, zoals bestuurssecretaresse',
  },
  ...departments({
    ict: 'ICT',
    servicedesk: 'de servicedesk',
    hrm: 'HRM',
    communicatie: 'communicatie',
    bodes: 'de bodes',
    griffie: 'de griffie',
    archief: 'het archief',
    privacy: 'de privacyfunctionaris',
    managementteam: 'het managementteam',
    directieteam: 'het directieteam',
  }),
  ...systems({
    mail_agenda: ['mail', 'mail en agenda', 'Outlook'],
    personeel: ['personeel', 'personeelszaken', 'het personeelssysteem'],
    zaak: ['zaak', 'zaken en archief', 'het zaaksysteem'],
    devicebeheer: ['devices', 'het beheer van apparatuur', 'het register van apparatuur'],
    samenwerken: ['samenwerken', 'samenwerken', 'Teams'],
  }),
];

/** The name that the municipality uses for a department. */
function departments(names: Readonly<Record<string, string>>): readonly Question[] {
  return Object.entries(names).map(([key, usual]) => ({
    ...{ id: `naam-${key}`, kind: 'tekst', path: `organisatie.namen.${key}`, group: 'afdelingen' },
    ask: `Hoe heet ${usual} bij u?`,
    help: `hoe ${usual} bij u heet`,
  }));
}

/** The system used for a purpose. */
function systems(
  names: Readonly<Record<string, readonly [id: string, use: string, example: string]>>,
): readonly Question[] {
  return Object.entries(names).map(([key, [id, use, example]]) => ({
    ...{ id: `systeem-${id}`, kind: 'tekst', path: `systemen.${key}`, group: 'systemen' },
    ask: `Welk systeem gebruikt u voor ${use}?`,
    hint: `zoals ${example}`,
    help: `systeem voor ${use}, zoals ${example}`,
  }));
}

/** Titles of the optional groups. */
export const groupTitles: Readonly<Record<Exclude<QuestionGroup, 'hoofd'>, string>> = {
  college: 'College en PFO: plaats en vaste momenten',
  secretariaat: 'Secretariaat: afkorting, telefoon, functie',
  afdelingen: 'Namen van afdelingen',
  systemen: 'Andere systemen',
};

/** CI systems that can check every change, with their names. */
export const ciSystems = {
  github: 'GitHub Actions',
  gitlab: 'GitLab CI',
  azure: 'Azure DevOps',
  geen: 'Geen',
} as const;

/** A CI system, or none. */
export type CiSystem = keyof typeof ciSystems;
