import type { Root } from 'mdast';
import { checks } from '../../accessibility/registry.ts';
import type { AccessibilityReport, CheckedDocument } from '../../app/accessibility/check-documents.ts';
import { countIn } from '../../app/accessibility/check-documents.ts';
import type { StatementFacts } from '../../app/accessibility/statement.ts';
import { writeDate } from '../../calendar/written.ts';
import { counted } from '../../diagnostics/counted.ts';
import { nameOf } from '../../workspace/paths.ts';
import { version } from '../../version.ts';
import { countedBy, formatNames } from './found.ts';
import { heading, list, page, paragraph, table } from './nodes.ts';
import { checksTable } from './report-page.ts';

/** The title of the statement. */
export const statementTitle = 'Onderzoek naar de toegankelijkheid van onze documenten';

/**
 * A public text about what was judged. It claims nothing but that: what only people can judge is named as not done.
 *
 * Why not called a "toegankelijkheidsverklaring": the law gives that a form of its own, and it is about a whole website.
 */
export function statementPage(report: AccessibilityReport, facts: StatementFacts): Root {
  const { documents } = report;
  const errors = countIn(documents, 'fout');
  return page([
    heading(1, statementTitle),
    paragraph(
      `Gemeente ${facts.municipality ?? '[nog invullen: naam van de gemeente]'} · ${writeDate(facts.day)}`,
    ),
    paragraph(
      'Wij willen dat iedereen onze documenten kan lezen en gebruiken. Deze tekst zegt wat wij hebben onderzocht, hoe en wanneer.',
    ),
    heading(2, 'Wat het onderzoek vond'),
    paragraph(
      errors === 0
        ? 'Een programma vond geen fouten in de documenten hieronder. Dat bewijst niet dat zij aan alle eisen voldoen.'
        : `Een programma vond ${counted(errors, 'fout', 'fouten')} in de documenten hieronder. Zij voldoen dus nog niet aan alle eisen.`,
    ),
    paragraph('Een deel van de eisen kan alleen een mens beoordelen. Dat deel is nog niet onderzocht.'),
    ...documentsPart(report),
    ...knownFaults(documents),
    ...howPart(facts),
    ...byHandPart(),
    ...barrierPart(facts),
    ...lawPart(facts),
  ]);
}

function documentsPart({ documents, others }: AccessibilityReport): ReturnType<typeof page>['children'] {
  const rows = new Map<string, CheckedDocument[]>();
  for (const document of documents) {
    const name = nameOf(document.name).replace(/\.[^.]*$/, '');
    rows.set(name, [...(rows.get(name) ?? []), document]);
  }
  return [
    heading(2, 'Welke documenten zijn onderzocht'),
    table([
      ['Document', 'Vormen', 'Gevonden'],
      ...[...rows].map(([name, files]) => [
        name,
        files.map(({ format }) => formatNames[format]).join(', '),
        `${countedBy(countIn(files, 'fout'), 'fout')}, ${countedBy(countIn(files, 'waarschuwing'), 'waarschuwing')}`,
      ]),
    ]),
    ...(others.length === 0
      ? []
      : [paragraph(`Niet onderzocht, want van een andere soort: ${others.map(nameOf).join(', ')}.`)]),
  ];
}

/** Every check that found an error, with where. */
function knownFaults(documents: readonly CheckedDocument[]): ReturnType<typeof page>['children'] {
  const unread = documents.filter(({ findings }) => findings === undefined).map(({ name }) => nameOf(name));
  const items = checks.flatMap((check) => {
    const files = documents.filter(({ findings = [] }) =>
      findings.some((each) => each.check === check && each.severity === 'fout'),
    );
    return files.length === 0 ? [] : [`${check.title}: ${files.map(({ name }) => nameOf(name)).join(', ')}.`];
  });
  const all = [
    ...items,
    ...(unread.length === 0 ? [] : [`Niet te lezen voor het programma: ${unread.join(', ')}.`]),
  ];
  return [
    heading(2, 'Bekende gebreken'),
    ...(all.length === 0
      ? [paragraph('Er zijn geen gebreken bekend. Dat kan veranderen na onderzoek door mensen.')]
      : [list(all)]),
  ];
}

function howPart({ day }: StatementFacts): ReturnType<typeof page>['children'] {
  return [
    heading(2, 'Hoe is onderzocht'),
    paragraph(
      `Het programma gemeente (versie ${version}) bekeek elk bestand op ${writeDate(day)}. De eisen komen uit EN 301 549, en dus uit WCAG 2.1, niveau A en AA. Het programma lette op de onderwerpen in de tabel, en op geen andere.`,
    ),
    checksTable(),
  ];
}

function byHandPart(): ReturnType<typeof page>['children'] {
  return [
    heading(2, 'Wat is nog niet onderzocht'),
    paragraph(
      'Laat dit deel doen door een onderzoeker van toegankelijkheid, samen met mensen die een hulpmiddel gebruiken.',
    ),
    list([
      'Zeggen de alternatieve teksten wat er echt te zien is?',
      'Is alles goed te volgen met een schermlezer, en met vergroting?',
      'Zijn formulieren in te vullen met alleen het toetsenbord?',
      'Klopt de volgorde van wat wordt voorgelezen?',
      'Zeggen koppen en links wat de lezer verwacht?',
      'Begrijpen de lezers de tekst?',
    ]),
  ];
}

function barrierPart({ mail, phone }: StatementFacts): ReturnType<typeof page>['children'] {
  return [
    heading(2, 'Kunt u iets niet lezen of gebruiken?'),
    paragraph('Meld het ons. Zeg welk document het is, wat er niet lukt en welk hulpmiddel u gebruikt.'),
    list([
      `E-mail: ${mail ?? '[nog invullen: mailadres voor meldingen]'}`,
      ...(phone === undefined ? [] : [`Telefoon: ${phone}`]),
    ]),
    paragraph(
      'U krijgt antwoord binnen [nog invullen: aantal werkdagen]. Zo nodig sturen wij de informatie in een andere vorm. Bent u niet tevreden? Dan kunt u een klacht indienen bij de gemeente.',
    ),
  ];
}

function lawPart({ law }: StatementFacts): ReturnType<typeof page>['children'] {
  return [
    heading(2, 'Wat zegt de wet?'),
    paragraph(
      'Deze tekst is geen toegankelijkheidsverklaring. Die heeft een vaste vorm en gaat over een hele website of app. Deze tekst kan er een bijlage van zijn.',
    ),
    ...(law.length === 0
      ? []
      : [
          list(
            law.map(
              ({ wet, tekst, bron, gecontroleerd_op: checkedOn }) =>
                `${wet}: ${tekst} (Bron: ${bron}; gecontroleerd op ${writeDate(checkedOn)}.)`,
            ),
          ),
          paragraph('Dit is geen juridisch advies.'),
        ]),
  ];
}
