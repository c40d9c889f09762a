/** An address to hand over: as words, and as a QR that a camera reads. */
export interface QrDrawing {
  size: number;
  /** An SVG path of all dark squares. */
  path: string;
}

export interface LinkView {
  url: string;
  qr: QrDrawing;
  /** Until when it opens, as an ISO moment. */
  until: string;
}
