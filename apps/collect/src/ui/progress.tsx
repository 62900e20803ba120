/** How far one has come: `at` of `of`, in words and as a bar. */
export function Progress({ at, of, label }: { at: number; of: number; label: string }) {
  return <progress className="progress" value={at} max={of} aria-label={label} />
}
