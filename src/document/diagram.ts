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
  /** Whether there are more people at the far end. */
  readonly many: boolean;
}

/** A picture as data; every format draws it in its own way. */
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
      /** How many there are of each, none of them 0. */
      readonly parts: readonly { readonly label: string; readonly count: number }[];
    };
