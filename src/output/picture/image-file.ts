/** A picture from the workspace. */
export interface ImageFile {
  readonly kind: 'png' | 'jpeg' | 'svg';
  readonly bytes: Uint8Array;
  /** Size in CSS pixels (1/96 inch). */
  readonly width: number;
  readonly height: number;
}
