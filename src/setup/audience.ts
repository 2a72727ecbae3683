/** A JSON Schema, or a part of one. */
type Node = Readonly<Record<string, unknown>>;

/**
 * A schema whose explanations say who may read each value: what the schema says of it, or else of what it is part of.
 *
 * Why in the explanation: that is what an editor shows of a key.
 *
 * @param schema without references, with our notes under `x-gemeente`; those are left out of the result
 */
export function withAudience(schema: Node, above = ''): Node {
  const { 'x-gemeente': notes, ...own } = schema;
  const audience = isNode(notes) && typeof notes['openbaarheid'] === 'string' ? notes['openbaarheid'] : above;
  const { description, properties, items, additionalProperties: rest } = own;
  return {
    ...own,
    ...(typeof description === 'string' && audience !== ''
      ? { description: `${description} Openbaarheid: ${audience}.` }
      : {}),
    ...(isNode(properties) ? { properties: eachWithAudience(properties, audience) } : {}),
    ...(isNode(items) ? { items: withAudience(items, audience) } : {}),
    ...(isNode(rest) ? { additionalProperties: withAudience(rest, audience) } : {}),
  };
}

function eachWithAudience(properties: Node, audience: string): Node {
  return Object.fromEntries(
    Object.entries(properties).map(([key, each]) => [
      key,
      isNode(each) ? withAudience(each, audience) : each,
    ]),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
