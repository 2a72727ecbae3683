/** Marks that mean something in YAML: each is typed in the wrong place now and then. */
export const yamlMarks: readonly string[] = [
  ...["'", '"', '#', ' #', ':', ': ', ',', '['],
  ...[']', '{', '}', '&', '*', '%', '@', '- '],
];
