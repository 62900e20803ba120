/** Why the server can't start, in one sentence for whoever starts it. */
export class StartError extends Error {}

/** Turns a failure into a sentence that begins with what was tried. */
export function failing(tried: string): (error: unknown) => never {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(`${tried}: ${reason}`, { cause: error })
  }
}
