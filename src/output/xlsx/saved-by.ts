import { decoded, scanMarkup } from '../scan-markup.ts';
import { localName } from './local-name.ts';
import { program } from './names.ts';
import type { OpenedWorkbook } from './open-workbook.ts';
import { targetsOf } from './read-workbook.ts';

/** The program that saved it last, when that was another one. */
export function savedBy({ read }: Pick<OpenedWorkbook, 'read'>): string | undefined {
  const part = targetsOf('', read).find(({ kind }) => kind === 'extended-properties')?.target;
  let words = '';
  let isName = false;
  scanMarkup(read(part ?? '') ?? '', {
    tag: (tag) => void (isName = localName(tag) === 'Application' && !tag.isEnd && !tag.isEmpty),
    text: (raw) => void (words += isName ? decoded(raw) : ''),
  });
  const name = words.trim().split(/[/$]/)[0]?.trim() ?? '';
  return name === '' || name === program ? undefined : name;
}
