import type { Dossier } from './dossier.ts';

/** Keys of a dossier itself, in the order in which they are written. */
export const dossierKeys = [
  'schema_versie',
  'id',
  'titel',
  'lijst',
  'checklists',
  'gestart_op',
  'gesloten_op',
  'hoort_bij',
  'voor',
  'portefeuilles',
  'grond',
  'plotseling',
] as const;

/** Changes to a dossier itself: key → new value; undefined removes the key. */
export type DossierChanges = Readonly<
  Partial<Record<(typeof dossierKeys)[number], string | true | readonly string[] | undefined>>
>;

type DossierName = Pick<Dossier, 'id' | 'title'>;

/** The first lines of the comment above a dossier: the ones that name it. */
export function headComment({ id, title }: DossierName): readonly string[] {
  return [`Dossier: ${title}`, '', `Bijwerken gaat het makkelijkst met: gemeente checklist ${id}`];
}

/** The text with those lines for another name. A comment that people changed stays as it is. */
export function withHeadComment(text: string, before: DossierName, after: DossierName): string {
  const old = headComment(before);
  const [head = ''] = /^(?:[ \t\ufeff]*(?:#.*)?\r?\n)*/.exec(text) ?? [];
  const lines = head.split('\n').map((line) => {
    const index = old.findIndex(
      (each) => each !== '' && line.replace('\ufeff', '').trimEnd() === `# ${each}`,
    );
    return index === -1 ? line : line.replace(old[index] ?? '', () => headComment(after)[index] ?? '');
  });
  return lines.join('\n') + text.slice(head.length);
}

/** The name in a dossier's title: what comes after its lists. */
export function nameInTitle(title: string): string | undefined {
  const colon = title.indexOf(': ');
  return colon === -1 ? undefined : title.slice(colon + 2);
}

/** A dossier's title with another name: what its lists are called stays, the name after the colon changes. */
export function titleWithName(title: string, name: string): string {
  const colon = title.indexOf(': ');
  return `${colon === -1 ? title : title.slice(0, colon)}: ${name}`;
}
