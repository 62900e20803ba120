/** What browsers make up of a pointer around each tap, before they paint. */
const UNHEEDED: readonly string[] = [
  'mousemove',
  'mouseover',
  'mouseout',
  'pointermove',
  'pointerover',
  'pointerout',
  'gotpointercapture',
  'lostpointercapture',
]

/**
 * Keeps React from listening for what no screen heeds: looking for one that does took as long as the tap itself.
 * Nothing is stopped: what reads aloud or enlarges what a pointer is over hears all of it.
 *
 * @param root - of which React knows nothing yet
 */
export function spareReact(root: Element): void {
  const listen = root.addEventListener.bind(root)
  root.addEventListener = (
    sign: string,
    heard: EventListenerOrEventListenerObject,
    how?: boolean | AddEventListenerOptions,
  ) => {
    if (!UNHEEDED.includes(sign)) listen(sign, heard, how)
  }
}
