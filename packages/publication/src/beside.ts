/** Each part as its trace has it; one without a trace stays as it is. */
export function beside<Part, Trace>(
  parts: readonly Part[],
  traces: readonly Trace[],
  show: (part: Part, trace: Trace) => Part,
): Part[] {
  return parts.map((part, at) => {
    const own = traces[at]
    return own ? show(part, own) : part
  })
}
