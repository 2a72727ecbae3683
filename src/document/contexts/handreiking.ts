import { lowerFirst } from '../../diagnostics/lower-first.ts';
import { articleOf } from '../../profile/article.ts';
import {
  filled,
  type Leaf,
  leafAt,
  listAt,
  rawText,
  reworded,
  viewAt,
  type View,
} from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources } from '../definition.ts';
import { isEstablished } from '../established.ts';

/** The guidance for the appraisal talk: who takes part, written out in full, and the meeting that hears of it. */
export function buildHandreiking({ manifest, sources }: BuildInput): readonly BuiltDocument[] {
  const { profile } = sources;
  const context = {
    deelnemers: participants(profile['functioneringsgesprek']),
    terugkoppeling: meetingInSentence(sources),
    is_vastgesteld: isEstablished(profile),
  };
  return [{ name: manifest.id, title: manifest.titel, context }];
}

/** Who takes part. "P&O" is explained here, where it comes first. */
function participants(talk: View | undefined): View | undefined {
  const list = listAt(talk, 'deelnemers') as readonly Leaf[];
  if (list.length === 0) return viewAt(talk, ['deelnemers']);
  return list.map((leaf) => {
    const inFull = leaf.text.replace(/\bP&O$/, 'personeel en organisatie (P&O)');
    return inFull === leaf.text ? leaf : reworded(leaf, inFull);
  });
}

/** The meeting inside a sentence: "managementteam (MT)". */
function meetingInSentence({ profile, meetings }: DocumentSources): Leaf | undefined {
  const leaf = leafAt(profile, 'functioneringsgesprek', 'terugkoppeling_aan');
  if (filled(leaf) === undefined || leaf === undefined) return leaf;
  const meeting = meetings.find((each) => rawText(each, 'id') === leaf.raw);
  const short = rawText(meeting, 'afkorting');
  const name = lowerFirst(leaf.text);
  // A team under a name of its own keeps no abbreviation of ours.
  const isOfName = short !== undefined && name.startsWith(short.slice(0, 1).toLowerCase());
  return reworded(leaf, isOfName ? `${name} (${short})` : name, articleOf(reworded(leaf, name)));
}
