/** Cells of a sheet. No value is ever a formula: text is written as text (ECMA-376 part 1, 18.18.11: `inlineStr`). */
import { allowedText, element, text, type Markup } from '../markup.ts';
import { serialOf } from './serial.ts';

/** The most characters in a cell of Excel. */
export const mostInCell = 32_767;

/** A column by its letters. @param index from 0 */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** A cell with text; its line breaks stay. */
export function textCell(ref: string, value: string, style?: number): Markup {
  const shown = element('t', { 'xml:space': 'preserve' }, [text(asWritten(value))]);
  return element('c', { r: ref, s: style, t: 'inlineStr' }, [element('is', undefined, [shown])]);
}

/** A cell with a number. */
export function numberCell(ref: string, value: number, style?: number): Markup {
  return element('c', { r: ref, s: style }, [element('v', undefined, [text(String(value))])]);
}

/** A cell that is true or false. */
export function boxCell(ref: string, isOn: boolean, style?: number): Markup {
  return element('c', { r: ref, s: style, t: 'b' }, [element('v', undefined, [text(isOn ? '1' : '0')])]);
}

/** A cell with a day; text when spreadsheets have no number for it. */
export function dayCell(ref: string, day: string, style?: number): Markup {
  const serial = serialOf(day);
  return serial === undefined ? textCell(ref, day, style) : numberCell(ref, serial, style);
}

/** A cell without a value. */
export function emptyCell(ref: string, style?: number): Markup {
  return element('c', { r: ref, s: style });
}

/**
 * Text as a workbook writes it: what looks like one of its own character references is written as one.
 *
 * Source: ECMA-376 part 1, 22.9.2.19.
 */
function asWritten(value: string): string {
  const lines = value.replace(/\r\n?/g, '\n');
  return cut(allowedText(lines)).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

function cut(value: string): string {
  return value.length > mostInCell ? `${value.slice(0, mostInCell - 1)}…` : value;
}

/** Text as it was meant. */
export function asMeant(written: string): string {
  return written.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
