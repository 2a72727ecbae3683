/** A box of an organisation chart. */
export interface ChartBox {
  readonly id: string;
  readonly label: string;
}

/** A line of an organisation chart. */
export interface ChartLine {
  readonly from: string;
  readonly to: string;
  readonly kind: 'hierarchisch' | 'functioneel';
  /** Whether the far end is several people. */
  readonly many: boolean;
}

/** A picture as data; each format draws it in its own way. */
export type DiagramModel =
  | {
      readonly kind: 'organisatie';
      readonly title: string;
      /** The whole picture in words. */
      readonly alt: string;
      readonly boxes: readonly ChartBox[];
      readonly lines: readonly ChartLine[];
    }
  | {
      readonly kind: 'tijdlijn';
      readonly title: string;
      readonly alt: string;
      readonly moments: readonly { readonly label: string; readonly items: readonly string[] }[];
    }
  | {
      readonly kind: 'voortgang';
      readonly title: string;
      readonly alt: string;
      /** The count of each, none of them 0. */
      readonly parts: readonly { readonly label: string; readonly count: number }[];
    };
