/** The pieces of a name such as `agenda.vaste_blokken` between which a line may end. */
export function codePieces(value: string): readonly string[] {
  return value.split(/(?<=[\p{L}\p{N}][._/])(?=[\p{L}\p{N}])/u);
}
