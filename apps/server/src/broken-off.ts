/** A request whose sender went away before it was whole: no fault of this server, and worth no line. */
export class BrokenOff extends Error {
  override name = 'BrokenOff'
}
