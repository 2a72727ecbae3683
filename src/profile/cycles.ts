/** An edge from one id to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** A circle of ids (first and last are the same) and the edge to blame for it. */
export interface Cycle<E extends Edge> {
  readonly path: readonly string[];
  readonly edge: E;
}

/**
 * Finds circles: one for every group of ids that reach each other.
 *
 * The edge to blame is the last one added with a place in the user's files, so that a shipped edge is never blamed when
 * the user's own closed the circle.
 */
export function findCycles<E extends Edge & { readonly source: { readonly range?: unknown } }>(
  edges: readonly E[],
): readonly Cycle<E>[] {
  const outgoing = new Map<string, E[]>();
  for (const edge of edges) outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);
  const finished = new Set<string>();
  const cycles: Cycle<E>[] = [];

  function visit(id: string, trail: readonly E[]): void {
    if (finished.has(id)) return;
    for (const edge of outgoing.get(id) ?? []) {
      const start = [...trail, edge].findIndex((each) => each.from === edge.to);
      if (start === -1) visit(edge.to, [...trail, edge]);
      else {
        const circle = [...trail, edge].slice(start);
        const blamed = circle.findLast((each) => each.source.range !== undefined) ?? edge;
        const known = cycles.some((other) => other.edge === blamed);
        if (!known) cycles.push({ path: [...circle.map((each) => each.from), edge.to], edge: blamed });
      }
    }
    finished.add(id);
  }

  for (const id of outgoing.keys()) visit(id, []);
  return cycles;
}
