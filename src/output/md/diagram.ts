import type { DiagramModel } from '../../document/diagram.ts';
import { escapeText } from './escape.ts';

/** Grey boxes with dark text: Mermaid's usual colours have too little contrast in places. */
const theme = '%%{init: {"theme": "neutral"}}%%';

/**
 * A picture as Mermaid, which GitHub and GitLab draw, with the same content in words under it for people who do not see
 * the drawing.
 */
export function writeDiagram(model: DiagramModel): string {
  const body = bodyOf(model);
  const words = escapeText(model.alt.replace(/\s+/g, ' ').trim(), {
    atStart: false,
    atEnd: true,
    oneLine: true,
    inLink: false,
    runsOn: false,
  });
  return ['```mermaid', theme, ...body, '```', '', `*In woorden:* ${words}`].join('\n');
}

function bodyOf(model: DiagramModel): readonly string[] {
  switch (model.kind) {
    case 'organisatie':
      return chart(model);
    case 'tijdlijn':
      return timeline(model);
    case 'voortgang':
      return pie(model);
  }
}

function chart(model: Extract<DiagramModel, { kind: 'organisatie' }>): readonly string[] {
  const names = new Map(model.boxes.map((box, index) => [box.id, `r${index + 1}`]));
  return [
    'flowchart TD',
    `  accTitle: ${plain(model.title)}`,
    `  accDescr: ${plain(model.alt)}`,
    ...model.boxes.map((box) => `  ${names.get(box.id) ?? ''}["${label(box.label)}"]`),
    ...model.lines.map((line) => {
      const arrow = line.kind === 'functioneel' ? '-. functioneel .->' : '-->';
      return `  ${names.get(line.from) ?? ''} ${arrow} ${names.get(line.to) ?? ''}`;
    }),
  ];
}

function timeline(model: Extract<DiagramModel, { kind: 'tijdlijn' }>): readonly string[] {
  return [
    'timeline',
    `  accTitle: ${plain(model.title)}`,
    ...model.moments.map(({ label: moment, items }) => `  ${[moment, ...items].map(label).join(' : ')}`),
  ];
}

/** Counts are in the legend, so that nobody depends on colours. */
function pie(model: Extract<DiagramModel, { kind: 'voortgang' }>): readonly string[] {
  return [
    'pie showData',
    `  accTitle: ${plain(model.title)}`,
    `  accDescr: ${plain(model.alt)}`,
    ...model.parts.map(({ label: part, count }) => `  "${label(part)}" : ${count}`),
  ];
}

/**
 * Text in a Mermaid label: what Mermaid could read as syntax, HTML or Markdown becomes a character code.
 * Source: Mermaid docs, "Entity codes to escape characters".
 */
function label(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()]
    .map((char) => (/[\p{L}\p{N} ’‘.,/()+–-]/u.test(char) ? char : `#${char.codePointAt(0) ?? 32};`))
    .join('');
}

/** Text after `accDescr:` runs to the end of the line and has no escapes. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[#;{}`<>]/g, ' ')
    .trim();
}
