export interface Piece {
  text: string;
  href?: string;
}

/** A text cut into plain pieces and web addresses; a full stop or bracket behind an address is none of its letters. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const href = found[0].replace(/[.,;:!?)\]]+$/, '');
    if (found.index > at) pieces.push({ text: text.slice(at, found.index) });
    pieces.push({ text: href, href });
    at = found.index + href.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
